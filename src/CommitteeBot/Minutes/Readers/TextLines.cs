
namespace CommitteeBot.Minutes.Readers;

/// <summary>
/// The lines of a document in the making: paragraphs parted by an empty line where the page shows a gap, and rows of
/// tables.
/// </summary>
internal sealed class TextLines
{
    private readonly List<string> lines = [];

    public int Count => lines.Count;

    public IReadOnlyList<string> ToLines()
    {
        while (lines.Count > 0 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    /// <summary>An empty line, unless there is one or nothing stands before it.</summary>
    public void Gap()
    {
        if (lines.Count > 0 && lines[^1].Length > 0)
            lines.Add("");
    }

    /// <param name="lead">Printed before the text: a number, a bullet, the marks of a heading.</param>
    /// <param name="depth">The nesting depth of its list.</param>
    public void Add(string text, string lead = "", int depth = 0)
    {
        var indent = new string(' ', Math.Min(depth, 8) * 2);
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.TrimEnd().TrimStart(' ');
            if (trimmed.Length == 0)
                continue;
            lines.Add(indent + lead + trimmed);
            lead = "";
        }
    }

    /// <summary>To the right of the last line, as a margin shows who is to act.</summary>
    public void Beside(string text)
    {
        if (lines.Count > 0 && lines[^1].Length > 0)
            lines[^1] += "      " + text;
        else
            lines.Add(text);
    }

    public void Row(IReadOnlyList<string> cells)
    {
        if (cells.Any(c => c.Length > 0))
            lines.Add("| " + string.Join(" | ", cells.Select(c => CellLines.Write(c))) + " |");
    }

}
