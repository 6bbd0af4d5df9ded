using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Owner">As written; null for nobody.</param>
internal sealed record AssignRequest(ActionReference Reference, string? Owner, string? ActivityId)
{
    public IReadOnlyList<MentionedPerson> Mentions { get; init; } = [];

    /// <summary>
    /// The id of the <see cref="OwnerChoice"/> that was pressed, instead of <see cref="Owner"/>; empty for nobody.
    /// </summary>
    public string? ChoiceId { get; init; }
}

/// <summary>Gives an action another owner, several, or none.</summary>
internal sealed class AssignAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, AssignRequest request, CancellationToken cancellation)
    {
        if (request is { Owner: "", ChoiceId: null })
            return OwnerReplies.Missing(request.Reference);
        var opened = await access.OpenAsync(caller, request.Reference, ActionCommand.Assign, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        var owner = request.ChoiceId is { } choice
            ? await ChosenAsync(action, choice, cancellation)
            : await access.ResolveOwnerAsync(caller, action.CommitteeId, request.Owner, request.Mentions, cancellation);
        if (owner is null)
            return OwnerReplies.Unknown(request.Reference);
        if (owner.IsUnclear)
        {
            var question = new OwnerQuestion(request.Reference, owner.Written, owner.Choices);
            return new OwnerUnclear(await access.ViewAsync(caller, action, cancellation), question);
        }

        return access.Edit(caller, action, request.ActivityId).SetOwner(owner)
            ? await access.ChangedAsync(
                caller, action, OwnerReplies.Assigned(request.Reference, owner.Name, owner.IsKnown), cancellation)
            : await access.ShownAsync(
                caller, action, OwnerReplies.Already(request.Reference, owner.Name), cancellation);
    }

    /// <summary>A card's data may be forged: a choice counts only if the committee knows the person.</summary>
    private async Task<ResolvedOwner?> ChosenAsync(ActionRow action, string choice, CancellationToken cancellation)
    {
        if (choice.Length == 0)
            return ResolvedOwner.Nobody;
        var people = await access.PeopleAsync(action.CommitteeId, cancellation);
        if (choice.Split(OwnerResolver.Joined) is { Length: > 1 } ids)
            return Together(action, ids, people);
        var person = long.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? people.FirstOrDefault(p => p.PersonId == id)
            : people.FirstOrDefault(p => p.PersonId is null && p.Name == choice);
        return person is null
            ? null
            : new ResolvedOwner(
                person.Name, person.PersonId is { } known ? [known] : [], [], person.Name, IsKnown: true);
    }

    /// <summary>Whoever wrote the line may be one of them, also where the roster does not have them.</summary>
    private static ResolvedOwner? Together(ActionRow action, string[] ids, IReadOnlyList<KnownPerson> people)
    {
        var found = ids.Select(i => !long.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? default
            : people.FirstOrDefault(p => p.PersonId == id) is { } known ? (Id: id, known.Name)
            : action.LoggedByPersonId == id ? (Id: id, Name: action.LoggedBy)
            : default).ToList();
        return found.Exists(f => f.Name is null)
            ? null
            : new ResolvedOwner(WordList.And(found.ConvertAll(f => f.Name)), found.ConvertAll(f => f.Id), [], "", IsKnown: true);
    }
}
