using System.Text.RegularExpressions;
using CommitteeBot.Minutes;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>
/// Matches the actions of an earlier version with those of a newer one: most similar first, each used once, so that
/// order and duplicates don't matter.
/// </summary>
internal static partial class ActionMatcher
{
    /// <summary>Two in three words shared is the same commitment in other words.</summary>
    private const double RewordedLikeness = 0.66;

    /// <summary>Under the same item and with the same owner, half of them are enough.</summary>
    private const double RewordedInPlaceLikeness = 0.5;

    /// <returns>For each action of the record the earlier one, or null for one that is new.</returns>
    public static ActionRow?[] Match(MinutesRecord record, IReadOnlyList<ActionRow> earlier)
    {
        var pairs = new ActionRow?[record.Actions.Count];
        var words = record.Actions.Select(a => Words(a.Text)).ToList();
        var olds = earlier.Select(a => (Action: a, Words: Words(OriginalText(a)))).ToList();
        var likely =
            from i in Enumerable.Range(0, pairs.Length)
            from j in Enumerable.Range(0, olds.Count)
            let likeness = Likeness(words[i], olds[j].Words)
            let inPlace = IsInPlace(record, record.Actions[i], olds[j].Action)
            where likeness >= (inPlace ? RewordedInPlaceLikeness : RewordedLikeness)
            orderby likeness descending, inPlace descending, olds[j].Action.Number, i
            select (New: i, Old: j);
        var taken = new HashSet<int>();
        foreach (var (at, old) in likely.ToList())
        {
            if (pairs[at] is null && taken.Add(old))
                pairs[at] = olds[old].Action;
        }

        return pairs;
    }

    /// <summary>The text that the minutes had, whatever people have made of it since.</summary>
    private static string OriginalText(ActionRow action) =>
        action.History.Where(e => e is { Change: ActionChange.Text, From: not null }).MinBy(e => (e.At, e.Id))?.From
            ?? action.Text;

    private static bool IsInPlace(MinutesRecord record, MinutesAction read, ActionRow old)
    {
        var item = read.ItemIndex is { } at && at < record.Items.Count ? record.Items[at] : null;
        return item?.Title == old.ItemTitle && item?.Number == old.ItemNumber && read.Owner is not null
            && read.Owner == old.Owner;
    }

    private static double Likeness(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (double)a.Intersect(b).Count() / Math.Max(a.Count, b.Count);

    private static HashSet<string> Words(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
