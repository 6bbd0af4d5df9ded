using System.Buffers;
using System.Net;
using System.Text;

namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>
/// Takes Markdown's inline marks off a line and remembers what they said: bold at the start, and where links lead.
/// </summary>
internal static class InlineMarkup
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*_[<&`");

    internal readonly record struct MarkupResult(string Text, int BoldLength, IReadOnlyList<string> Links);

    public static MarkupResult Clean(string raw)
    {
        if (!raw.AsSpan().ContainsAny(Marks))
            return new MarkupResult(raw.Trim(), 0, []);
        var text = new StringBuilder(raw.Length);
        List<string>? links = null;
        var bold = false;
        var boldLength = 0;
        // Two bold runs with nothing but a space between them were one in the document; a plain number may stand before
        // them.
        var boldStillLeads = true;
        var i = 0;
        while (i < raw.Length)
        {
            var c = raw[i];
            if (c == '\\' && i + 1 < raw.Length && char.IsPunctuation(raw[i + 1]) | char.IsSymbol(raw[i + 1]))
            {
                Put(raw[i + 1]);
                i += 2;
            }
            else if (c is '*' or '_' && i + 1 < raw.Length && raw[i + 1] == c)
            {
                var run = RunLength(raw, i, c);
                if (run is 2 or 3 && (c == '*' || AtWordEdge(raw, i, run)))
                    bold = !bold;
                else if (c == '_')
                    text.Append('_', run);
                i += run;
            }
            else if (c is '*' or '_' && IsEmphasis(raw, i))
                i++;
            else if (c == '`')
                i++;
            else if (c == '[' && LinkAt(raw, i) is var (label, target, end) && end > 0)
            {
                (links ??= []).Add(target);
                foreach (var l in Clean(label).Text)
                    Put(l);
                i = end;
            }
            else if (c == '<' && AutoLinkEnd(raw, i) is > 0 and var close)
            {
                var url = raw[(i + 1)..close];
                (links ??= []).Add(url);
                text.Append(url);
                boldStillLeads = false;
                i = close + 1;
            }
            else if (c == '&' && EntityEnd(raw, i) is > 0 and var semicolon)
            {
                foreach (var l in WebUtility.HtmlDecode(raw[i..(semicolon + 1)]))
                    Put(l);
                i = semicolon + 1;
            }
            else
            {
                Put(c);
                i++;
            }
        }

        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var clean = text.ToString().Trim();
        return new MarkupResult(
            clean, Math.Clamp(boldLength - start, 0, clean.Length), links ?? (IReadOnlyList<string>)[]);

        void Put(char c)
        {
            text.Append(c == ' ' ? ' ' : c);
            if (bold && boldStillLeads)
                boldLength = text.Length;
            else if (!char.IsWhiteSpace(c) && !(char.IsAsciiDigit(c) || c is '.' or ')' or '/'))
                boldStillLeads = false;
        }
    }

    private static int RunLength(string raw, int at, char c)
    {
        var end = at;
        while (end < raw.Length && raw[end] == c)
            end++;
        return end - at;
    }

    private static bool AtWordEdge(string raw, int at, int run) =>
        at == 0 || at + run >= raw.Length || !char.IsLetterOrDigit(raw[at - 1]) || !char.IsLetterOrDigit(raw[at + run]);

    /// <summary>
    /// A lone star or underscore that touches a word on one side only; one inside a word or between spaces is itself.
    /// </summary>
    private static bool IsEmphasis(string raw, int at)
    {
        var before = at > 0 && !char.IsWhiteSpace(raw[at - 1]);
        var after = at + 1 < raw.Length && !char.IsWhiteSpace(raw[at + 1]);
        if (raw[at] == '_')
            return (before != after || AtWordEdge(raw, at, 1)) && before | after;
        return before | after;
    }

    private static (string Label, string Target, int End) LinkAt(string raw, int at)
    {
        var close = -1;
        var depth = 0;
        for (var i = at; i < raw.Length && i < at + 400; i++)
        {
            depth += raw[i] == '[' ? 1 : raw[i] == ']' ? -1 : 0;
            if (depth == 0)
            {
                close = i;
                break;
            }
        }

        if (close < 0 || close + 1 >= raw.Length || raw[close + 1] != '(')
            return default;
        var end = raw.AsSpan(close).IndexOf(')');
        return end < 0 || end > 2000
            ? default
            : (raw[(at + 1)..close], raw[(close + 2)..(close + end)], close + end + 1);
    }

    private static int AutoLinkEnd(string raw, int at)
    {
        var rest = raw.AsSpan(at + 1);
        if (!rest.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return -1;
        var end = rest.IndexOf('>');
        return end < 0 ? -1 : at + 1 + end;
    }

    private static int EntityEnd(string raw, int at)
    {
        for (var i = at + 1; i < raw.Length && i < at + 10; i++)
        {
            if (raw[i] == ';')
                return i > at + 1 ? i : -1;
            if (!char.IsAsciiLetterOrDigit(raw[i]) && raw[i] != '#')
                return -1;
        }

        return -1;
    }
}
