using System.Security.Cryptography;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <param name="Content">The file, as it came.</param>
/// <param name="CommitteeId">The committee that the chat is about, for documents that do not say whose they are.</param>
internal sealed record ReceiveFileRequest(ReadOnlyMemory<byte> Content, string FileName, long? CommitteeId);

/// <param name="Card">To show: the review card, or why the file could not be used.</param>
internal sealed record ReceiveResult(ImportOutcome Outcome, AdaptiveCard Card);

/// <summary>
/// A file that an officer has sent in chat. The import is a transaction of its own; sent or delivered again it changes nothing and shows the same card.
/// </summary>
internal sealed class ReceiveFile(CommitteeDb db, ImportMinutes import, TimeProvider time)
{
    /// <summary>Null where reading takes longer than somebody who waits should: it is for <see cref="HandleAsync"/> in a job then.</summary>
    public async Task<ReceiveResult?> TryNowAsync(Caller caller, ReceiveFileRequest request, CancellationToken cancellation)
    {
        if (caller.ChairOrOfficerIds.Count == 0)
            return await HandleAsync(caller, request, cancellation);
        if (ReadingLimits.IsLong(request.Content))
            return null;
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

        return await StoreAsync(caller, request, read, cancellation);
    }

    public async Task<ReceiveResult> HandleAsync(Caller caller, ReceiveFileRequest request, CancellationToken cancellation, ReadingProgress? progress = null)
    {
        if (caller.ChairOrOfficerIds.Count == 0)
            return Refused("Minutes are taken in by the officers and chairs of a committee. Send the file to one of them.");
        return await StoreAsync(caller, request, await DocumentReader.ReadAsync(request.Content, cancellation, progress), cancellation);
    }

    private async Task<ReceiveResult> StoreAsync(Caller caller, ReceiveFileRequest request, ReadResult read, CancellationToken cancellation)
    {
        var mine = caller.ChairOrOfficerIds;
        if (read.Document is not { } document)
            return Refused(read.Reason!);

        var record = MinutesParser.Parse(document, NameOf(request.FileName));
        var (committee, refusal) = await CommitteeAsync(record, request.CommitteeId, mine, cancellation);
        if (committee is null)
            return Refused(refusal!);
        var hash = Convert.ToHexStringLower(SHA256.HashData(request.Content.Span));
        return await import.RunAsync(new ImportRequest(record, hash, committee.Name, ActionIntake.Propose, caller.Name), cancellation) switch
        {
            ImportOutcome.Imported done => await ShowAsync(caller, done, done.Meeting.Id, Message(done, record, committee), done.Changes, cancellation),
            ImportOutcome.AlreadyThere there => await ShowAsync(caller, there, there.MeetingId, "This very file is in the store already; nothing was changed.", [], cancellation),
            ImportOutcome.Unusable refused => Refused(refused.Reason),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };
    }

    /// <summary>The committee that the document names, where it is one of the officer's; else the one that the chat is about. Chat founds no committees.</summary>
    private async Task<(CommitteeRow? Committee, string? Refusal)> CommitteeAsync(MinutesRecord record, long? hint, List<long> mine, CancellationToken cancellation)
    {
        var all = await db.Committees.ToListAsync(cancellation);
        if (record.Committee is { } name && all.Find(c => CommitteeNaming.Key(c.Name) == CommitteeNaming.Key(name)) is { } named)
        {
            return mine.Contains(named.Id)
                ? (named, null)
                : (null, $"These are minutes of the {named.Name}, and you are not its officer or chair, so nothing was stored. Ask its officer to send them.");
        }

        return all.Find(c => c.Id == hint && mine.Contains(c.Id)) is { } meant
            ? (meant, null)
            : (null, "The document does not name a committee that you look after, so nothing was stored. Say which committee you mean, then send the file again.");
    }

    private async Task<ReceiveResult> ShowAsync(
        Caller caller, ImportOutcome outcome, long meetingId, string said, IReadOnlyList<string> changes, CancellationToken cancellation)
    {
        var review = await new ReviewImport(db, time).HandleAsync(caller, meetingId, page: 1, cancellation);
        return new ReceiveResult(outcome, ReviewCard.Create(review is ReviewOutcome.Shown shown ? new ReviewOutcome.Shown(shown.Review with { Changes = changes }, said) : review));
    }

    private static string Message(ImportOutcome.Imported done, MinutesRecord record, CommitteeRow committee)
    {
        var said = done.ReplacedEarlier
            ? done.Changes.Count == 0 ? "This newer version has replaced the earlier one; no action has changed." : "This newer version has replaced the earlier one; what has changed stands below."
            : "The minutes are stored. Their actions count once you accept them.";
        return record.Committee is { } printed && CommitteeNaming.Key(printed) != CommitteeNaming.Key(committee.Name)
            ? $"{said} The document names “{CardText.Truncate(printed, 80)}”, which is no committee of yours, so it was put with the {committee.Name}."
            : said;
    }

    private static ReceiveResult Refused(string why) =>
        new(new ImportOutcome.Unusable(why), ReviewCard.Create(new ReviewOutcome.Declined(why)));

    /// <summary>A name only: what stands before it is a folder of somebody's machine.</summary>
    private static string NameOf(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length == 0 ? "document" : CardText.Truncate(string.Concat(name.Where(c => !char.IsControl(c))), 200);
    }
}
