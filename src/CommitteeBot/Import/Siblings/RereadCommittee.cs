using CommitteeBot.Import.Amendments;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Siblings;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Siblings;

/// <summary>
/// Reads the minutes of a committee again by what recurs in them. What recurs is learned from each document read for
/// itself, so the result doesn't depend on which came in first; and what people have corrected stays.
/// </summary>
internal sealed class RereadCommittee(IServiceScopeFactory scopes)
{
    public const string Cause = "read again beside the committee's other minutes";

    /// <summary>The committees with a document that has not been read with its siblings.</summary>
    public async Task<IReadOnlyList<long>> FindDueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        return await db.Meetings.Where(m => db.DocumentTexts.Any(t => t.MeetingId == m.Id && t.Siblings == null)
                && !db.UnfinishedImports.Any(u => u.MeetingId == m.Id))
            .Select(m => m.CommitteeId).Distinct().ToListAsync(cancellation);
    }

    /// <returns>The meetings whose record is another now.</returns>
    public async Task<IReadOnlyList<long>> RunAsync(long committeeId, string by, CancellationToken cancellation)
    {
        // Reading takes a while, and nobody is to wait for it: only writing is in a transaction, one for each document.
        var kept = await ReadAsync(committeeId, cancellation);
        var known = SiblingReader.Learn(kept.ConvertAll(k => MinutesParser.Parse(k.Plain, k.Source)));
        var (changed, alike) = (new List<long>(), new List<KeptDocument>());
        foreach (var document in kept.Where(d => d.Siblings != SiblingJson.Write(known)))
        {
            if (!IsReadOtherwise(document, known))
                alike.Add(document);
            else if (await WriteAsync(document, known, by, cancellation))
                changed.Add(document.MeetingId);
        }

        await MarkAsync(alike, known, cancellation);
        return changed;
    }

    /// <summary>Long minutes are written in steps that nobody reads in between; they stay as they were read.</summary>
    private static bool IsReadOtherwise(KeptDocument document, SiblingKnowledge known)
    {
        var before = MinutesParser.Parse(
            document.Plain with { Siblings = SiblingJson.Parse(document.Siblings) }, document.Source);
        return !WriteLongMinutes.AreLong(before) && RecordJson.Write(before)
            != RecordJson.Write(MinutesParser.Parse(document.Plain with { Siblings = known }, document.Source));
    }

    private async Task<List<KeptDocument>> ReadAsync(long committeeId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var rows = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committeeId && m.Document != null
                && !db.UnfinishedImports.Any(u => u.MeetingId == m.Id))
            .Join(db.DocumentTexts, m => m.Id, t => t.MeetingId, (m, t) => new { m.Document, Text = t })
            .OrderBy(r => r.Document!.ContentHash).ToListAsync(cancellation);
        return rows.ConvertAll(r => new KeptDocument(
            r.Text.MeetingId, r.Text.ContentHash, r.Document!.FileName, r.Text.Siblings,
            KeptText.Read(r.Text, r.Document) with { Siblings = SiblingKnowledge.None }));
    }

    private async Task<bool> WriteAsync(
        KeptDocument document, SiblingKnowledge known, string by, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        await db.BeginWriteAsync(cancellation);
        var text = await db.DocumentTexts.SingleOrDefaultAsync(
            t => t.MeetingId == document.MeetingId && t.ContentHash == document.ContentHash, cancellation);
        if (text is null)
            return false;
        text.Siblings = SiblingJson.Write(known);
        await db.FlushAsync(cancellation);
        await new ApplyAmendments(db, scope.ServiceProvider.GetRequiredService<TimeProvider>())
            .RereadAsync(document.MeetingId, Cause, by, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task MarkAsync(List<KeptDocument> alike, SiblingKnowledge known, CancellationToken cancellation)
    {
        if (alike.Count == 0)
            return;
        var (hashes, siblings) = (alike.ConvertAll(d => d.ContentHash), SiblingJson.Write(known));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        await db.BeginWriteAsync(cancellation);
        await db.DocumentTexts.Where(t => hashes.Contains(t.ContentHash))
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Siblings, siblings), cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
