using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Minutes;
using CommitteeBot.Store;

namespace CommitteeBot.Import.Drafts;

/// <summary>
/// Compares the actions of a draft with those of the register: the same work in other words is the same.
/// </summary>
internal static class DraftActions
{
    /// <summary>Of the shorter one's words; with the same owner fewer will do.</summary>
    private const double Alike = .6;
    private const double AlikeWithOwner = .45;
    private const int FewestShared = 2;

    /// <summary>A passage with so many of an action's words speaks of it.</summary>
    private const double Mentioned = .75;
    private const int FewestMentioned = 3;

    internal sealed record Compared(
        IReadOnlyList<OmittedAction> Omitted, IReadOnlyList<ActionDifference> Differences,
        IReadOnlyList<UnreportedAction> Unreported, int NotYetDue);

    /// <param name="logged">Those of the call, with their committees.</param>
    /// <param name="earlier">Those of before that were active until then.</param>
    public static Compared Compare(
        MinutesRecord draft, IReadOnlyList<ActionRow> logged, IReadOnlyList<ActionRow> earlier,
        IReadOnlyList<KnownPerson> people)
    {
        var pairs = Pair(draft, [.. logged, .. earlier], people);
        var rest = earlier.Where(a => !pairs.ContainsKey(a) && MentionedAt(draft, a) is null).ToList();
        var told = rest.FindAll(a => a.State == ActionState.Done || a.Due is null || a.Due <= draft.Date);
        return new Compared(
            [
                .. logged.Where(a => !pairs.ContainsKey(a)).Select(a => new OmittedAction(
                    a.Reference, a.Text, a.Owner, a.Due, MentionedAt(draft, a))),
            ],
            [.. logged.Where(pairs.ContainsKey).SelectMany(a => Differences(draft, pairs[a], a, people))],
            [
                .. told.OrderBy(a => a.State == ActionState.Done).ThenBy(a => a.Due ?? DateOnly.MaxValue)
                    .Select(a => new UnreportedAction(a.Reference, a.Text, a.Owner, a.Due, a.State == ActionState.Done)),
            ],
            rest.Count - told.Count);
    }

    private static Dictionary<ActionRow, MinutesAction> Pair(
        MinutesRecord draft, IReadOnlyList<ActionRow> rows, IReadOnlyList<KnownPerson> people)
    {
        var words = rows.Select(r => Words(r.Text)).ToList();
        var likely = draft.Actions.SelectMany(a =>
            {
                var read = Words(a.Text);
                return rows.Select((row, at) => (Read: a, Row: row, Likeness: Likeness(read, words[at])));
            })
            .Where(p => p.Likeness >= (IsSameOwner(p.Read.Owner, p.Row, people) ? AlikeWithOwner : Alike))
            .OrderByDescending(p => p.Likeness).ThenByDescending(p => IsSameOwner(p.Read.Owner, p.Row, people));
        var pairs = new Dictionary<ActionRow, MinutesAction>();
        var taken = new HashSet<MinutesAction>(ReferenceEqualityComparer.Instance);
        foreach (var (read, row, _) in likely)
        {
            if (!pairs.ContainsKey(row) && taken.Add(read))
                pairs[row] = read;
        }

        return pairs;
    }

    private static IEnumerable<ActionDifference> Differences(
        MinutesRecord draft, MinutesAction read, ActionRow row, IReadOnlyList<KnownPerson> people)
    {
        if (!IsSameOwner(read.Owner, row, people))
            yield return Of(DraftField.Owner, read.Owner, row.Owner);
        if (read.Due != row.Due)
            yield return Of(DraftField.Due, Iso(read.Due) ?? read.DueText, Iso(row.Due) ?? row.DueText);
        if (!draft.IsClosedAt(read.Line) && row.IsRestricted)
            yield return Of(DraftField.Privacy, null, null);

        ActionDifference Of(DraftField field, string? has, string? logged) =>
            new(row.Reference, row.Text, read.Line, field, has, logged);
    }

    private static bool IsSameOwner(string? written, ActionRow row, IReadOnlyList<KnownPerson> people)
    {
        if (written is null || row.Owner is null)
            return written is null && row.Owner is null;
        if (written.Equals(row.Owner, StringComparison.OrdinalIgnoreCase))
            return true;
        var (one, other) = (PersonMatcher.Find(written, people), PersonMatcher.Find(row.Owner, people));
        return one.Any(p => p.PersonId is { } id
            ? id == row.OwnerPersonId || other.Any(o => o.PersonId == id)
            : other.Any(o => o.Name == p.Name));
    }

    private static int? MentionedAt(MinutesRecord draft, ActionRow row)
    {
        var words = Words(row.Text);
        var reference = row.Reference.ToString();
        return draft.Passages.Where(p => p.Text.Contains(reference, StringComparison.OrdinalIgnoreCase)
                || (words.Count >= FewestMentioned
                    && words.Intersect(Words(p.Text)).Count() >= Math.Max(FewestMentioned, words.Count * Mentioned)))
            .Select(p => (int?)p.Line).FirstOrDefault();
    }

    private static double Likeness(HashSet<string> a, HashSet<string> b) =>
        a.Intersect(b).Count() is var shared && shared >= Math.Min(FewestShared, Math.Min(a.Count, b.Count)) && shared > 0
            ? (double)shared / Math.Min(a.Count, b.Count) : 0;

    private static HashSet<string> Words(string text) =>
        [.. Tokenizer.Tokenize(text).Where(t => !StopWords.IsGrammarWord(t.Text)).Select(t => t.Stem)];

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
