using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Files;
using CommitteeBot.Register.LogImport;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Text">The file, decoded.</param>
/// <param name="FileName">For the history of each action.</param>
internal sealed record ImportActionsRequest(long CommitteeId, string Text, string FileName);

/// <summary>
/// Brings the log that a committee kept before into its register. Every change is staged; whoever calls it saves all of it, or, after a dry run or a row
/// that cannot be used, nothing.
/// </summary>
internal sealed class ImportActions(CommitteeDb db, TimeProvider time)
{
    private const int MostRows = 50_000;

    private readonly RegisterAccess ledger = new(db, time);

    public async Task<ImportedLog> RunAsync(Caller caller, ImportActionsRequest request, CancellationToken cancellation)
    {
        var records = CsvText.Read(request.Text, CsvText.DetectSeparator(request.Text)).Take(MostRows + 2).ToList();
        if (records.Count == 0)
            return Unusable("The file is empty.");
        if (records.Count > MostRows + 1)
            return Unusable($"The file has more than {MostRows:N0} rows. Import it in parts.");
        var columns = LogColumns.Read(records[0].Fields);
        if (!columns.ContainsKey(LogField.Text))
            return Unusable($"No column of the first line is called “Action”. Its columns are: {string.Join(", ", records[0].Fields.Where(f => f.Length > 0))}.");

        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.SingleAsync(c => c.Id == request.CommitteeId, cancellation);
        var known = await KnownAsync(committee, cancellation);
        var meetings = await db.Meetings.Where(m => m.CommitteeId == committee.Id && m.Date != null).ToListAsync(cancellation);
        var byDate = meetings.DistinctBy(m => m.Date).ToDictionary(m => m.Date!.Value);
        var owners = new Dictionary<string, ResolvedOwner>(StringComparer.OrdinalIgnoreCase);
        var resolver = new OwnerResolver(db, ledger);
        var rows = new List<ImportedRow>();

        // Rows that bring a number of this committee keep it; the others are numbered after the highest of these.
        var read = records.Skip(1).Select(r => (Record: r, Row: LogRow.Read(r, columns, out var problems), Problems: problems)).ToList();
        var highest = read.Select(r => Own(r.Row?.Reference, committee)?.Number ?? 0).DefaultIfEmpty().Max();
        committee.NextActionNumber = Math.Max(committee.NextActionNumber, highest + 1);
        foreach (var (record, row, problems) in read)
        {
            if (row is null)
                rows.Add(new ImportedRow(record.Line, RowOutcome.Unusable, null, "", string.Join("; ", problems)));
            else if (Refusal(row, committee, known) is { } why)
                rows.Add(new ImportedRow(row.Line, RowOutcome.Unusable, null, row.Text, why));
            else if (Same(row, committee, known) is { } same)
                rows.Add(new ImportedRow(row.Line, RowOutcome.AlreadyThere, new ActionReference(committee.Prefix, same), row.Text, null));
            else
                rows.Add(Add(caller, request, committee, row, await OwnerAsync(row.Owner), known));
        }

        return new ImportedLog(rows, [], LogColumns.Unknown(records[0].Fields));

        async Task<ResolvedOwner> OwnerAsync(string? written)
        {
            if (written is null)
                return ResolvedOwner.Nobody;
            if (!owners.TryGetValue(written, out var owner))
                owners[written] = owner = await resolver.ResolveAsync(caller, committee, written, [], cancellation);
            return owner;
        }

        ImportedRow Add(Caller by, ImportActionsRequest from, CommitteeRow of, LogRow row, ResolvedOwner owner, ExistingActions seen)
        {
            var own = Own(row.Reference, of);
            var action = new ActionRow
            {
                Committee = of,
                CommitteeId = of.Id,
                Number = own?.Number ?? of.NextActionNumber++,
                Text = row.Text,
                Due = row.Due,
                DueText = row.DueText,
                State = row.State,
                EndedAt = ActionLifecycle.IsActive(row.State) ? null : row.Ended is { } day ? CommitteeDay.Start(day, of.Zone) : ledger.Now,
                Meeting = row.Meeting is { } date ? MeetingOn(date, of) : null,
                ItemNumber = row.Item,
                ItemTitle = row.ItemTitle,
                IsRestricted = row.IsRestricted,
                LoggedAt = ledger.Now,
                LoggedBy = by.Name,
                LoggedByPersonId = by.PersonId,
            };
            owner.ApplyTo(action);
            if (owner.Choices.Count > 0)
                action.Owner = row.Owner;
            ledger.Record(by, action, ActionChange.Logged, null, action.Text, Origin(from, row, own), KeyOf(row));
            db.Actions.Add(action);
            seen.Add(action, KeyOf(row), row.Meeting);

            var reference = new ActionReference(of.Prefix, action.Number);
            return new ImportedRow(row.Line, RowOutcome.Added, reference, row.Text, Remarks(row, owner));
        }

        MeetingRow MeetingOn(DateOnly date, CommitteeRow of)
        {
            if (byDate.TryGetValue(date, out var meeting))
                return meeting;
            meeting = new MeetingRow { CommitteeId = of.Id, Date = date, State = MeetingState.Held };
            db.Meetings.Add(meeting);
            return byDate[date] = meeting;
        }
    }

