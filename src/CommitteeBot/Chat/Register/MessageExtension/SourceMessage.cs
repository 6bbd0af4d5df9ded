using ActivityProtocol.Schema;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Chat.Register.MessageExtension;

/// <summary>
/// The message on which "Log action" was chosen. Other people wrote it, so all of it is treated as plain text.
/// </summary>
/// <param name="Link">Opens it in Teams; null where the address leads anywhere else.</param>
internal sealed record SourceMessage(
    string? Id, string Text, string? Link, string? Writer, IReadOnlyList<MessageUser> Mentioned)
{
    private static readonly string[] TeamsHosts =
    [
        "teams.microsoft.com",
        "teams.cloud.microsoft",
        "gov.teams.microsoft.us",
        "dod.teams.microsoft.us",
    ];

    public static SourceMessage From(MessagePayload? message) => new(
        message?.Id,
        message?.Body is { Content: { } content } body
            ? body.ContentType == "text" ? content : HtmlMessageText.Read(content)
            : "",
        TeamsLink(message?.LinkToMessage),
        message?.From?.User?.DisplayName,
        [.. (message?.Mentions ?? []).Select(m => m.Mentioned?.User).OfType<MessageUser>()]);

    /// <summary>The address, if it is one of Teams' own: the register shows it as a button.</summary>
    public static string? TeamsLink(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link)
            && link.Scheme == Uri.UriSchemeHttps && link.UserInfo.Length == 0
            && TeamsHosts.Contains(link.IdnHost, StringComparer.OrdinalIgnoreCase)
            ? link.AbsoluteUri
            : null;
}
