using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// The label of a further group of people, known by its form and by the people under it, whatever it says: "PARTNERS:",
/// "Faith community representatives".
/// </summary>
internal static class GroupLabel
{
    private const int MaxLength = 60;
    private const int MaxWords = 7;

    /// <param name="open">The presence of the list that the group follows; it is the group's too where its label
    /// doesn't say otherwise.</param>
    public static AttendanceLabel? At(IReadOnlyList<SourceLine> lines, int at, Presence? open) =>
        At(lines.Skip(at).Where(l => l.Text.Length > 0).Take(2).Select(From).ToArray(), open);

    public static bool IsAt(IReadOnlyList<Block> blocks, int at) =>
        At(blocks.Skip(at).Take(2).Select(From).ToArray(), open: null) is not null;

    private static AttendanceLabel? At(Line[] lines, Presence? open)
    {
        var line = lines[0];
        if (line.IsBullet || line.Cells.Count > 0)
            return null;
        var length = Length(line);
        if (length == 0 || !IsLabel(line.Text[..length].Trim(' ', ':'), line))
            return null;
        var isWhole = line.Text.AsSpan(length).Trim(": .-–").IsEmpty;
        var people = isWhole ? lines.Length < 2 ? null : lines[1].Cells is [var cell, ..] ? cell : lines[1].Text
            : line.Text[length..].TrimStart(' ', ':', '-', '–');
        if (people is null || AttendanceLabel.Starts(people) is not null || ItemHeading.ReadsAsSentence(people)
            || !BeginsPeople(people))
            return null;
        return new AttendanceLabel(
            AttendanceLabel.ReadPresence(line.Text[..length], open), isWhole ? line.Text.Length : length, null, isWhole);
    }

    /// <summary>Up to a colon, to the end of bold type or capitals, or all of a line.</summary>
    private static int Length(Line line)
    {
        var text = line.Text;
        if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and <= MaxLength and var colon)
            return colon + 1;
        if (line.BoldLength > 0)
            return Math.Min(line.BoldLength, text.Length);
        return Capitals(text) is > 0 and var capitals ? capitals
            : text.Length <= MaxLength && text[^1] is not ('.' or ',' or ';') ? text.Length
            : 0;
    }

    /// <summary>At least two words in capitals, up to the first that isn't.</summary>
    private static int Capitals(string text)
    {
        var end = 0;
        var words = 0;
        while (end < text.Length)
        {
            var next = text.IndexOf(' ', end + 1);
            var word = text[end..(next < 0 ? text.Length : next)].Trim();
            if (word.Any(char.IsLower) || word.Count(char.IsUpper) < 2)
                break;
            words++;
            end = next < 0 ? text.Length : next;
        }

        return words > 1 ? end : 0;
    }

    private static bool IsLabel(string label, Line line)
    {
        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (label.Length is < 3 or > MaxLength || words.Length > MaxWords || label.Any(char.IsDigit)
            || !char.IsUpper(label[0]) || AttendancePhrases.Sentence().IsMatch(label)
            || SectionWords.IsMotion(line.Text))
            return false;
        // "Chief Executive: Jo Hart" is one person; more than one have a plural.
        var noun = Array.FindLast(words, w => w.Length > 3) ?? words[^1];
        if (!PersonWords.IsGroup(noun) && !line.Text.StartsWith(label + ":", StringComparison.Ordinal)
            && !line.Text.StartsWith(label + " :", StringComparison.Ordinal) && PersonGrammar.BeginsPerson(label))
            return false;
        var isSeveral = noun.EndsWith('s') || noun.EndsWith('S');
        var isSetLikeALabel = line.BoldLength > 0 || line.Text.Contains(':', StringComparison.Ordinal)
            || !label.Any(char.IsLower);
        return isSetLikeALabel ? isSeveral || !PersonWords.IsOffice(words[^1])
            : isSeveral && words.Length > 1 && PersonWords.IsGroup(noun);
    }

    /// <summary>
    /// "Chief Executive (Mr J. Hart), Clerk (Ms S. Dale)", "Chief Superintendent, Mr J. Hart, …": the first or the
    /// second
    /// entry tells of what kind they are.
    /// </summary>
    private static bool BeginsPeople(string people)
    {
        var end = people.IndexOf(')', StringComparison.Ordinal);
        return (end > 0 && PersonGrammar.BeginsPerson(people[..(end + 1)]))
            || people.Split(',', ';').Take(2).Any(PersonGrammar.BeginsPerson);
    }

    private static Line From(SourceLine line) => new(line.Text, line.IsBullet, line.BoldLength, line.Cells);

    private static Line From(Block block) => new(block.Text, block.IsBullet, block.BoldLength, block.Cells);

    private readonly record struct Line(string Text, bool IsBullet, int BoldLength, IReadOnlyList<string> Cells);
}
