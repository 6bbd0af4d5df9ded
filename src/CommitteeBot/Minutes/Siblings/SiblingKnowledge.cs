using System.Text;

namespace CommitteeBot.Minutes.Siblings;

/// <summary>What recurs in the minutes of one body, by which each of them is read.</summary>
/// <param name="Titles">The keys of items that stand in several of them.</param>
/// <param name="Names">The people who stand in several of their lists.</param>
internal sealed record SiblingKnowledge(IReadOnlySet<string> Titles, IReadOnlyList<string> Names)
{
    public static SiblingKnowledge None { get; } = new(new HashSet<string>(), []);

    public bool IsTitle(ReadOnlySpan<char> text) =>
        Titles.Count > 0 && text.Length <= MaxTitle && Titles.Contains(Key(text));

    private const int MaxTitle = 90;

    /// <summary>The words of a title, without its number, marks and capitals.</summary>
    public static string Key(ReadOnlySpan<char> title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var letter in title)
        {
            if (char.IsLetter(letter))
                key.Append(char.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != ' ' && letter is not ('\'' or '’'))
                key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }
}
