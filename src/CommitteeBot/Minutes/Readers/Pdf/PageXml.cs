using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Text;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// What poppler's <c>pdftohtml -xml</c> writes, line by line: pages, the sizes of the types, and each piece of text
/// with its place. It is read as it comes, without a tree of it, while the tool still writes the pages that follow.
/// </summary>
internal sealed class PageXml
{
    private static readonly SearchValues<char> Special = SearchValues.Create("ﬀﬁﬂﬃﬄ\u00a0\u200b");

    private readonly ArrayBufferWriter<byte> begun = new();
    private readonly List<PrintedPage> pages = [];
    private readonly List<(double Top, double Height, double Size, Segment Segment)> texts = [];
    private readonly Dictionary<int, double> sizes = [];
    private double width;

    /// <summary>Those that have been read to their end.</summary>
    public List<PrintedPage> Pages => pages;

    /// <summary>Reads the next chunk, which may end in the middle of a line.</summary>
    public void Append(ReadOnlySpan<byte> xml)
    {
        for (int end; (end = xml.IndexOf((byte)'\n')) >= 0; xml = xml[(end + 1)..])
        {
            if (begun.WrittenCount == 0)
            {
                Line(xml[..end]);
                continue;
            }

            begun.Write(xml[..end]);
            Line(begun.WrittenSpan);
            begun.ResetWrittenCount();
        }

        begun.Write(xml);
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        line = line.TrimStart("\t "u8);
        if (line.StartsWith("<text "u8))
            Add(line);
        else if (line.StartsWith("<fontspec "u8))
            sizes[(int)Number(line, " id=\""u8)] = Number(line, " size=\""u8);
        else if (line.StartsWith("<page "u8))
            width = Number(line, " width=\""u8);
        else if (line.StartsWith("</page>"u8))
            Close();
    }

    private void Close()
    {
        pages.Add(new PrintedPage(width, PageRow.Build(texts)));
        texts.Clear();
    }

    private void Add(ReadOnlySpan<byte> line)
    {
        var begin = line.IndexOf((byte)'>');
        var end = line.LastIndexOf("</text>"u8);
        if (begin < 0 || end <= begin)
            return;
        var head = line[..begin];
        var font = (int)Number(head, " font=\""u8);
        var left = Number(head, " left=\""u8);
        var content = Content(line[(begin + 1)..end]);
        if (string.IsNullOrWhiteSpace(content.Text))
            return;
        var segment = new Segment(left, left + Number(head, " width=\""u8), content.Text, content.Runs, font);
        texts.Add(
            (Number(head, " top=\""u8), Number(head, " height=\""u8), sizes.GetValueOrDefault(font, 12), segment));
    }

    private static (string Text, IReadOnlyList<Run> Runs) Content(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf((byte)'<') < 0)
            return (Letters(content), []);
        var text = new StringBuilder();
        var runs = new List<Run>();
        string? link = null;
        var bold = 0;
        while (!content.IsEmpty)
        {
            var tag = content.IndexOf((byte)'<');
            var piece = Letters(tag < 0 ? content : content[..tag]);
            if (piece.Length > 0)
            {
                if (bold > 0 || link is not null)
                    runs.Add(new Run(text.Length, text.Length + piece.Length, bold > 0, link));
                text.Append(piece);
            }

            if (tag < 0)
                break;
            content = content[tag..];
            var end = content.IndexOf((byte)'>');
            if (end < 0)
                break;
            var name = content[1..end];
            if (name is [(byte)'b'])
                bold++;
            else if (name is [(byte)'/', (byte)'b'])
                bold--;
            else if (name.StartsWith("a href=\""u8))
                link = Outside(Letters(name[8..].TrimEnd("\"/ "u8)));
            else if (name is [(byte)'/', (byte)'a'])
                link = null;
            content = content[(end + 1)..];
        }

        return (text.ToString(), runs);
    }

    /// <summary>The target of a link, unless that is in the document or on the machine that printed it.</summary>
    private static string? Outside(string target) =>
        target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? target
            : null;

    private static string Letters(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Contains('&', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        // Letters that a type-setter joined, and spaces that must not break.
        return !text.AsSpan().ContainsAny(Special) ? text
            : text.Replace("ﬀ", "ff", StringComparison.Ordinal)
                .Replace("ﬁ", "fi", StringComparison.Ordinal).Replace("ﬂ", "fl", StringComparison.Ordinal)
                .Replace("ﬃ", "ffi", StringComparison.Ordinal)
                .Replace("ﬄ", "ffl", StringComparison.Ordinal).Replace('\u00a0', ' ')
                .Replace("\u200b", "", StringComparison.Ordinal);
    }

    private static double Number(ReadOnlySpan<byte> line, ReadOnlySpan<byte> attribute)
    {
        var at = line.IndexOf(attribute);
        return at >= 0
            && Utf8Parser.TryParse(line[(at + attribute.Length)..], out double value, out _) && double.IsFinite(value)
            ? value
            : 0;
    }
}
