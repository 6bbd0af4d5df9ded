using System.Text;

namespace CommitteeBot.Minutes.Siblings;

/// <summary>What recurs in the minutes of one body, by which each of them is read.</summary>
/// <param name="Titles">The keys of items that stand in several of them.</param>
/// <param name="Names">The people who stand in several of their lists.</param>
internal sealed record SiblingKnowledge(IReadOnlySet<string> Titles, IReadOnlyList<string> Names)
{
    /// <summary>The forms in which they number their items: a new clerk may bring another.</summary>
    public IReadOnlyList<NumberForm> Numbering { get; init; } = [];

    /// <summary>Their lists print people by more than a surname.</summary>
    public bool PrintsFullNames { get; init; }

    public static SiblingKnowledge None { get; } = new(new HashSet<string>(), []);

    public bool IsTitle(ReadOnlySpan<char> text) =>
        Titles.Count > 0 && text.Length <= MaxTitle && Titles.Contains(Key(text));

    private const int MaxTitle = 90;

    /// <summary>The words of a title, without its number, dates, marks and capitals.</summary>
    public static string Key(ReadOnlySpan<char> title)
    {
        var (key, word) = (new StringBuilder(title.Length), new StringBuilder());
        foreach (var letter in title)
        {
            if (char.IsLetter(letter))
                word.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '’'))
                EndWord();
        }

        EndWord();
        return key.ToString();

        void EndWord()
        {
            if (word.Length > 0 && !OfDates.Contains(word.ToString()))
                key.Append(key.Length > 0 ? " " : "").Append(word);
            word.Clear();
        }
    }

    /// <summary>"Minutes of the meeting of 4 May" and "… of 1st June" are one title.</summary>
    private static readonly HashSet<string> OfDates =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "st", "nd", "rd", "th",
    ];
}
