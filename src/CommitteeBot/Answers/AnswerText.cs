using System.Text;

namespace CommitteeBot.Answers;

/// <summary>
/// Builds the text of an answer within what a person reads: what does not fit is counted, not dropped in silence.
/// </summary>
internal sealed class AnswerText
{
    private readonly StringBuilder text = new();
    private readonly int max;
    private int left;

    /// <param name="max">What all lines together may come to.</param>
    public AnswerText(string opening = "", int max = MaxOfLines)
    {
        text.Append(opening);
        this.max = max;
    }

    /// <summary>Room kept for the words that say how many are not shown.</summary>
    private const int RoomForCount = 60;

    public const int MaxOfLines = Answer.MaxCharacters - RoomForCount;

    public AnswerText Line(string line)
    {
        // An answer that says nothing but that there is more would be none.
        if (text.Length == 0 && line.Length > max)
            line = Shortened(line, max);
        if (left > 0 || text.Length + line.Length > max)
            left++;
        else
            text.Append(text.Length == 0 ? "" : "\n").Append(line);
        return this;
    }

    /// <summary>Cut at a word where it is too long, the mark of its source kept.</summary>
    public static string Shortened(string line, int most)
    {
        if (line.Length <= most)
            return line;
        var mark = line.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and var at && line.EndsWith(']')
            ? line[at..]
            : "";
        var room = most - mark.Length - 2;
        var cut = line.LastIndexOf(' ', room);
        return $"{line.AsSpan(0, cut > 0 ? cut : room).TrimEnd()}…{(line.StartsWith('“') ? "”" : "")}{mark}";
    }

    public override string ToString() =>
        left == 0 ? text.ToString() : $"{text}\n… and {left} more. Name a meeting or an item to see them.";
}
