using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ActivityProtocol.Schema;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// The message that a reply quotes. Teams leaves it out of the reply's text: it stands in an attachment, as a quote
/// in the
/// reply's HTML or as a reference with a preview.
/// </summary>
internal sealed partial record QuotedMessage(string? Id, string? Writer, string Text)
{
    private const string ReferenceType = "messageReference";

    public static QuotedMessage? From(Activity activity) => (activity.Attachments ?? [])
        .Select(a => a.ContentType switch
        {
            "text/html" => Content(a) is { } html ? InHtml(html) : null,
            ReferenceType or "application/vnd.microsoft.teams.messageReference" => Content(a) is { } json ? InReference(json) : null,
            _ => null,
        })
        .FirstOrDefault(q => q is { Text.Length: > 0 });

    /// <summary>The content may be an object or its text.</summary>
    private static string? Content(Attachment attachment) => attachment.Content switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Object } value => value.GetRawText(),
        _ => null,
    };

    private static QuotedMessage? InHtml(string html)
    {
        if (Quote().Match(html) is not { Success: true } quote)
            return null;
        var body = quote.Groups["body"].Value;
        var writer = WriterName().Match(body);
        var words = HtmlMessageText.Read(WriterName().Replace(body, ""));
        return new QuotedMessage(
            Given(quote.Groups["id"]), writer.Success ? WebUtility.HtmlDecode(writer.Groups["name"].Value).Trim() : null, words);
    }

    private static QuotedMessage? InReference(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var sender = Member(Member(root, "messageSender"), "user");
            return String(root, "messagePreview") is { } preview
                ? new QuotedMessage(String(root, "messageId"), String(sender, "displayName"), HtmlMessageText.Read(preview))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var member) ? member : null;

    private static string? String(JsonElement? of, string name) =>
        Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string? Given(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(
        @"<blockquote\b(?:[^>]*\bitemid=""(?<id>[^""]{1,100})"")?[^>]*>(?<body>.*?)</blockquote\s*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"<strong\b[^>]*itemprop=""mri""[^>]*>(?<name>[^<]{0,200})</strong>", RegexOptions.IgnoreCase)]
    private static partial Regex WriterName();
}
