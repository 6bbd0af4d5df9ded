using System.Text;

namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>
/// The few HTML tags that stand in Markdown pages of minutes, turned into the marks that Markdown has for the same.
/// Pages of HTML have a reader of their own; this is for tags among text.
/// </summary>
internal static class HtmlTags
{
    internal enum Part
    {
        Plain,
        Paragraph,
        Bullet,
        Heading,
        Row,
        Rule,
    }

    /// <param name="Level">Of a heading.</param>
    /// <param name="Closed">The mark-up ends the paragraph here.</param>
    internal readonly record struct HtmlPiece(string Text, Part Part, int Level, bool Closed);

    public static bool MayHold(string line)
    {
        var at = line.IndexOf('<', StringComparison.Ordinal);
        return at >= 0 && at + 2 < line.Length && line.AsSpan(at).IndexOf('>') > 0;
    }

    /// <summary>The pieces into which the tags for paragraphs, lists and tables part one line.</summary>
    public static IReadOnlyList<HtmlPiece> Split(string line)
    {
        var pieces = new List<HtmlPiece>();
        var text = new StringBuilder(line.Length);
        var part = Part.Plain;
        var level = 0;
        var i = 0;
        while (i < line.Length)
        {
            if (line[i] != '<' || TagAt(line, i) is not { Name.Length: > 0 } tag)
            {
                text.Append(line[i++]);
                continue;
            }

            i = tag.End;
            switch (tag.Name)
            {
                case "strong" or "b":
                    text.Append("**");
                    break;
                case "em" or "i" or "u" or "span" or "a" or "font" or "sup" or "sub"
                    or "small" or "div" or "ul" or "ol" or "table" or "tbody" or "thead":
                    if (tag.Name is "div" or "ul" or "ol" or "table")
                        Flush(closed: true);
                    break;
                case "p" or "br" or "blockquote":
                    Flush(closed: true);
                    part = tag.Closing || tag.Name == "br" ? Part.Plain : Part.Paragraph;
                    break;
                case "li":
                    Flush(closed: true);
                    part = tag.Closing ? Part.Plain : Part.Bullet;
                    break;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    Flush(closed: true);
                    part = tag.Closing ? Part.Plain : Part.Heading;
                    level = tag.Name[1] - '0';
                    break;
                case "tr":
                    Flush(closed: true);
                    part = tag.Closing ? Part.Plain : Part.Row;
                    break;
                case "td" or "th":
                    text.Append(tag.Closing ? "|" : "");
                    break;
                case "hr":
                    Flush(closed: true);
                    pieces.Add(new HtmlPiece("", Part.Rule, 0, true));
                    break;
            }
        }

        Flush(closed: false);
        return pieces;

        void Flush(bool closed)
        {
            var piece = text.ToString();
            text.Clear();
            // "<strong> </strong>" is an empty line that somebody made bold.
            if (piece.AsSpan().Trim("* \u00a0\t").IsEmpty)
            {
                if (closed && pieces.Count > 0)
                    pieces[^1] = pieces[^1] with { Closed = true };
                return;
            }

            pieces.Add(new HtmlPiece(piece, part, level, closed));
        }
    }

    private readonly record struct Tag(string Name, bool Closing, int End);

    private static Tag TagAt(string line, int at)
    {
        var i = at + 1;
        var closing = i < line.Length && line[i] == '/';
        i += closing ? 1 : 0;
        var start = i;
        while (i < line.Length && i - start < 12 && char.IsAsciiLetterOrDigit(line[i]))
            i++;
        if (i == start || i >= line.Length || line[i] is not ('>' or '/' or ' '))
            return default;
        var name = line[start..i].ToLowerInvariant();
        if (!Known.Contains(name))
            return default;
        var end = line.AsSpan(i).IndexOf('>');
        return end < 0 ? default : new Tag(name, closing, i + end + 1);
    }

    private static readonly HashSet<string> Known =
    [
        "strong", "b", "em", "i", "u", "span", "a", "font", "sup", "sub", "small", "div", "ul", "ol", "table", "tbody",
        "thead",
        "p", "br", "blockquote", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "hr",
    ];
}
