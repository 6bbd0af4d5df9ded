using System.Globalization;
using System.Text.Json;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>
/// Logs actions in the register. Whatever is unclear is asked afterwards: a line that somebody wrote is never lost.
/// </summary>
internal sealed class LogAction(CommitteeDb db, TimeProvider time)
{
    public const int MaxTextLength = 1000;
    public const int MaxPerMessage = 25;

    private static readonly Func<CommitteeDb, long, CancellationToken,
    Task<CommitteeRow>> CommitteeById = EF.CompileAsyncQuery(
        (CommitteeDb db, long id, CancellationToken _) => db.Committees.Single(c => c.Id == id));

    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, LogActionRequest request, CancellationToken cancellation)
    {
        if (CheckRequest(caller, request) is { } refusal)
            return refusal;

        // Owners, and nearly all possible duplicates, are read before the writers' queue, in which everybody waits for
        // everybody.
        var owners = await ResolveOwnersAsync(caller, request, cancellation);
        var duplicates = new DuplicateFinder(db, access);
        if (!request.IsSurelyNew)
            await duplicates.ReadAsync(caller, request.CommitteeId, cancellation);
        await db.BeginWriteAsync(cancellation);
        var committee = await CommitteeById(db, request.CommitteeId, cancellation);
        if (!request.IsSurelyNew && committee.NextActionNumber > duplicates.ReadUpTo + 1)
            await duplicates.ReadAsync(caller, request.CommitteeId, cancellation);

        var log = new LogBatch(caller, request, committee, await MeetingAsync(request, cancellation));
        foreach (var (line, owner) in request.Actions.Zip(owners))
        {
            var same = request.IsSurelyNew
                ? null
                : await duplicates.FindAsync(line.Text, owner, log.Added, cancellation);
            if (same is null)
                log.Logged.Add(await AddAsync(log, line, owner, cancellation));
            else
                log.Duplicates.Add(await HoldAsync(log, line, same, cancellation));
        }

        return new ActionsLogged(log.Logged, log.Duplicates) { Press = request.ActivityId };
    }

    /// <summary>The lines of one request, and what has come of them so far.</summary>
    private sealed record LogBatch(Caller Caller, LogActionRequest Request, CommitteeRow Committee, MeetingRow? Meeting)
    {
        /// <summary>The new rows, which the store doesn't have yet.</summary>
        public List<ActionRow> Added { get; } = [];

        public List<LoggedAction> Logged { get; } = [];
        public List<PossibleDuplicate> Duplicates { get; } = [];
    }

    private static RegisterRefusal? CheckRequest(Caller caller, LogActionRequest request)
    {
        if (request.Actions.Count == 0 || request.Actions.Any(a => string.IsNullOrWhiteSpace(a.Text)))
            return LogWords.Empty;
        if (request.Actions.Count > MaxPerMessage)
            return LogWords.TooMany(request.Actions.Count, MaxPerMessage);
        if (request.Actions.FirstOrDefault(a => a.Text.Length > MaxTextLength) is { } longest)
            return LogWords.TooLong(MaxTextLength, longest.Text.Length);
        var verdict = ActionLifecycle.Check(
            ActionCommand.Log, caller.RoleIn(request.CommitteeId), ActionRelation.None, ActionState.Proposed);
        return verdict.IsAllowed ? null : new RegisterRefusal(verdict.Refusal!, RefusalWords.AskToBeAdded);
    }

    private async Task<List<ResolvedOwner>> ResolveOwnersAsync(
        Caller caller, LogActionRequest request, CancellationToken cancellation)
    {
        if (request.Actions.All(a => string.IsNullOrWhiteSpace(a.Owner)))
            return [.. request.Actions.Select(_ => ResolvedOwner.Nobody)];
        var people = await access.PeopleAsync(request.CommitteeId, cancellation);
        if (request.Company.Count > 0)
            people = [.. people.OrderBy(p => p.PersonId is { } id && request.Company.Contains(id)
                ? request.Company.ToList().IndexOf(id)
                : request.Company.Count)];
        return [.. request.Actions.Select(a => OwnerResolver.Resolve(caller, a.Owner, request.Mentions, people))];
    }

    private async Task<MeetingRow?> MeetingAsync(
        LogActionRequest request, CancellationToken cancellation) => request.MeetingId is { } id
        ? await db.Meetings.SingleOrDefaultAsync(m => m.Id == id && m.CommitteeId == request.CommitteeId, cancellation)
        : null;

    private async Task<LoggedAction> AddAsync(
        LogBatch log, NewAction line, ResolvedOwner owner, CancellationToken cancellation)
    {
        var committee = log.Committee;
        var due = line.Due is null
            ? null
            : await new DueDateResolver(db).ResolveAsync(line.Due, committee.Id, access.Today(committee), cancellation);
        var action = CreateRow(log, line, due);
        owner.ApplyTo(action);
        ActionBook.Record(
            action, access.Author(log.Caller, log.Request.ActivityId),
            new ActionEntry(ActionChange.Logged, To: action.Text));
        db.Actions.Add(action);
        log.Added.Add(action);

        var reference = new ActionReference(committee.Prefix, action.Number);
        return new LoggedAction(
            await access.ViewAsync(log.Caller, action, cancellation),
            owner.IsUnclear ? new OwnerQuestion(reference, owner.Written, owner.Choices) : null,
            due is { IsValid: false } ? due : null);
    }

    private ActionRow CreateRow(LogBatch log, NewAction line, ParsedDueDate? due)
    {
        var (caller, request, committee, meeting) = log;
        var isWrongDate = due is { OrElse: null }
            and { Problem: DueDateProblem.Past or DueDateProblem.NoSuchDay or DueDateProblem.WrongWeekday };
        return new ActionRow
        {
            Committee = committee,
            CommitteeId = committee.Id,
            Number = committee.NextActionNumber++,
            Text = line.Text,
            Due = due is { IsValid: true } ? due.Date : null,
            DueText = isWrongDate ? null : due?.Words,
            State = ActionState.Open,
            Meeting = meeting,
            ItemNumber = line.Item ?? request.Item,
            ItemTitle = line.Item is null || line.Item == request.Item ? request.ItemTitle : null,
            SourceUrl = request.SourceUrl,
            ConversationId = request.ConversationId,
            MessageId = request.MessageId,
            LoggedAt = access.Now,
            LoggedBy = caller.Name,
            LoggedByPersonId = caller.PersonId,
        };
    }

    private async Task<PossibleDuplicate> HoldAsync(
        LogBatch log, NewAction line, ActionRow same, CancellationToken cancellation)
    {
        var waiting = log.Request with { Actions = [line], IsSurelyNew = true };
        var pending = new PendingActionRow
        {
            Id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture),
            CommitteeId = log.Committee.Id,
            LikeNumber = same.Number,
            Request = JsonSerializer.Serialize(waiting, RegisterJson.Default.LogActionRequest),
            At = access.Now,
            By = log.Caller.Name,
        };
        db.PendingActions.Add(pending);
        return new PossibleDuplicate(pending.Id, line.Text, await access.ViewAsync(log.Caller, same, cancellation));
    }
}
