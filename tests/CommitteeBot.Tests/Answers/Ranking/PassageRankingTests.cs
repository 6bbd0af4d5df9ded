using CommitteeBot.Answers.Ranking;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Answers.Ranking;

public sealed class PassageRankingTests
{
    private static readonly RankingWeights Weights = RankingWeights.Measured;

    [Fact]
    public void A_passage_beside_the_subject_is_a_candidate_too()
    {
        var ranked = Rank("crane quotes", "The crane was seen.", "Three were asked for.", "The lock.");
        Assert.Contains(ranked, r => r.Passage.Place == 1);
    }

    [Fact]
    public void Words_side_by_side_count_more_than_words_apart() =>
        Assert.Equal(
            1,
            Rank(
                "night moorings", "moorings by day and by night", "the night moorings are full").First().Passage.Place);

    [Fact]
    public void The_speaker_who_is_named_comes_first()
    {
        var ranked = Rank(
            "okafor nadia fog", ("Fog is thick.", "Peter Lindqvist"), ("Fog is thick.", "Cllr Nadia Okafor (Chair)"));
        Assert.Equal(1, ranked[0].Passage.Place);
    }

    [Fact]
    public void Neighbours_of_a_shown_passage_are_left_out()
    {
        var ranked = Rank("crane", "crane one", "crane two", "crane three", "crane four");
        var shown = PassageRanking.WithoutNeighbours(ranked).Select(r => r.Passage.Place).ToList();
        Assert.DoesNotContain(shown, place => shown.Contains(place + 1));
    }

    private static List<RankedPassage> Rank(string words, params string[] texts) =>
        Rank(words, [.. texts.Select(t => (t, ""))]);

    private static List<RankedPassage> Rank(string words, params (string Text, string Speaker)[] texts)
    {
        var passages = texts.Select(
            (t, place) => PassageTerms.From(place + 1, 1, place, null, t.Text, "", t.Speaker)).ToList();
        var content = ContentWordReader.Read(words);
        var query = new SearchQuery(
            [.. content.Select(w => new SearchTerm(w.Text, w.Stem, [], 2))],
            content.Select(w => PassageTerms.Number(w.Stem)).ToHashSet());
        var hits = passages.Where(p => query.Terms.Any(t => p.Body.Contains(t.Number)))
            .Select(p => new PassageHit(p.Id, 1, 1, p.Place, 1)).ToList();
        return PassageRanking.Rank(
            query, hits, (_, place) => place >= 0 && place < passages.Count ? passages[place] : null, Weights);
    }
}
