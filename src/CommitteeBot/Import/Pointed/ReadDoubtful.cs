using System.Text.Json;
using CommitteeBot.Import.Amendments;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Parsing.Actions;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Pointing;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Pointed;

/// <summary>
/// Puts the doubtful sentences of imported minutes to a language model, and reads the minutes again with those in which
/// it finds that something is taken on. They are proposed like any other and marked; an officer decides.
/// </summary>
internal sealed class ReadDoubtful(IServiceScopeFactory scopes, TimeProvider clock, ModelPointer? model = null)
{
    public const string Cause = "read again with a language model";

    /// <summary>Older minutes have been reviewed, and their actions dealt with.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    /// <summary>Nobody waits for it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public bool IsOn => model?.Settings.ReadsDocuments == true;

    /// <summary>Meetings whose minutes came in lately and that no model has read, the latest import first.</summary>
    public async Task<IReadOnlyList<long>> FindDueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var since = clock.GetUtcNow() - Recent;
        using var all = db.UsingFullScope();
        return await db.Meetings.Where(m => m.Document!.ImportedAt >= since && !m.Committee!.IsSample
                && db.DocumentTexts.Any(t => t.MeetingId == m.Id && t.Pointed == null && t.Siblings != null)
                && !db.UnfinishedImports.Any(u => u.MeetingId == m.Id))
            .OrderByDescending(m => m.Document!.ImportedAt).Select(m => m.Id).ToListAsync(cancellation);
    }

    /// <returns>False where the model gave no usable reply; the meeting stays due.</returns>
    public async Task<bool> RunAsync(long meetingId, CancellationToken cancellation)
    {
        if (model is null || await ReadAsync(meetingId, cancellation) is not { } read)
            return true;
        var record = MinutesParser.Parse(read.Text, read.FileName);
        var doubtful = DoubtfulSentences.Read(read.Text)
            .Where(s => model.Settings.IncludesRestricted || !IsClosed(record, read.Closed, s.Line))
            .Select(s => s.Text).ToList();
        var pointed = new List<string>();
        foreach (var some in doubtful.Chunk(PointRequest.MaxSentences))
        {
            var reply = await model.AskAsync(
                read.TenantId ?? "",
                new PointRequest(PointTask.FindCommitments, $"Minutes of {read.Committee}", [], some), Limit, cancellation);
            if (reply is null)
                return false;
            pointed.AddRange(reply.Sentences.Select(i => some[i]));
        }

        await WriteAsync(meetingId, read.ContentHash, pointed, cancellation);
        return true;
    }

    private async Task<Kept?> ReadAsync(long meetingId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        using var all = db.UsingFullScope();
        var row = await db.Meetings.AsNoTracking().Where(m => m.Id == meetingId && m.Document != null)
            .Join(db.DocumentTexts, m => m.Id, t => t.MeetingId, (m, t) => new { m.Document, m.Committee, Text = t })
            .SingleOrDefaultAsync(cancellation);
        return row is null
            ? null
            : new Kept(
                KeptText.Read(row.Text, row.Document!), row.Document!.FileName, row.Text.ContentHash,
                row.Committee!.Name, row.Committee.TenantId,
                await db.Restrictions.Where(r => r.MeetingId == meetingId && r.LiftedAt == null).Select(r => r.ItemKey)
                    .ToListAsync(cancellation));
    }

    /// <summary>Whether the document prints it as private, or an officer has closed its item or all of it.</summary>
    private static bool IsClosed(MinutesRecord record, List<string> closed, int line) =>
        record.IsClosedAt(line) || closed.Contains("")
        || (record.ItemAt(line) is { } item && closed.Contains(item.Number ?? item.Title));

    private async Task WriteAsync(
        long meetingId, string contentHash, List<string> pointed, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        using var all = db.UsingFullScope();
        await db.BeginWriteAsync(cancellation);

        // Another node may have read them meanwhile, or a newer version has come in.
        if (await db.DocumentTexts.SingleOrDefaultAsync(
            t => t.MeetingId == meetingId && t.ContentHash == contentHash && t.Pointed == null, cancellation) is not { } text)
            return;
        text.Pointed = JsonSerializer.Serialize(pointed);
        await db.FlushAsync(cancellation);
        if (pointed.Count > 0)
            await new ApplyAmendments(db, clock).RereadAsync(meetingId, Cause, "language model", cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private sealed record Kept(
        DocumentText Text, string FileName, string ContentHash, string Committee, string? TenantId,
        List<string> Closed);
}
