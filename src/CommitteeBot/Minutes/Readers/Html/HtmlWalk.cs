using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CommitteeBot.Minutes.Readers.Html;

/// <summary>
/// Goes through a page in reading order and writes its lines as a browser shows them. It keeps its own stack, so that
/// no page is too deep for it.
/// </summary>
/// <param name="keepsMarks">Marks of Markdown in the page's text are meant as such.</param>
internal sealed partial class HtmlWalk(bool keepsMarks)
{
    private static readonly HashSet<string> SkippedTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "nav", "footer", "aside", "head", "template", "noscript", "iframe", "object", "svg", "math",
        "canvas", "audio", "video",
        "button", "select", "textarea", "input", "form", "dialog", "del", "s", "strike",
    };

    /// <summary>With space above and below.</summary>
    private static readonly HashSet<string> SpacedTags = new(StringComparer.OrdinalIgnoreCase)
        { "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "figure", "section",
            "article", "hr", "fieldset" };

    private static readonly HashSet<string> BlockTags = new(StringComparer.OrdinalIgnoreCase)
        { "div", "li", "dt", "dd", "tr", "caption", "figcaption", "address", "header", "main", "summary", "details",
            "body", "center", "legend" };

    private readonly TextLines lines = new();
    private readonly InlineText inline = new() { KeepsMarks = keepsMarks };
    private readonly Stack<HtmlList> lists = new();
    private readonly Stack<List<GridCell>> rows = new();
    private readonly Stack<TableGrid> tables = new();
    private PageEntries? entries;
    private IElement? entryCell;
    private string lead = "";
    private int heading;
    private int bold;
    private int preformatted;
    private string? link;

    public IReadOnlyList<string> Read(INode root)
    {
        for (var node = root; node is not null;)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null)
            {
                Leave(node);
                if (node == root)
                    return Finished();
                if (node.NextSibling is { } sibling)
                {
                    node = sibling;
                    break;
                }

                node = node.Parent;
            }
        }

        return Finished();
    }

    private IReadOnlyList<string> Finished()
    {
        Flush();
        return lines.ToLines();
    }

    /// <returns>False where what stands inside is left out.</returns>
    private bool Enter(INode node)
    {
        if (node is IText text)
            Put(text.Data);
        if (node is not IElement element)
            return node is not IComment;
        if (IsLeftOut(element))
            return false;

        var name = element.LocalName;
        if (rows.Count > 0 && name is "p" or "div" or "li" && !inline.IsBlank)
            inline.Add("\n");
        Break(name, isEnd: false);
        if (IsPreformatted(element))
            preformatted++;
        switch (name)
        {
            case "br":
                inline.Add("\n");
                break;
            case "b" or "strong":
                bold++;
                break;
            case "a" when element.GetAttribute("href") is { } href
                && href.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !Unfit().IsMatch(href):
                link = href;
                break;
            case "ul" or "ol":
                lists.Push(new HtmlList(element));
                break;
            case "li":
                lead = lists.TryPeek(out var list) ? list.Lead(element) : "- ";
                if (rows.Count > 0)
                    PointInCell();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                heading = name[1] - '0';
                break;
            case "tr" when !IsLayout(element):
                rows.Push([]);
                break;
            case "table":
                tables.Push(new TableGrid(isWritten: false));
                break;
            case "tr":
                entries = tables.TryPeek(out var grid) && grid.Entries.Count > 0 ? new PageEntries(grid.Entries) : null;
                break;
            case "td" or "th" when rows.Count == 0 && entries?.Holds(element.Index()) == true:
                Flush();
                rows.Push([]);
                entryCell = element;
                break;
            case "td" or "th" when rows.Count > 0:
                inline.Clear();
                break;
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || IsLeftOut(element))
            return;
        var name = element.LocalName;
        switch (name)
        {
            case "b" or "strong":
                bold--;
                break;
            case "a":
                link = null;
                break;
            case "td" or "th" when rows.Count > 0:
                rows.Peek().Add(
                    new GridCell(inline.Marked, Span(element, "colspan"), Span(element, "rowspan")));
                inline.Clear();
                if (ReferenceEquals(element, entryCell))
                    entries!.Add(element.Index(), CellLines.Write(rows.Pop()[^1].Text));
                break;
            case "tr" when entries is not null && IsLayout(element):
                Flush();
                entries.Write(lines);
                entries = null;
                break;
            case "tr" when !IsLayout(element) && rows.Count > 0:
                foreach (var row in tables.TryPeek(out var table) ? table.Add(rows.Pop()) : [])
                    lines.Row(row);
                inline.Clear();
                break;
            case "table" when tables.Count > 0:
                if (tables.Pop().Rest() is { } rest)
                    lines.Row(rest);
                break;
        }

        Break(name, isEnd: true);
        if (IsPreformatted(element))
            preformatted--;
        switch (name)
        {
            case "ul" or "ol" when lists.Count > 0:
                lists.Pop();
                break;
            case "li":
                lead = "";
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                heading = 0;
                break;
        }
    }

    private void PointInCell()
    {
        inline.Add(lead == "- " ? CellLines.Point : lead);
        lead = "";
    }

    private static bool IsPreformatted(IElement element) =>
        element.LocalName == "pre" || (element.GetAttribute("style") is { } style && KeepsLines().IsMatch(style));

    /// <summary>A row whose cells hold whole passages is a page's layout, not a table.</summary>
    private bool IsLayout(IElement row) =>
        IsAgenda(row) || row.QuerySelector(
            tables.TryPeek(out var table) && (table.HasNoPassages || (table.IsOfActions && IsShort(row)))
                ? "table, h1, h2, h3"
                : "ul, ol, table, h1, h2, h3, h4, h5, h6, p + p + p") is not null;

    /// <summary>Its cells are entries, whatever their form.</summary>
    private static bool IsShort(IElement row) =>
        row.Children.All(c => c.TextContent.Length <= TableGrid.LongestEntry);

    /// <summary>Where items with their minutes stand in rows, all rows are items.</summary>
    private static bool IsAgenda(IElement row) =>
        row.Closest("table") is { } table
            && table.QuerySelectorAll("td p, td div, td span, td h3, td h4, td strong, td b, td em")
                .Any(e => e.ChildElementCount == 0 && AgendaPage.IsMinutesLabel(e.TextContent));

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, 100)
            : 1;

    private static bool IsLeftOut(IElement element) =>
        SkippedTags.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || Furniture().IsMatch(element.Id ?? "") || element.ClassList.Any(c => Furniture().IsMatch(c))
        || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo"
            or "search" or "doc-noteref" or "doc-endnotes"
        || (element.LocalName == "header" && element.QuerySelector("nav") is not null)
        || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style));

    private void Put(string text)
    {
        if (preformatted > 0)
        {
            inline.Add(text.ReplaceLineEndings("\n"));
            return;
        }

        // What stands between two blocks in the source is no text.
        var plain = Spaces().Replace(text, " ");
        if (plain != " " || !inline.IsBlank)
            inline.Add(plain, bold > 0 && heading == 0, link);
    }

    /// <summary>
    /// A block begins or ends: what has gathered becomes lines. Inside a row the cells gather instead.
    /// </summary>
    private void Break(string name, bool isEnd)
    {
        var isSpaced = SpacedTags.Contains(name);
        if (rows.Count > 0 || (!isSpaced && !BlockTags.Contains(name)))
            return;
        Flush();

        // A list inside a point hangs on to it, and so do the paragraphs of a point.
        var around = lists.Count - (isEnd && name is "ul" or "ol" ? 1 : 0);
        if (isSpaced && around <= 0)
            lines.Gap();
    }

    private void Flush()
    {
        if (inline.IsBlank)
        {
            inline.Clear();
            return;
        }

        var text = heading > 0 ? inline.Plain.Replace('\n', ' ') : inline.Marked;

        // Two breaks after each other show an empty line.
        if (preformatted > 0 || (lead.Length == 0 && heading == 0 && lists.Count == 0 && EmptyLine().IsMatch(text)))
            foreach (var line in text.Split('\n'))
                if (string.IsNullOrWhiteSpace(line))
                    lines.Gap();
                else
                    lines.Add(line);
        else
            lines.Add(text, heading > 0 ? new string('#', heading) + " " + lead : lead, Math.Max(0, lists.Count - 1));
        lead = "";
        inline.Clear();
    }

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\s()<>]")]
    private static partial Regex Unfit();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"white-space\s*:\s*(?:pre|break-spaces)", RegexOptions.IgnoreCase)]
    private static partial Regex KeepsLines();

    /// <summary>The ids and classes by which pages name what stands around the text.</summary>
    [GeneratedRegex("^(?:(?:site|page|main|global)[-_]?)?(?:footer|breadcrumbs?|skip[-_]?links?|cookie[-_]?(?:banner|bar|notice))$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Invisible();
}
