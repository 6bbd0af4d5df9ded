using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Import;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Import;

/// <summary>
/// A file sent in chat: minutes, whose actions count once an officer has checked them on a card, or a calendar.
/// </summary>
internal sealed class FileTurn(FileDownload download, ReceiveFile receive, ReceiveCalendar calendar, CommitteeDb db)
{
    /// <summary>
    /// Clients also attach a copy of the text, pictures of the chat and the bot's own cards; none of these is a file of
    /// minutes.
    /// </summary>
    private static readonly string[] IgnoredTypes = ["text/html", "application/vnd.microsoft.card."];

    public static Attachment? FindFile(Activity activity) => activity.Attachments?.FirstOrDefault(a =>
        a.ContentType is { } type
            && !IgnoredTypes.Any(n => type.StartsWith(n, StringComparison.OrdinalIgnoreCase))
            && FindUrl(a) is not null);

    public async Task<Reply> RunAsync(Turn turn, Attachment file, CancellationToken cancellation)
    {
        var fetched = await download.GetAsync(FindUrl(file)!, cancellation);
        if (fetched.Refusal is { } refusal)
            return new Reply(refusal);

        if (ReceiveCalendar.IsCalendar(file.Name, file.ContentType))
            return await calendar.RunAsync(turn, file.Name ?? "calendar.ics", fetched.Content, cancellation);

        var request = new ReceiveFileRequest(fetched.Content, file.Name ?? "document", turn.CommitteeId);
        return await receive.TryNowAsync(turn.Caller, request, cancellation) is { } received
            ? Reply.From(received.Card)
            : QueueJob(turn, request);
    }

    /// <summary>Saved with the turn, so that the promise survives a restart.</summary>
    private Reply QueueJob(Turn turn, ReceiveFileRequest request)
    {
        db.Jobs.Add(new JobRow
        {
            Key = $"{turn.Activity.Conversation!.Id}\n{turn.Activity.Id ?? Guid.NewGuid().ToString("N")}",
            FileName = CardText.Truncate(request.FileName, 200),
            Content = request.Content.ToArray(),
            Activity = JsonSerializer.Serialize(turn.Activity, ProtocolJson.Default.Activity),
            State = JobState.Waiting,
            CreatedAt = turn.Now,
        });
        return new Reply(ImportReplyWords.Reading(request.FileName));
    }

    /// <summary>
    /// Teams puts the address into the attachment's content; other clients of the protocol give it openly.
    /// </summary>
    private static string? FindUrl(Attachment file) => file.ContentType == Attachment.FileDownloadType
        ? file.Content is { ValueKind: JsonValueKind.Object } content
            ? CardData.Text(JsonObject.Create(content)!, "downloadUrl")
            : null
        : file.ContentUrl;
}
