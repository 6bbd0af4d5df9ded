using System.Text.RegularExpressions;
using CommitteeBot.Minutes;

namespace CommitteeBot.Import.Drafts;

/// <summary>What of a draft must not be published, or may have to stay private: for an officer to decide.</summary>
internal static partial class PublicationCheck
{
    public static IReadOnlyList<PrivatePoint> Find(MinutesRecord draft)
    {
        if (draft.Closure is { IsInDoubt: false } closed)
            return [new PrivatePoint(closed.Cues[0].Line, DraftWords.WholeDocument, closed.Cues[0].Words)];
        return
        [
            .. draft.Items.Where(i => i.Restricted is not null).Select(i => new PrivatePoint(
                i.Line, DraftWords.PrivateItem(i.Number, i.Title), i.Restricted)),
            .. (draft.Closure?.Cues ?? []).Select(c => new PrivatePoint(c.Line, DraftWords.MayBePrivate, c.Words)),
            .. Lines(draft).OrderBy(p => p.Line),
        ];
    }

    private static IEnumerable<PrivatePoint> Lines(MinutesRecord draft)
    {
        var sums = new Dictionary<string, MinutesItem>();
        foreach (var (_, item, text) in Body(draft).Where(l => l.Item.Restricted is not null))
        {
            foreach (Match sum in Sum().Matches(text))
                sums.TryAdd(Digits(sum.Value), item);
        }

        foreach (var (line, _, text) in Body(draft).Where(l => l.Item.Restricted is null))
        {
            foreach (var (what, words) in PersonalData.Find(text))
                yield return new PrivatePoint(line, what, words);
            foreach (Match sum in Sum().Matches(text))
            {
                if (sums.TryGetValue(Digits(sum.Value), out var item))
                    yield return new PrivatePoint(
                        line, DraftWords.AlsoPrivate(DraftWords.Item(item.Number, item.Title)), sum.Value.Trim());
            }
        }
    }

    /// <summary>The lines of the items: what stands above them is the heading and who was there.</summary>
    private static IEnumerable<(int Line, MinutesItem Item, string Text)> Body(MinutesRecord draft) =>
        (draft.Document?.Lines ?? []).Select((text, at) => (Line: at + 1, Item: draft.ItemAt(at + 1), Text: text))
            .Where(l => l.Item is not null).Select(l => (l.Line, l.Item!, l.Text));

    private static string Digits(string sum) => string.Concat(sum.Where(c => char.IsDigit(c) || c == '.')).TrimEnd('.');

    /// <summary>Small sums recur by chance.</summary>
    [GeneratedRegex(@"[£€]\s?\d{1,3}(?:,\d{3})+(?:\.\d{2})?|[£€]\s?\d{4,12}(?:\.\d{2})?", RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}
