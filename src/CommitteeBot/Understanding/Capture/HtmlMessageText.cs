using System.Net;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// Converts a message's HTML to text: its lines as people see them, without quotes of an earlier message.
/// </summary>
internal static partial class HtmlMessageText
{
    public static string Read(string html)
    {
        var own = Words(Quoted().Replace(html, "\n"));
        return own.Length > 0 ? own : Words(html);
    }

    private static string Words(string html)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(Break().Replace(html.ReplaceLineEndings(" "), "\n"), ""));
        return string.Join('\n', text.Split('\n').Select(TextCleaner.OneLine).Where(line => line.Length > 0));
    }

    [GeneratedRegex(@"<blockquote\b.*?</blockquote\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li|tr|h[1-6]|blockquote)\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
