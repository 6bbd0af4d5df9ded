using System.Security.Cryptography;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Versions;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <param name="Content">The file, as it came.</param>
/// <param name="CommitteeId">
/// The committee that the chat is about, for documents that do not say whose they are.
/// </param>
internal sealed record ReceiveFileRequest(ReadOnlyMemory<byte> Content, string FileName, long? CommitteeId);

/// <param name="Card">To show: the review card, or why the file could not be used.</param>
/// <param name="Record">What was read from it, where it was imported.</param>
internal sealed record ReceiveResult(ImportOutcome Outcome, AdaptiveCard Card, MinutesRecord? Record = null);

/// <summary>
/// A file that an officer has sent in chat. The import is a transaction of its own; sent or delivered again it changes
/// nothing and shows the same card.
/// </summary>
internal sealed class ReceiveFile(CommitteeDb db, ImportMinutes import, TimeProvider time)
{
    /// <summary>
    /// Null where reading takes longer than somebody who waits should: it is for a job then, as a zip file always
    /// is.
    /// </summary>
    public async Task<ReceiveResult?> TryNowAsync(
        Caller caller, ReceiveFileRequest request, CancellationToken cancellation)
    {
        if (caller.ChairOrOfficerIds.Count == 0)
            return await HandleAsync(caller, request, cancellation);
        if (ReadingLimits.IsLong(request.Content) || ReceiveZip.IsZip(request.Content))
            return null;
        var began = ImportMeasure.Now;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(ReadingLimits.MaxTimeInTurn);
        ReadResult read;
        try
        {
            read = await DocumentReader.ReadAsync(request.Content, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }

        using var measure = new ImportMeasure(began);
        return measure.Ended(await StoreAsync(caller, request, read, cancellation));
    }

    public async Task<ReceiveResult> HandleAsync(
        Caller caller, ReceiveFileRequest request, CancellationToken cancellation, ReadingProgress? progress = null)
    {
        if (caller.ChairOrOfficerIds.Count == 0)
            return Refused(ImportWords.SendersOnly);
        using var measure = new ImportMeasure(ImportMeasure.Now);
        return measure.Ended(await StoreAsync(
            caller, request, await DocumentReader.ReadAsync(request.Content, cancellation, progress), cancellation));
    }

    private async Task<ReceiveResult> StoreAsync(
        Caller caller, ReceiveFileRequest request, ReadResult read, CancellationToken cancellation)
    {
        var mine = caller.ChairOrOfficerIds;
        if (read.Document is not { } document)
            return Refused(read.Reason!);

        var record = MinutesParser.Parse(document, NameOf(request.FileName));
        var (committee, refusal) = await new CommitteeOfDocument(db).FindAsync(
            record, request.CommitteeId, mine, cancellation);
        if (committee is null)
            return Refused(refusal!);
        var hash = Convert.ToHexStringLower(SHA256.HashData(request.Content.Span));
        var review = new ReviewImport(db, time);
        return await import.RunAsync(
            new ImportRequest(record, hash, committee.Name, ActionIntake.Propose, caller.Name), cancellation) switch
        {
            ImportOutcome.Imported done => await ShownAsync(
                caller, new ImportedMinutes(record, done), Message(done, record, committee), cancellation),
            ImportOutcome.AlreadyThere there => await UnchangedAsync(there, there.MeetingId, ImportWords.SameFile),
            ImportOutcome.Superseded old =>
                await UnchangedAsync(old, old.MeetingId, VersionWords.Superseded(old.FileName)),
            ImportOutcome.Unusable refused => Refused(refused.Reason),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };

        async Task<ReceiveResult> UnchangedAsync(ImportOutcome outcome, long meetingId, string message) => new(
            outcome,
            ReviewCard.Create(await review.HandleAsync(caller, meetingId, page: 1, cancellation) switch
            {
                ReviewOutcome.Shown shown => shown with { Message = message },
                var declined => declined,
            }));
    }

    /// <summary>Old minutes that an officer sends when later ones are there bring history, not proposals.</summary>
    /// <returns>A sentence for each of them of which actions became history.</returns>
    public async Task<IEnumerable<string>> KeepAsHistoryAsync(
        Caller caller, IReadOnlyCollection<ImportedMinutes> minutes, CancellationToken cancellation) =>
        (await new KeepAsHistory(db, time).RunAsync(minutes, caller.Name, cancellation)).Values;

    private async Task<ReceiveResult> ShownAsync(
        Caller caller, ImportedMinutes minutes, string message, CancellationToken cancellation)
    {
        var (done, history) = (minutes.Outcome, await KeepAsHistoryAsync(caller, [minutes], cancellation));
        var review = await new ReviewImport(db, time).CreateAsync(caller, done.Meeting, page: 1, cancellation);
        return new ReceiveResult(
            done,
            ReviewCard.Create(
                new ReviewOutcome.Shown(review with { Changes = [.. history, .. done.Changes] }, message)),
            minutes.Record);
    }

    private static string Message(ImportOutcome.Imported done, MinutesRecord record, CommitteeRow committee)
    {
        var said = ImportWords.Saved(done.ReplacedEarlier, done.Changes.Count);
        return record.Committee is { } printed && CommitteeNaming.Key(printed) != CommitteeNaming.Key(committee.Name)
            ? $"{said} {ImportWords.SavedUnder(printed, committee.Name)}"
            : said;
    }

    private static ReceiveResult Refused(string why) =>
        new(new ImportOutcome.Unusable(why), ReviewCard.Create(new ReviewOutcome.Declined(why)));

    /// <summary>The name only, without the folders of somebody's machine.</summary>
    private static string NameOf(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length == 0
            ? "document"
            : CardText.Truncate(string.Concat(name.Where(c => !char.IsControl(c))), 200);
    }
}
