using System.Diagnostics;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// Writes the text of long minutes in many short transactions, so that nobody waits for them. Until the last
/// transaction, in which <see cref="ImportMinutes"/> adds the rest, <see cref="UnfinishedImportRow"/> keeps the text
/// from every reader.
/// </summary>
internal sealed class WriteLongMinutes(CommitteeDb db, TimeProvider clock)
{
    /// <summary>What one transaction takes is written and indexed in less than 100 ms.</summary>
    private const int RowsAtOnce = 150;
    private const int LettersAtOnce = 100_000;

    /// <summary>As many rows are written as quickly as they are said.</summary>
    private const int RowsInOneTransaction = 400;
    private const int LettersInOneTransaction = 300_000;

    public static bool AreLong(MinutesRecord record) =>
        record.Passages.Count + record.Decisions.Count > RowsInOneTransaction
            || record.Passages.Sum(p => (long)p.Text.Length) > LettersInOneTransaction;

    /// <summary>
    /// Marks the meeting as being written and commits that. A new meeting has no day until the end: it stands in no
    /// list of meetings.
    /// </summary>
    public async Task BeginAsync(MeetingRow meeting, ImportRequest request, CancellationToken cancellation)
    {
        var isNew = meeting.Id == 0;
        if (isNew)
            meeting.Date = null;
        await db.FlushAsync(cancellation);
        db.UnfinishedImports.Add(
            new UnfinishedImportRow
            {
                MeetingId = meeting.Id, ContentHash = request.ContentHash, IsNewMeeting = isNew,
                At = clock.GetUtcNow(),
            });
        // Before the first item, so that each row is closed as it is written.
        await DocumentRestriction.ApplyAsync(
            db, meeting, request.Record.Closure, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
        Forget(db.UnfinishedImports.Local);
        // A meeting that is tracked collects everything that is written for it.
        Forget([meeting]);
    }

    /// <returns>False where another import has taken the meeting over.</returns>
    public async Task<bool> RunAsync(long meetingId, ImportRequest request, CancellationToken cancellation)
    {
        // Nothing but the new rows is to be saved here, and a job's tracked row holds the whole file.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await WriteAllAsync(meetingId, request, cancellation);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<bool> WriteAllAsync(long meetingId, ImportRequest request, CancellationToken cancellation)
    {
        var items = MeetingContent.Items(request.Record);
        foreach (var item in items)
            item.MeetingId = meetingId;
        return await WriteAsync(meetingId, request, items, i => i.Title, cancellation)
            && await WriteAsync(
                meetingId, request, MeetingContent.Passages(request.Record, items).Select(p =>
                {
                    (p.MeetingId, p.ItemId, p.Item) = (meetingId, p.Item?.Id, null);
                    return p;
                }),
                p => p.Text, cancellation)
            && await WriteAsync(
                meetingId, request, MeetingContent.Decisions(request.Record, items).Select(d =>
                {
                    (d.MeetingId, d.ItemId, d.Item) = (meetingId, d.Item?.Id, null);
                    return d;
                }),
                d => d.Text, cancellation)
            && await WriteAsync(
                meetingId, request, MeetingContent.Corrections(request.Record, items).Select(c =>
                {
                    (c.MeetingId, c.ItemId, c.Item) = (meetingId, c.Item?.Id, null);
                    return c;
                }),
                c => c.To, cancellation)
            && await WriteAsync(
                meetingId, request, MotionContent.Motions(request.Record, items).Select(m =>
                {
                    (m.MeetingId, m.ItemId, m.Item) = (meetingId, m.Item?.Id, null);
                    return m;
                }),
                m => m.Text, cancellation)
            && await WriteAsync(
                meetingId, request, MotionContent.Interests(request.Record, items).Select(i =>
                {
                    (i.MeetingId, i.ItemId, i.Item) = (meetingId, i.Item?.Id, null);
                    return i;
                }),
                i => i.Text, cancellation)
            && await WriteAsync(
                meetingId, request, MeetingContent.AttendanceChanges(request.Record, items).Select(c =>
                {
                    (c.MeetingId, c.ItemId, c.Item) = (meetingId, c.Item?.Id, null);
                    return c;
                }),
                c => c.Text, cancellation);
    }

    /// <summary>Takes the mark away within the last transaction.</summary>
    /// <returns>False where another import has taken the meeting over.</returns>
    public async Task<bool> EndAsync(long meetingId, string contentHash, CancellationToken cancellation) =>
        await Mine(meetingId, contentHash).ExecuteDeleteAsync(cancellation) == 1;

    private async Task<bool> WriteAsync<T>(
        long meetingId, ImportRequest request, IEnumerable<T> rows, Func<T, string> text,
        CancellationToken cancellation) where T : class
    {
        foreach (var batch in Batches(rows, text))
        {
            var began = Stopwatch.GetTimestamp();
            await db.BeginWriteAsync(cancellation);
            var now = clock.GetUtcNow();
            if (await Mine(meetingId, request.ContentHash)
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.At, now), cancellation) == 0)
            {
                await db.SaveChangesAsync(cancellation);
                return false;
            }

            db.AddRange(batch);
            await db.SaveChangesAsync(cancellation);
            Forget(batch);
            // Another process has no place in the queue of this one: it tries again now and then, and has to find the
            // store free.
            await Task.Delay(Stopwatch.GetElapsedTime(began) / 2, cancellation);
        }

        return true;
    }

    private IQueryable<UnfinishedImportRow> Mine(long meetingId, string contentHash) =>
        db.UnfinishedImports.Where(u => u.MeetingId == meetingId && u.ContentHash == contentHash);

    private static IEnumerable<List<T>> Batches<T>(IEnumerable<T> rows, Func<T, string> text)
    {
        var batch = new List<T>();
        var letters = 0;
        foreach (var row in rows)
        {
            batch.Add(row);
            letters += text(row).Length;
            if (batch.Count < RowsAtOnce && letters < LettersAtOnce)
                continue;
            yield return batch;
            (batch, letters) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>What has been written is looked at again at every save for as long as it is tracked.</summary>
    private void Forget<T>(IEnumerable<T> rows) where T : class
    {
        foreach (var row in rows.ToList())
            db.Entry(row).State = EntityState.Detached;
    }
}
