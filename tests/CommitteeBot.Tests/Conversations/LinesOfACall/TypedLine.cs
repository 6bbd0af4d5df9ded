namespace CommitteeBot.Tests.Conversations.LinesOfACall;

/// <summary>
/// A line of a script, and what a secretary would have made of it. The file beside this one says how they are
/// written.
/// </summary>
/// <param name="Kind">Who it is said to: <c>say</c>, <c>hear</c> or <c>reply</c>; <c>roster</c> for a person.</param>
internal sealed record TypedLine(string Kind, string Text)
{
    private const string Comment = "#";
    private static readonly char[] Marks = ['+', '=', '?', '-', '.', '!', '@'];

    public List<(char Mark, string[] Parts)> Outcomes { get; } = [];

    public static IReadOnlyList<TypedLine> Read(string file)
    {
        var lines = new List<TypedLine>();
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0 && !l.StartsWith(Comment, StringComparison.Ordinal)))
        {
            if (Marks.Contains(line[0]))
                lines[^1].Outcomes.Add((
                    line[0], line[1..].Split(line[0] is '?' or '!' ? ';' : '|', StringSplitOptions.TrimEntries)));
            else
                lines.Add(line.Split(' ', 2) is [var kind, var text] ? new TypedLine(kind, text) : throw new FormatException(line));
        }

        return lines;
    }
}
