using CommitteeBot.Language;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Transcripts;

/// <summary>
/// Tells whether two sentences are of the same thing to do: what is said in a call is said again by the chair, and
/// written down by others in words of their own.
/// </summary>
internal sealed class SameCommitment
{
    /// <summary>Of the words of the shorter one.</summary>
    private const double Likeness = .75;

    private static readonly HashSet<string> OfTime = new(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "tomorrow",
            "today", "next", "end", "action", "please"],
        StringComparer.Ordinal);

    private readonly HashSet<string> words;
    private readonly string? owner;

    public SameCommitment(string text, string? owner)
    {
        var names = (owner ?? "").ToLowerInvariant().Split(' ').ToHashSet();
        words = [.. ContentWordReader.Read(text).Where(w => !names.Contains(w.Text) && !OfTime.Contains(w.Text))
            .Select(w => w.Stem)];
        this.owner = owner;
    }

    public bool Is(SameCommitment other)
    {
        var least = Math.Min(words.Count, other.words.Count);
        return least > 0 && (least > 1 || words.Count == other.words.Count)
            && words.Count(other.words.Contains) >= Likeness * least
            && (owner is null || other.owner is null || AreAlike(owner, other.owner));
    }

    /// <summary>"Jane" and "Jane Hart" are one, "Jane" and "Peter" two. An office may be anybody's.</summary>
    private static bool AreAlike(string one, string other) =>
        one.Split(' ').Intersect(other.Split(' '), StringComparer.OrdinalIgnoreCase).Any()
            || IsOffice(one) || IsOffice(other);

    private static bool IsOffice(string who) =>
        who.StartsWith("The ", StringComparison.OrdinalIgnoreCase) || PersonWords.IsOffice(who.Split(' ')[^1]);
}
