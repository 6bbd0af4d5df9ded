using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Owner">As written; null for nobody.</param>
internal sealed record AssignRequest(ActionReference Reference, string? Owner, string? ActivityId)
{
    public IReadOnlyList<MentionedPerson> Mentions { get; init; } = [];

    /// <summary>The id of an <see cref="OwnerChoice"/> that was pressed, instead of <see cref="Owner"/>.</summary>
    public string? ChoiceId { get; init; }
}

/// <summary>Gives an action another owner, several, or none.</summary>
internal sealed class AssignAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, AssignRequest request, CancellationToken cancellation)
    {
        if (request is { Owner: "", ChoiceId: null })
            return new RegisterRefusal($"{request.Reference} was not changed: say who is to own it.", $"Type for example “assign {request.Reference} to Clerk”, or “to nobody”.");
        var opened = await ledger.OpenAsync(caller, request.Reference, ActionCommand.Assign, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        var owners = new OwnerResolver(db, ledger);
        var owner = request.ChoiceId is { } choice
            ? await ChosenAsync(owners, action.Committee!, choice, cancellation)
            : await owners.ResolveAsync(caller, action.Committee!, request.Owner, request.Mentions, cancellation);
        if (owner is null)
            return new RegisterRefusal($"{request.Reference} was not changed: that person is no longer known to the committee.", $"Type “assign {request.Reference} to …”.");
        if (owner.Choices.Count > 0)
            return new OwnerUnclear(await new ActionViewBuilder(db, ledger).CreateAsync(caller, action, cancellation), new OwnerQuestion(request.Reference, owner.Written, owner.Choices));

        if (!Change(ledger, caller, action, owner, request.ActivityId))
            return new ActionShown(await new ActionViewBuilder(db, ledger).CreateAsync(caller, action, cancellation), $"{request.Reference} is {owner.Name ?? "nobody"}’s already.");
        var stranger = owner.IsKnown ? "" : " The committee knows nobody of that name: if it is not somebody from outside, check the spelling.";
        return await ledger.ActionChangedAsync(caller, action, action.Owner is { } name ? $"{request.Reference} now belongs to {name}.{stranger}" : $"{request.Reference} has no owner now.", cancellation);
    }

    /// <summary>False where the owner is the same.</summary>
    public static bool Change(RegisterAccess ledger, Caller caller, ActionRow action, ResolvedOwner owner, string? activityId)
    {
        if (action.Owner == owner.Name && action.OwnerPersonId == (owner.PersonIds.Count > 0 ? owner.PersonIds[0] : null))
            return false;
        ledger.Record(caller, action, ActionChange.Owner, action.Owner, owner.Name, null, activityId);
        owner.ApplyTo(action);
        return true;
    }

    /// <summary>What comes back from a card may be made up: it counts only if the committee knows the person.</summary>
    private static async Task<ResolvedOwner?> ChosenAsync(OwnerResolver owners, CommitteeRow committee, string choice, CancellationToken cancellation)
    {
        if (choice.Length == 0)
            return ResolvedOwner.Nobody;
        var people = await owners.PeopleAsync(committee.Id, cancellation);
        var person = long.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? people.FirstOrDefault(p => p.PersonId == id)
            : people.FirstOrDefault(p => p.PersonId is null && p.Name == choice);
        return person is null ? null : new ResolvedOwner(person.Name, person.PersonId is { } known ? [known] : [], [], person.Name, IsKnown: true);
    }
}
