using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register.LogImport;

/// <summary>The committee that a log is imported for, and the person and file that it comes from.</summary>
internal sealed record LogRowContext(
    CommitteeDb Db, RegisterAccess Access, Caller Caller, CommitteeRow Committee, string FileName);

/// <summary>
/// Stages the rows of an action log as actions of its committee. A row that is in the register already is left alone.
/// </summary>
internal sealed class LogRowImport
{
    private const int MaxQuotedText = 60;

    private readonly LogRowContext context;
    private readonly ExistingActions existing = new();
    private readonly Dictionary<string, ResolvedOwner> owners = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<DateOnly, MeetingRow> meetings = [];

    private LogRowImport(LogRowContext context) => this.context = context;

    private CommitteeRow Committee => context.Committee;

    public static async Task<LogRowImport> CreateAsync(LogRowContext context, CancellationToken cancellation)
    {
        var import = new LogRowImport(context);
        await import.ReadExistingAsync(cancellation);
        var meetings = await context.Db.Meetings.Where(m => m.CommitteeId == context.Committee.Id
            && m.Date != null).ToListAsync(cancellation);
        import.meetings = meetings.DistinctBy(m => m.Date).ToDictionary(m => m.Date!.Value);
        return import;
    }

    /// <summary>
    /// Rows that bring a number of this committee keep it; the others are numbered after the highest of these.
    /// </summary>
    public void ReserveNumbers(IEnumerable<LogRow> rows)
    {
        var highest = rows.Select(r => OwnReference(r.Reference)?.Number ?? 0).DefaultIfEmpty().Max();
        Committee.NextActionNumber = Math.Max(Committee.NextActionNumber, highest + 1);
    }

    public async Task<ImportedRow> ImportAsync(LogRow row, CancellationToken cancellation)
    {
        if (FindProblem(row) is { } problem)
            return new ImportedRow(row.Line, RowOutcome.Unusable, null, row.Text, problem);
        if (FindExisting(row) is { } number)
            return new ImportedRow(
                row.Line, RowOutcome.AlreadyThere,
                existing.EarlierReference(number) ?? new ActionReference(Committee.Prefix, number), row.Text, null);
        return Add(row, await ResolveOwnerAsync(row.Owner, cancellation));
    }

    private ImportedRow Add(LogRow row, ResolvedOwner owner)
    {
        var (db, access, caller, committee, file) = context;
        var own = OwnReference(row.Reference);
        var key = Key(row);
        var action = CreateRow(row, own?.Number ?? committee.NextActionNumber++);
        owner.ApplyTo(action);
        if (owner.IsUnclear)
            action.Owner = row.Owner;
        var origin = ActionImportWords.Origin(file, row.Line, own is null ? row.Reference : null);
        ActionBook.Record(
            action, access.Author(caller, key), new ActionEntry(ActionChange.Logged, To: action.Text, Note: origin));
        db.Actions.Add(action);
        existing.Add(action, key, row.Meeting);
        return new ImportedRow(
            row.Line, RowOutcome.Added, new ActionReference(committee.Prefix, action.Number), row.Text,
            Remarks(row, owner));
    }

    private ActionRow CreateRow(LogRow row, int number) => new()
    {
        Committee = Committee,
        CommitteeId = Committee.Id,
        Number = number,
        Text = row.Text,
        Due = row.Due,
        DueText = row.DueText,
        State = row.State,
        EndedAt = ActionLifecycle.IsActive(row.State) ? null
            : row.Ended is { } day ? CommitteeDay.Start(day, Committee.Zone)
            : context.Access.Now,
        Meeting = row.Meeting is { } date ? MeetingOn(date) : null,
        ItemNumber = row.Item,
        ItemTitle = row.ItemTitle,
        IsRestricted = row.IsRestricted,
        LoggedAt = context.Access.Now,
        LoggedBy = context.Caller.Name,
        LoggedByPersonId = context.Caller.PersonId,
    };

