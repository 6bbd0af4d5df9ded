using System.Text;

namespace CommitteeBot.Answers;

/// <summary>Builds the text of an answer within what a person reads: what does not fit is counted, not dropped in silence.</summary>
internal sealed class AnswerText
{
    private readonly StringBuilder text = new();
    private int left;

    public AnswerText(string opening = "") => text.Append(opening);

    /// <summary>Room kept for the words that say how many are not shown.</summary>
    private const int Room = 60;

    public AnswerText Line(string line)
    {
        if (left > 0 || text.Length + line.Length > Answer.MostCharacters - Room)
            left++;
        else
            text.Append(text.Length == 0 ? "" : "\n").Append(line);
        return this;
    }

    public override string ToString() => left == 0 ? text.ToString() : $"{text}\n… and {left} more; name a meeting or an item to see them.";
}
