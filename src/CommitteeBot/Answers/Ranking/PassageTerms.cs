using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Ranking;

/// <summary>
/// A passage as the ranking needs it: its stems as numbers, in order. A passage's text never changes, so neither does
/// this.
/// </summary>
/// <param name="Speakers">The stems of each speaker's name.</param>
internal sealed record PassageTerms(
    long Id, long MeetingId, int Place, long? RestrictionId, int[] Body, int[] Heading, int[][] Speakers)
{
    public static PassageTerms From(
        long id, long meetingId, int place, long? restrictionId, string text, string heading, string speakers) => new(
        id, meetingId, place, restrictionId, Numbers(text), Numbers(heading),
        [.. speakers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Name).Where(n => n.Length > 1)]);

    /// <summary>
    /// A stem as a number. Two stems may share one; among the few words of a question that is rarer than a misprint.
    /// </summary>
    public static int Number(string stem)
    {
        // FNV-1a: string.GetHashCode differs from run to run, and the measured figures must not.
        var hash = 2166136261u;
        foreach (var letter in stem)
            hash = (hash ^ letter) * 16777619u;
        return unchecked((int)hash);
    }

    private static int[] Numbers(string text) => [.. Tokenizer.Tokenize(text).Select(w => Number(w.Stem))];

    /// <summary>A name without brackets after it and without forms of address.</summary>
    private static int[] Name(string speaker)
    {
        var bracket = speaker.IndexOf('(', StringComparison.Ordinal);
        var name = bracket > 0 ? speaker[..bracket] : speaker;
        return [.. Tokenizer.Tokenize(name).Where(w => !FormsOfAddress.Contains(w.Text)).Select(w => Number(w.Stem))];
    }

    private static readonly HashSet<string> FormsOfAddress =
        [
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "dame",
            "lord",
            "lady",
            "prof",
            "professor",
            "hon",
            "honourable",
            "right",
            "rt",
            "the",
            "cllr",
            "councillor",
            "rev",
        ];
}
