using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Understanding.Parts;

/// <summary>A run of words of a line that are there for the same thing.</summary>
internal sealed record LinePart(PartLabel Label, string Text, int At)
{
    public int End => At + Text.Length;
}

/// <summary>The parts of a line, in their order.</summary>
internal static class LineWithParts
{
    /// <summary>Of a longer line nothing is read.</summary>
    private const int MaxLength = 400;

    /// <param name="kind">What the line is for.</param>
    public static List<LinePart> Read(string line, LineKind kind, CommandContext context)
    {
        if (line.Length > MaxLength)
            return [];
        var tokens = LineToken.Of(line, context.Roster);
        return Of(line, tokens, PartModel.Learned.Read(tokens, kind, context.Meanings([.. tokens.Select(t => t.Plain)])));
    }

    /// <param name="states">Of each word, by their numbers in <see cref="PartModel"/>.</param>
    public static List<LinePart> Of(string line, List<LineToken> tokens, int[] states)
    {
        var parts = new List<LinePart>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (states[at] == 0)
                continue;
            if (PartModel.IsFirst(states[at]) || parts.Count == 0)
                parts.Add(new LinePart(PartModel.Label(states[at]), tokens[at].Text, tokens[at].At));
            else
                parts[^1] = parts[^1] with { Text = line[parts[^1].At..tokens[at].End] };
        }

        return parts;
    }
}
