using System.Globalization;
using System.Text.Json;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Takes actions into the register. What is unclear about one is asked afterwards: a line that somebody wrote is never lost.</summary>
internal sealed class LogAction(CommitteeDb db, TimeProvider time)
{
    public const int MaxTextLength = 1000;
    public const int MaxPerMessage = 25;

    private static readonly Func<CommitteeDb, long, CancellationToken, Task<CommitteeRow>> Numbered = EF.CompileAsyncQuery(
        (CommitteeDb db, long id, CancellationToken _) => db.Committees.Single(c => c.Id == id));

    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, LogActionRequest request, CancellationToken cancellation)
    {
        if (Unusable(request) is { } why)
            return why;
        var verdict = ActionLifecycle.Check(ActionCommand.Log, caller.RoleIn(request.CommitteeId), ActionRelation.None, ActionState.Proposed);
        if (!verdict.IsAllowed)
            return new RegisterRefusal(verdict.Refusal!, "Ask the committee's officer to add you to its members.");

        // Who is meant, and nearly all that it could repeat, is found out before the writers' queue, in which everybody waits for everybody.
        var owners = await OwnersAsync(caller, request, cancellation);
        var doubles = new DuplicateFinder(db, ledger);
        if (!request.IsSurelyNew)
            await doubles.ReadAsync(caller, request.CommitteeId, cancellation);
        await db.BeginWriteAsync(cancellation);
        if (!request.IsSurelyNew)
            await doubles.ReadAsync(caller, request.CommitteeId, cancellation);
        var committee = await Numbered(db, request.CommitteeId, cancellation);
        var views = new ActionViewBuilder(db, ledger);
        var meeting = request.MeetingId is { } id ? await db.Meetings.SingleOrDefaultAsync(m => m.Id == id && m.CommitteeId == committee.Id, cancellation) : null;
        var logged = new List<LoggedAction>();
        var held = new List<PossibleDuplicate>();
        var staged = new List<ActionRow>();
        foreach (var (line, owner) in request.Actions.Zip(owners))
        {
            if (!request.IsSurelyNew && await doubles.FindAsync(caller, committee, line.Text, owner, staged, cancellation) is { } same)
                held.Add(Hold(caller, request, line, committee, same, await views.CreateAsync(caller, same, cancellation)));
            else
                logged.Add(await AddAsync(caller, request, line, committee, meeting, owner, staged, views, cancellation));
        }

        return new ActionsLogged(logged, held);
    }

    private async Task<List<ResolvedOwner>> OwnersAsync(Caller caller, LogActionRequest request, CancellationToken cancellation)
    {
        if (request.Actions.All(a => string.IsNullOrWhiteSpace(a.Owner)))
            return [.. request.Actions.Select(_ => ResolvedOwner.Nobody)];
        var people = await ledger.PeopleAsync(request.CommitteeId, cancellation);
        return [.. request.Actions.Select(a => OwnerResolver.Resolve(caller, a.Owner, request.Mentions, people))];
    }

    private async Task<LoggedAction> AddAsync(
        Caller caller, LogActionRequest request, NewAction line, CommitteeRow committee, MeetingRow? meeting, ResolvedOwner owner, List<ActionRow> staged, ActionViewBuilder views, CancellationToken cancellation)
    {
        var due = line.Due is null ? null : await new DueDateResolver(db).ResolveAsync(line.Due, committee.Id, ledger.Today(committee), cancellation);
        var action = new ActionRow
        {
            Committee = committee,
            CommitteeId = committee.Id,
            Number = committee.NextActionNumber++,
            Text = line.Text,
            Due = due is { IsValid: true } ? due.Date : null,
            DueText = due is null or { Problem: DueDateProblem.Past or DueDateProblem.NoSuchDay or DueDateProblem.WrongWeekday } ? null : due.Words,
            State = ActionState.Open,
            Meeting = meeting,
            ItemNumber = line.Item ?? request.Item,
            ItemTitle = line.Item is null || line.Item == request.Item ? request.ItemTitle : null,
            SourceUrl = request.SourceUrl,
            ConversationId = request.ConversationId,
            MessageId = request.MessageId,
            LoggedAt = ledger.Now,
            LoggedBy = caller.Name,
            LoggedByPersonId = caller.PersonId,
        };
        owner.ApplyTo(action);
        ledger.Record(caller, action, ActionChange.Logged, null, action.Text, null, request.ActivityId);
        db.Actions.Add(action);
        staged.Add(action);

        var reference = new ActionReference(committee.Prefix, action.Number);
        return new LoggedAction(
            await views.CreateAsync(caller, action, cancellation),
            owner.Choices.Count > 0 ? new OwnerQuestion(reference, owner.Written, owner.Choices) : null,
            due is { IsValid: false } ? due : null);
    }

    private PossibleDuplicate Hold(Caller caller, LogActionRequest request, NewAction line, CommitteeRow committee, ActionRow same, ActionView existing)
    {
        var pending = new PendingActionRow
        {
            Id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture),
            CommitteeId = committee.Id,
            LikeNumber = same.Number,
            Request = JsonSerializer.Serialize(request with { Actions = [line], IsSurelyNew = true }, RegisterJson.Default.LogActionRequest),
            At = ledger.Now,
            By = caller.Name,
        };
        db.PendingActions.Add(pending);
        return new PossibleDuplicate(pending.Id, line.Text, existing);
    }

    private static RegisterRefusal? Unusable(LogActionRequest request)
    {
        if (request.Actions.Count == 0 || request.Actions.Any(a => string.IsNullOrWhiteSpace(a.Text)))
            return new RegisterRefusal("The action has no words yet, so nothing was logged.", "Say who is to do what and by when: “action Clerk to circulate the report by Friday”.");
        if (request.Actions.Count > MaxPerMessage)
            return new RegisterRefusal($"That is {request.Actions.Count} actions; at most {MaxPerMessage} can be logged in one message, so none was.", "Send them in parts.");
        return request.Actions.FirstOrDefault(a => a.Text.Length > MaxTextLength) is { } longest
            ? new RegisterRefusal($"An action can have at most {MaxTextLength:N0} characters; this one has {longest.Text.Length:N0}, so nothing was logged.", "Say it in fewer words; the rest can follow as a note.")
            : null;
    }
}
