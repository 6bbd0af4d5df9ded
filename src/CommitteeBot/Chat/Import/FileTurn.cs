using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Import;

/// <summary>
/// A file sent in chat: minutes, whose actions count once an officer has checked them on a card, or a calendar.
/// </summary>
internal sealed class FileTurn(
    FileDownload download, ReceiveFile receive, ReceiveCalendar calendar, CommitteeDb db, TimeProvider clock)
{
    /// <summary>Somebody who sends many files doesn't wait for all: after this time the rest is read in jobs.</summary>
    private static readonly TimeSpan MaxTimeInTurn = TimeSpan.FromSeconds(6);

    /// <summary>
    /// Clients also attach a copy of the text, pictures of the chat and the bot's own cards; none of these is a file of
    /// minutes.
    /// </summary>
    private static readonly string[] IgnoredTypes = ["text/html", "application/vnd.microsoft.card."];

    public static IReadOnlyList<Attachment> FindFiles(Activity activity) =>
    [
        .. activity.Attachments?.Where(a => a.ContentType is { } type
            && !IgnoredTypes.Any(n => type.StartsWith(n, StringComparison.OrdinalIgnoreCase))
            && FindUrl(a) is not null) ?? [],
    ];

    public Task<Reply> RunAsync(Turn turn, IReadOnlyList<Attachment> files, CancellationToken cancellation) =>
        files is [var only] ? ReadOneAsync(turn, only, cancellation) : ReadSeveralAsync(turn, files, cancellation);

    /// <summary>Several files are an import: one card for all, with what needs a person first.</summary>
    private async Task<Reply> ReadSeveralAsync(
        Turn turn, IReadOnlyList<Attachment> files, CancellationToken cancellation)
    {
        var (began, said, imported) = (clock.GetTimestamp(), new List<string>(), new List<ImportedMinutes>());
        foreach (var (place, file) in files.Index())
        {
            var name = file.Name ?? "document";
            var fetched = await download.GetAsync(FindUrl(file)!, cancellation);
            if (fetched.Refusal is { } refusal)
            {
                said.Add(ImportReplyWords.OfFile(name, refusal));
                continue;
            }

            if (ReceiveCalendar.IsCalendar(file.Name, file.ContentType))
            {
                said.Add((await calendar.RunAsync(turn, name, fetched.Content, cancellation)).Text);
                continue;
            }

            var request = new ReceiveFileRequest(fetched.Content, name, turn.CommitteeId);
            var received = clock.GetElapsedTime(began) < MaxTimeInTurn
                ? await receive.TryNowAsync(turn.Caller, request, cancellation)
                : null;
            said.Add(received is null
                ? QueueJob(turn, request, place).Text
                : ImportReplyWords.OfFile(name, received.Card.FallbackText));
            if (received is { Record: { } record, Outcome: ImportOutcome.Imported done })
                imported.Add(new ImportedMinutes(record, done));
        }

        if (imported.Count > 0)
            await receive.KeepAsHistoryAsync(turn.Caller, imported, cancellation);
        if (imported.Count == 0 || !turn.IsPersonal || turn.Caller.OfficerIds.Count == 0)
            return new Reply(string.Join("\n\n", said));
        var failed = said.Count - imported.Count;
        var notice = new ReviewNotice(ImportReplyWords.Imported(imported.Count, files.Count));
        var shown = ArchiveCard.Create(await new ShowArchive(db, clock).HandleAsync(
            turn.Caller, ReviewPlace.Overview, notice, cancellation));
        return failed == 0
            ? Reply.From(shown)
            : new Reply(string.Join("\n\n", said), shown);
    }

    private async Task<Reply> ReadOneAsync(Turn turn, Attachment file, CancellationToken cancellation)
    {
        var fetched = await download.GetAsync(FindUrl(file)!, cancellation);
        if (fetched.Refusal is { } refusal)
            return new Reply(refusal);

        if (ReceiveCalendar.IsCalendar(file.Name, file.ContentType))
            return await calendar.RunAsync(turn, file.Name ?? "calendar.ics", fetched.Content, cancellation);

        var request = new ReceiveFileRequest(fetched.Content, file.Name ?? "document", turn.CommitteeId);
        return await receive.TryNowAsync(turn.Caller, request, cancellation) is { } received
            ? Reply.From(received.Card)
            : QueueJob(turn, request, place: 0);
    }

    /// <summary>Saved with the turn, so that the promise survives a restart.</summary>
    private Reply QueueJob(Turn turn, ReceiveFileRequest request, int place)
    {
        db.Jobs.Add(new JobRow
        {
            Key = $"{turn.Activity.Conversation!.Id}\n{turn.Activity.Id ?? Guid.NewGuid().ToString("N")}"
                + (place == 0 ? "" : $"\n{place}"),
            FileName = CardText.Truncate(request.FileName, 200),
            Content = request.Content.ToArray(),
            Activity = JsonSerializer.Serialize(turn.Activity, ProtocolJson.Default.Activity),
            State = JobState.Waiting,
            CreatedAt = turn.Now,
        });
        return new Reply(ReceiveZip.IsZip(request.Content)
            ? ImportReplyWords.ReadingZip(request.FileName)
            : ImportReplyWords.Reading(request.FileName));
    }

    /// <summary>
    /// Teams puts the address into the attachment's content; other clients of the protocol give it openly.
    /// </summary>
    public static string? FindUrl(Attachment file) => file.ContentType == Attachment.FileDownloadType
        ? file.Content is { ValueKind: JsonValueKind.Object } content
            ? CardData.Text(JsonObject.Create(content)!, "downloadUrl")
            : null
        : file.ContentUrl;
}
