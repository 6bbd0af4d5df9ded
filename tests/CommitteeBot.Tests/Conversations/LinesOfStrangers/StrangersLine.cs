namespace CommitteeBot.Tests.Conversations.LinesOfStrangers;

/// <summary>What one person types into their own chat, and what must have come of it.</summary>
/// <param name="Who">A first name in small letters.</param>
internal sealed record StrangersLine(string Group, string Who, string Text)
{
    private const string Marks = "+=0?!@";

    public List<string> Outcomes { get; } = [];

    public static IReadOnlyList<StrangersLine> Read(string file)
    {
        var (lines, group) = (new List<StrangersLine>(), "");
        foreach (var line in File.ReadLines(file).Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                group = line.Contains(' ', StringComparison.Ordinal) && line.Split(' ').Length == 2 ? line[2..] : group;
            else if (line.Split(' ', 3) is ["say", var who, var text])
                lines.Add(new StrangersLine(group, who, text));
            else if (line == "ask" || Marks.Contains(line[0], StringComparison.Ordinal))
                lines[^1].Outcomes.Add(line);
            else
                throw new FormatException(line);
        }

        return lines;
    }
}
