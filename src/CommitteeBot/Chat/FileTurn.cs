using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Import;

namespace CommitteeBot.Chat;

/// <summary>Somebody sent a file: minutes to be read, and checked on a card before their actions count, or a calendar.</summary>
internal sealed class FileTurn(FileDownload download, ReceiveFile receive, ReceiveCalendar calendar)
{
    /// <summary>Clients put a copy of the text, pictures of the chat and the bot's own cards among the attachments too; none of these is a file of minutes.</summary>
    private static readonly string[] NoFiles = ["text/html", "application/vnd.microsoft.card."];

    public static Attachment? FileOf(Activity activity) => activity.Attachments?.FirstOrDefault(a =>
        a.ContentType is { } type && !NoFiles.Any(n => type.StartsWith(n, StringComparison.OrdinalIgnoreCase)) && AddressOf(a) is not null);

    public async Task<Reply> RunAsync(Turn turn, Attachment file, CancellationToken cancellation)
    {
        var fetched = await download.GetAsync(AddressOf(file)!, cancellation);
        if (fetched.Refusal is { } refusal)
            return new Reply(refusal);

        if (ReceiveCalendar.IsCalendar(file.Name, file.ContentType))
            return await calendar.RunAsync(turn, file.Name ?? "calendar.ics", fetched.Content, cancellation);
        var received = await receive.HandleAsync(turn.Caller, new ReceiveFileRequest(fetched.Content, file.Name ?? "document", turn.CommitteeId), cancellation);
        return Reply.Of(received.Card);
    }

    /// <summary>Teams hides the address in the attachment's content; other clients of the protocol give it openly.</summary>
    private static string? AddressOf(Attachment file) => file.ContentType == Attachment.FileDownloadType
        ? file.Content is { ValueKind: JsonValueKind.Object } content ? CardData.Text(JsonObject.Create(content)!, "downloadUrl") : null
        : file.ContentUrl;
}