    private async Task<ExistingActions> KnownAsync(CommitteeRow committee, CancellationToken cancellation)
    {
        var known = new ExistingActions();
        var imported = await db.ActionEvents.Where(e => e.Change == ActionChange.Logged && e.Action!.CommitteeId == committee.Id && EF.Functions.Like(e.ActivityId!, KeyStart + "%"))
            .Select(e => new { e.ActionId, e.ActivityId }).ToListAsync(cancellation);
        var keys = imported.ToLookup(e => e.ActionId, e => e.ActivityId!);
        await foreach (var action in db.Actions.AsNoTracking().Include(a => a.Meeting).Where(a => a.CommitteeId == committee.Id).AsAsyncEnumerable().WithCancellation(cancellation))
            known.Add(action, keys[action.Id].FirstOrDefault(), action.Meeting?.Date);
        return known;
    }

    private string? Refusal(LogRow row, CommitteeRow committee, ExistingActions known)
    {
        if (row.Committee is { } of && !of.Equals(committee.Name, StringComparison.OrdinalIgnoreCase) && !of.Equals(committee.Prefix, StringComparison.OrdinalIgnoreCase))
            return $"it is of {of}, and this import is for {committee.Name}";
        if (row.Meeting > ledger.Today(committee))
            return $"its meeting, {UkDate.Long(row.Meeting.Value)}, has not been held yet";
        return Own(row.Reference, committee) is { } own && known.TextOf(own.Number) is { } other && !known.IsRow(own.Number, KeyOf(row)) && !ExistingActions.SameText(other, row.Text)
            ? $"{own} is another action in the register: “{CardText.Truncate(other, 60)}”"
            : null;
    }

    private static int? Same(LogRow row, CommitteeRow committee, ExistingActions known) =>
        Own(row.Reference, committee) is { } own ? known.TextOf(own.Number) is null ? null : own.Number : known.Find(KeyOf(row), row);

    private static string? Remarks(LogRow row, ResolvedOwner owner)
    {
        var remarks = new List<string>();
        if (row.Owner is null && ActionLifecycle.IsActive(row.State))
            remarks.Add("it has no owner");
        if (owner.Choices.Count > 0)
            remarks.Add($"its owner may be {string.Join(" or ", owner.Choices.Select(c => c.Name))}: assign it");
        if (row.DueText is { } words)
            remarks.Add($"its due date is words, “{words}”");
        return remarks.Count == 0 ? null : string.Join("; ", remarks);
    }

    private static string Origin(ImportActionsRequest request, LogRow row, ActionReference? own) =>
        $"from {request.FileName}, line {row.Line}{(own is null && row.Reference is { } called ? $", there called {called}" : "")}";

    /// <summary>The row's reference, where it is a number of this very committee.</summary>
    private static ActionReference? Own(string? written, CommitteeRow committee) =>
        ActionReference.TryParse(written, out var reference) && reference.Prefix == committee.Prefix && reference.Number > 0 ? reference : null;

    private const string KeyStart = "log-";

    /// <summary>
    /// Knows the row again when the same log is imported later, however its action has changed since: dates and states of a living log move, these do not.
    /// </summary>
    private static string KeyOf(LogRow row) => KeyStart + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001f', row.Reference, row.Text, row.Owner, row.Meeting?.ToString("O", CultureInfo.InvariantCulture), row.Item))))[..32];

    private static ImportedLog Unusable(string why) => new([], [why], []);
}
