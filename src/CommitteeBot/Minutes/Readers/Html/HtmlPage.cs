using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CommitteeBot.Minutes.Readers.Html;

/// <summary>Pages of the web. Nothing that a page names is fetched and no script of it is run.</summary>
internal static partial class HtmlPage
{
    /// <summary>
    /// The parser looks back over the open elements; a page made to be deep would keep it busy for hours.
    /// </summary>
    private const int MaxDepth = 1000;

    /// <summary>
    /// So many marks of Markdown are no accident: somebody put the text into a page without having it rendered.
    /// </summary>
    private const int FewMarks = 3;

    private const int MaxBytes = 20 * 1024 * 1024;

    public static ReadResult Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return ReadResult.Failed(MinutesWords.PageTooLarge);
        var text = Decode(bytes);
        if (Depth(text) > MaxDepth)
            return ReadResult.Failed(MinutesWords.PageUnreadable);
        using var page = new HtmlParser().ParseDocument(text);
        var root = Root(page);
        var lines = AgendaPage.Arrange(
            new HtmlWalk(keepsMarks: SourceMark().Count(root.TextContent) >= FewMarks).Read(root));
        return lines.Count == 0
            ? ReadResult.Failed(MinutesWords.EmptyPage)
            : ReadResult.Read(new DocumentText(lines, null, "web page"));
    }

    /// <summary>The part that is the document, where the page says which; else all of it.</summary>
    private static INode Root(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        if (page.QuerySelector("main, [role=main]") is { } main)
            return main;
        var articles = page.QuerySelectorAll("article");
        return articles.Length == 1 ? articles[0] : (INode?)page.Body ?? page;
    }

    /// <summary>A mark at the start says more than the page, and the page more than a guess.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)
            || bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return TextFile.Decode(bytes);
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(4096, bytes.Length)]);
        if (Charset().Match(head) is not { Success: true } declared
            || Named(declared.Groups[1].Value) is not { } encoding)
            return TextFile.Decode(bytes);
        return encoding.GetString(bytes);
    }

    private static Encoding? Named(string name)
    {
        // The web's rule: pages that say ISO-8859-1 or ASCII mean Windows-1252; UTF-16 cannot be, or this line could
        // not have been read.
        if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return null;
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase)
            || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            name = "windows-1252";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int Depth(string html)
    {
        int depth = 0, deepest = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            depth = html[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    /// <summary>Headings, bold words and links as Markdown writes them, and tags that the page shows as text.</summary>
    [GeneratedRegex(
        @"^\s{0,3}#{1,6}\s+\S|^\s{0,3}\d{1,3}\\[.)]|\*\*[^*\s][^*\n]{0,200}\*\*|\[[^\[\]\n]{1,200}\]\(https?://|" +
        @"</?(?:p|strong|b|li|ul|br|h[1-6])\b[^<>\n]{0,100}>",
        RegexOptions.Multiline)]
    private static partial Regex SourceMark();

    /// <summary>Tags that hold others; those that close themselves or each other say nothing of the depth.</summary>
    [GeneratedRegex(
        @"</?(?!(?:p|br|hr|img|li|td|th|tr|dt|dd|option|input|meta|link|col|wbr|source|area|base|embed|track|" +
        @"tbody|thead|tfoot|colgroup)\b)[a-z][a-z0-9-]*\b(?![^<>]*/>)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
