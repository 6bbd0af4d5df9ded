using System.Net;
using System.Text.RegularExpressions;

namespace CommitteeBot.Graph;

/// <summary>
/// The part of an event's text that is the bot's own: from one line to another. Outlook writes the text anew whenever
/// somebody changes it, so the lines are words and no marks that only a program sees.
/// </summary>
internal static partial class EventAgenda
{
    public const string Begin = "[Agenda, kept by the committee bot]";
    public const string End = "[End of the agenda]";

    public static bool IsIn(string html) => Find(html) is not null;

    /// <summary>True where these lines stand there already.</summary>
    public static bool Has(string html, IReadOnlyList<string> lines) =>
        Find(html) is { } part && Words(html[part]) == Words(Paragraphs(lines));

    /// <summary>Puts the lines in the place of what stood between, or at the end.</summary>
    public static string Put(string html, IReadOnlyList<string> lines)
    {
        var agenda = Paragraphs(lines);
        if (Find(html) is { } part)
        {
            var (closing, opening) = Rest(html[part]);
            return $"{html[..part.Start]}{closing}{agenda}{opening}{html[part.End..]}";
        }

        var own = $"<div><p>{Begin}</p>{agenda}<p>{End}</p></div>";
        var at = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html + own : html.Insert(at, own);
    }

    private static Range? Find(string html)
    {
        var begin = html.IndexOf(Begin, StringComparison.Ordinal);
        var end = html.LastIndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && begin + Begin.Length <= end ? (begin + Begin.Length)..end : null;
    }

    private static string Paragraphs(IReadOnlyList<string> lines) =>
        string.Concat(lines.Select(l => $"<p>{WebUtility.HtmlEncode(l)}</p>"));

    private static string Words(string html) =>
        Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    /// <summary>
    /// The tags of the part that belong to what is around it: the ends of what began before, and what ends after.
    /// </summary>
    private static (string Closing, string Opening) Rest(string part)
    {
        var (closing, open) = (new List<string>(), new List<(string Name, string Tag)>());
        foreach (Match tag in Tag().Matches(part))
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (name.Length == 0 || tag.Value.EndsWith("/>", StringComparison.Ordinal) || name is "br" or "hr" or "img")
                continue;
            if (tag.Groups["end"].Length == 0)
                open.Add((name, tag.Value));
            else if (open.FindLastIndex(o => o.Name == name) is >= 0 and var at)
                open.RemoveRange(at, open.Count - at);
            else
                closing.Add(tag.Value);
        }

        return (string.Concat(closing), string.Concat(open.Select(o => o.Tag)));
    }

    [GeneratedRegex(@"<(?<end>/?)(?<name>[A-Za-z][\w:]*)?[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
