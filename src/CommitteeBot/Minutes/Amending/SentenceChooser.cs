using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Actions;
using CommitteeBot.Minutes.Parsing.Amendments;

namespace CommitteeBot.Minutes.Amending;

/// <summary>
/// Chooses the sentences that an amendment means, by their order, their first words or what they are about.
/// </summary>
internal static partial class SentenceChooser
{
    /// <returns>The sentences that go together; empty where none or no single one is meant.</returns>
    public static List<PlacedSentence> Choose(AmendedScope scope, AmendmentPlace place)
    {
        var all = scope.Sentences();
        if (place.Beginning is { } beginning)
            return One(all.FindAll(s => Plain(s.Text).StartsWith(Plain(beginning), StringComparison.OrdinalIgnoreCase)));
        if (place.Part == AmendedPart.Resolution)
            return Resolution(all, place);
        if (scope.IsWhole && place.Ordinal is not null)
            return [];
        if (place.Part == AmendedPart.Item)
            return scope.IsWhole ? [] : all;
        if (place.Part == AmendedPart.Paragraph)
        {
            var blocks = all.GroupBy(s => s.Block).ToList();
            return place.Ordinal is { } which ? At(blocks, which)?.ToList() ?? [] : About(all, place.About, 1);
        }

        return place.Ordinal is { } number
            ? At(all, number) is { } one ? [one] : []
            : About(all, place.About, 1);
    }

    /// <summary>Those that share most words with what is said of the change; empty where two share as many.</summary>
    public static List<PlacedSentence> About(IReadOnlyList<PlacedSentence> sentences, string about, int atLeast)
    {
        var words = ContentWords.From(Structure().Replace(about, " "));
        var scored = sentences.Select(s => (Sentence: s, Score: ContentWords.From(s.Text).Count(words.Contains)))
            .Where(s => s.Score >= atLeast).OrderByDescending(s => s.Score).ToList();
        return scored.Count > 0 && (scored.Count == 1 || scored[0].Score > scored[1].Score) ? [scored[0].Sentence] : [];
    }

    private static List<PlacedSentence> Resolution(List<PlacedSentence> all, AmendmentPlace place)
    {
        var resolved = all.FindAll(s => Resolves().IsMatch(s.Text));
        if (place.Item is { } number
            && resolved.FindAll(s => s.Text.Contains($"resolution {number}", StringComparison.OrdinalIgnoreCase))
                is { Count: 1 } named)
            return named;
        if (place.Ordinal is { } which && At(resolved, which) is { } one)
            return [one];
        return resolved.Count == 1 ? resolved : all.Count == 1 ? all : [];
    }

    private static List<PlacedSentence> One(List<PlacedSentence> found) => found.Count == 1 ? found : [];

    private static T? At<T>(IReadOnlyList<T> list, int number) where T : class =>
        list.ElementAtOrDefault(number > 0 ? number - 1 : list.Count + number);

    private static string Plain(string text) =>
        text.TrimStart('“', '"', '‘', '\'', ' ').TrimEnd('.', '…', '”', '"', ' ').Replace('’', '\'');

    [GeneratedRegex(
        @"\b(?:minutes?|items?|sentence|paragraph|figures?|sums?|amounts?|dates?|words?|names?|confirmed|approved|" +
        @"signed|" +
        @"amend\w*|correct\w*|record|subject|read\w*|resolution|page|following|delet\w*|remov\w*|insert\w*|" +
        @"reference|being)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Structure();

    [GeneratedRegex(@"\b(?:resolved|agreed|carried|ordered|resolution|approved|decided)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Resolves();
}
