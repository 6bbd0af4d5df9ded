using System.Text.RegularExpressions;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Parsing.Items;

namespace CommitteeBot.Import;

/// <summary>
/// Actions that minutes print again because a list of them is kept from meeting to meeting: they are in the register
/// already, with the meeting that first had them.
/// </summary>
internal static partial class CarriedActions
{
    /// <summary>What ended longer ago and is printed again is taken on anew: some work comes back each year.</summary>
    private const int DaysSinceEnded = 366;

    /// <summary>So many words are the same action, even where somebody else has it by now.</summary>
    private const int WordsWithoutOwner = 5;

    /// <summary>An action of another meeting.</summary>
    /// <param name="Text">That the minutes had, whatever people have made of it since.</param>
    internal sealed record KnownAction(
        string Reference, string Text, string? Owner, DateOnly? Due, string? ItemTitle, DateOnly? Meeting)
    {
        public bool IsActive { get; init; }
        public bool IsRestricted { get; init; }
    }

    /// <returns>The places of the record's actions that are in the register, each with the action there.</returns>
    public static IReadOnlyDictionary<int, KnownAction> Find(MinutesRecord record, IEnumerable<KnownAction> others)
    {
        var found = new Dictionary<int, KnownAction>();
        var byWords = others.GroupBy(o => Words(o.Text))
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var asOwner in (bool[])[true, false])
        {
            for (var at = 0; at < record.Actions.Count; at++)
            {
                var words = Words(record.Actions[at].Text);
                var read = record.Actions[at];
                if (found.ContainsKey(at) || !byWords.TryGetValue(words, out var same)
                    || same.Find(o => Owns(o, read) == asOwner && IsSame(record, read, o, words)) is not { } known)
                    continue;
                same.Remove(known);
                found[at] = known;
            }
        }

        return found;
    }

    private static bool IsSame(MinutesRecord record, MinutesAction read, KnownAction other, string words)
    {
        var item = read.ItemIndex is { } at && at < record.Items.Count ? record.Items[at] : null;
        // What only some may see does not stand for what all may.
        if (item?.Restricted is null && other.IsRestricted)
            return false;
        if (!other.IsActive && (record.Date is not { } day || other.Meeting is not { } before
            || Math.Abs(day.DayNumber - before.DayNumber) > DaysSinceEnded))
            return false;
        var isListed = IsTracker(item?.Title) || IsTracker(other.ItemTitle);
        return Owns(other, read)
            ? isListed || (read.Due is { } due && due == other.Due)
            : isListed && words.Count(c => c == ' ') + 1 >= WordsWithoutOwner;
    }

    private static bool IsTracker(string? title) => title is not null && SectionWords.IsActionTracker(title);

    private static bool Owns(KnownAction other, MinutesAction read) =>
        string.Equals(other.Owner, read.Owner, StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the due date behind it, which moves from meeting to meeting.</summary>
    private static string Words(string text) =>
        string.Join(' ', Word().Matches(Due().Replace(text, "").ToLowerInvariant()).Select(m => m.Value));

    [GeneratedRegex(@"\s\([^()]{3,40}\)$")]
    private static partial Regex Due();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
