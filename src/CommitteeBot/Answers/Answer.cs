using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Answers;

/// <summary>The answer to a question.</summary>
/// <param name="Text">Markdown with <c>[1]</c> where a source is meant; at most 900 characters.</param>
internal sealed record Answer(AnswerKind Kind, string Text, IReadOnlyList<AnswerSource> Sources)
{
    /// <summary>The most that is said besides the sources.</summary>
    public const int MaxCharacters = 900;

    /// <summary>For the next question of this conversation; null where there is nothing to carry on from.</summary>
    public RememberedTurn? Remember { get; init; }

    /// <summary>References of the actions that the text names, for the audit of restricted reads.</summary>
    public IReadOnlyList<string> NamedActions { get; init; } = [];

    /// <summary>Questions that might come next, as a person would type them.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>
    /// For a "no": true where the record shows it, false where the record only lacks it and the text may have it.
    /// </summary>
    public bool IsCertain { get; init; }

    /// <summary>With a line before it, within what is said at most.</summary>
    public Answer WithLead(string line) =>
        this with { Text = $"{line}\n\n{AnswerText.Shortened(Text, MaxCharacters - line.Length - 2)}" };

    /// <summary>Whether a language model pointed at what is quoted.</summary>
    public bool IsPointed { get; init; }

    /// <summary>Points of a history, oldest first, where there are enough of them for a chart.</summary>
    public IReadOnlyList<HistoryPoint> Chart { get; init; } = [];

    /// <summary>
    /// The committee whose officer can be asked when the minutes do not say; null where it is not clear which.
    /// </summary>
    public long? ClerkOfCommitteeId { get; init; }
}

internal enum AnswerKind
{
    Found,

    /// <summary>The subject occurs, the fact does not: the nearest passage is offered as such.</summary>
    NearMiss,

    NotInMinutes,
}

/// <param name="Label">The meeting's day, short enough for an axis.</param>
/// <param name="Passages">How many passages of that meeting deal with the subject.</param>
internal sealed record HistoryPoint(string Label, int Passages);

/// <summary>A source of an answer.</summary>
/// <param name="Number">As in <c>[1]</c>.</param>
/// <param name="When">The day of the meeting, or the file's name for undated notes.</param>
/// <param name="Status">
/// As in <c>draft</c> or <c>confirmed on 18 June 2015</c>; null where the minutes do not say.
/// </param>
/// <param name="PassageId">Null for a source of the record that has no passage, such as an attendance list.</param>
internal sealed record AnswerSource(
    int Number, string Committee, string When, string? ItemNumber, string? ItemTitle, string? Status, long? PassageId,
    string Quote, int? Line, bool IsRestricted)
{
    private const int LongestName = 80;
    private const int LongestAbstract = 160;
    private const int LongestItem = 90;

    public required long MeetingId { get; init; }

    /// <summary>One line under the answer.</summary>
    public string ToLine() => $"[{Number}] {Describe()}";

    /// <summary>Teams shows at most 80 characters of a source's name.</summary>
    public string CitationName => Shorten($"{Committee}, {When}{ItemPart}", LongestName);

    /// <summary>Teams shows at most 160 characters of what a source says; an empty one is refused.</summary>
    public string CitationAbstract => Shorten(Quote.Length > 0 ? Quote : Describe(), LongestAbstract);

    private string ItemPart => (ItemNumber, ItemTitle) switch
    {
        ({ } number, { } title) => $", item {number} {title}",
        (null, { } title) => $", {title}",
        ({ } number, null) => $", item {number}",
        _ => "",
    };

    public string Describe() => $"{Committee}, {DescribeMeeting()}";

    /// <summary>The same for a place where its committee is named already.</summary>
    public string DescribeMeeting()
    {
        var line = When + Shorten(ItemPart, LongestItem);
        if (Status is not null)
            line += $" ({Status})";
        return IsRestricted ? $"{line} · restricted" : line;
    }

    private static string Shorten(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1).TrimEnd(), "…");
}
