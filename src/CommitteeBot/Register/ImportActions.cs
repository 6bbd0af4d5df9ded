using CommitteeBot.Committees;
using CommitteeBot.Register.Files;
using CommitteeBot.Register.LogImport;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Text">The file, decoded.</param>
/// <param name="FileName">For the history of each action.</param>
internal sealed record ImportActionsRequest(long CommitteeId, string Text, string FileName);

/// <summary>
/// Imports an existing action log into a committee's register. Every change is staged: the caller saves all of it or,
/// after a dry run or an unusable row, nothing.
/// </summary>
internal sealed class ImportActions(CommitteeDb db, TimeProvider time)
{
    private const int MaxRows = 50_000;

    private readonly RegisterAccess access = new(db, time);

    public async Task<ImportedLog> RunAsync(Caller caller, ImportActionsRequest request, CancellationToken cancellation)
    {
        var records = CsvText.Read(request.Text, CsvText.DetectSeparator(request.Text)).Take(MaxRows + 2).ToList();
        if (CheckFile(records) is { } fault)
            return new ImportedLog([], [fault], []);
        var columns = LogColumns.Read(records[0].Fields);

        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.SingleAsync(c => c.Id == request.CommitteeId, cancellation);
        var log = await LogRowImport.CreateAsync(
            new LogRowContext(db, access, caller, committee, request.FileName), cancellation);
        var read = records.Skip(1)
            .Select(r => (Record: r, Row: LogRow.Read(r, columns, out var problems), Problems: problems)).ToList();
        log.ReserveNumbers(read.Select(r => r.Row).OfType<LogRow>());
        var rows = new List<ImportedRow>();
        foreach (var (record, row, problems) in read)
        {
            rows.Add(row is null
                ? new ImportedRow(record.Line, RowOutcome.Unusable, null, "", string.Join("; ", problems))
                : await log.ImportAsync(row, cancellation));
        }

        return new ImportedLog(rows, [], LogColumns.Unknown(records[0].Fields));
    }

    private static string? CheckFile(List<CsvRecord> records)
    {
        if (records.Count == 0)
            return ActionImportWords.EmptyFile;
        if (records.Count > MaxRows + 1)
            return ActionImportWords.TooManyRows(MaxRows);
        return LogColumns.Read(records[0].Fields).ContainsKey(LogField.Text)
            ? null
            : ActionImportWords.NoActionColumn(records[0].Fields.Where(f => f.Length > 0));
    }
}