    private MeetingRow MeetingOn(DateOnly date)
    {
        if (meetings.TryGetValue(date, out var meeting))
            return meeting;
        meeting = new MeetingRow { CommitteeId = Committee.Id, Date = date, State = MeetingState.Held };
        context.Db.Meetings.Add(meeting);
        return meetings[date] = meeting;
    }

    private async Task<ResolvedOwner> ResolveOwnerAsync(string? written, CancellationToken cancellation)
    {
        if (written is null)
            return ResolvedOwner.Nobody;
        if (!owners.TryGetValue(written, out var owner))
            owners[written] = owner = await context.Access.ResolveOwnerAsync(
                context.Caller, Committee.Id, written, [], cancellation);
        return owner;
    }

    private async Task ReadExistingAsync(CancellationToken cancellation)
    {
        var imported = await context.Db.ActionEvents
            .Where(e => e.Change == ActionChange.Logged && e.Action!.CommitteeId == Committee.Id
            && EF.Functions.Like(e.ActivityId!, ImportedRegister.KeyPrefix + "%"))
            .Select(e => new { e.ActionId, e.ActivityId }).ToListAsync(cancellation);
        var keys = imported.ToLookup(e => e.ActionId, e => e.ActivityId!);
        var stored = context.Db.Actions.AsNoTracking().Include(a => a.Meeting)
            .Where(a => a.CommitteeId == Committee.Id);
        await foreach (var action in stored.AsAsyncEnumerable().WithCancellation(cancellation))
            existing.Add(action, keys[action.Id].FirstOrDefault(), action.Meeting?.Date);
    }

    private string? FindProblem(LogRow row)
    {
        if (row.Committee is { } named && !named.Equals(Committee.Name, StringComparison.OrdinalIgnoreCase)
            && !named.Equals(Committee.Prefix, StringComparison.OrdinalIgnoreCase))
            return ActionImportWords.OtherCommittee(named, Committee.Name);
        if (row.Meeting > context.Access.Today(Committee))
            return ActionImportWords.NotHeldYet(row.Meeting.Value);
        return OwnReference(row.Reference) is { } own && existing.TextOf(own.Number) is { } other
            && !existing.IsRow(own.Number, Key(row)) && !ExistingActions.SameText(other, row.Text)
            ? ActionImportWords.NumberTaken(own, CardText.Truncate(other, MaxQuotedText))
            : null;
    }

    private int? FindExisting(LogRow row) => OwnReference(row.Reference) is { } own
        ? existing.TextOf(own.Number) is null ? null : own.Number
        : existing.NumberOfEarlier(row.Reference) ?? existing.Find(Key(row), row);

    private static string? Remarks(LogRow row, ResolvedOwner owner)
    {
        var remarks = new List<string>();
        if (row.Owner is null && ActionLifecycle.IsActive(row.State))
            remarks.Add(ActionImportWords.NoOwner);
        if (owner.IsUnclear)
            remarks.Add(ActionImportWords.UnclearOwner([.. owner.Choices.Select(c => c.Name)]));
        if (row.DueText is { } words)
            remarks.Add(ActionImportWords.DueInWords(words));
        return remarks.Count == 0 ? null : string.Join("; ", remarks);
    }

    /// <summary>The row's reference, where it is a number of this very committee.</summary>
    private ActionReference? OwnReference(string? written) =>
        ActionReference.TryParse(written, out var reference) && reference.Prefix == Committee.Prefix
            && reference.Number > 0
            ? reference
            : null;

    /// <summary>
    /// Recognises the row when the same log is imported later, however its action has changed since: dates and states
    /// of a log in use change, these fields don't.
    /// </summary>
    private static string Key(LogRow row)
    {
        var fields = string.Join(
            '\u001f', row.Reference, row.Text, row.Owner, row.Meeting?.ToString("O", CultureInfo.InvariantCulture),
            row.Item);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(fields));
        return ImportedRegister.KeyPrefix + Convert.ToHexStringLower(hash)[..32];
    }
}
