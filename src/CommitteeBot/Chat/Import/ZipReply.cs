using CommitteeBot.Chat.Turns;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Import;

/// <summary>
/// The reply to a zip file of minutes: one message for all that is in it, with what needs a person first.
/// </summary>
internal sealed class ZipReply(ReceiveZip receive, CommitteeDb db, TimeProvider clock)
{
    /// <summary>More reasons than this fill a screen; they are mostly the same one.</summary>
    private const int MaxReasons = 12;

    /// <param name="turn">Of the message with the file; the reply goes to its sender alone.</param>
    public async Task<Reply> CreateAsync(
        Turn turn, ReceiveFileRequest request, ReadingProgress progress, CancellationToken cancellation)
    {
        var result = await receive.HandleAsync(turn.Caller, request, cancellation, progress);
        var notice = ImportReplyWords.Imported(result.Imported.Count, result.Count);
        string[] said =
        [
            notice,
            .. result.Known == 0 ? Array.Empty<string>() : [ImportReplyWords.KnownAlready(result.Known)],
            .. result.Failed.Take(MaxReasons).Select(f => ImportReplyWords.OfFile(f.Name, f.Reason)),
            .. result.Failed.Count <= MaxReasons
                ? Array.Empty<string>() : [ImportReplyWords.MoreFailed(result.Failed.Count - MaxReasons)],
        ];
        if (result.Imported.Count == 0 || turn.Caller.OfficerIds.Count == 0)
            return new Reply(string.Join("\n\n", said));
        var shown = ArchiveCard.Create(await new ShowArchive(db, clock).HandleAsync(
            turn.Caller, ReviewPlace.Overview, new ReviewNotice(notice), cancellation));
        return said.Length == 1 ? Reply.From(shown) : new Reply(string.Join("\n\n", said), shown);
    }
}
