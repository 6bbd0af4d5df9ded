using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Ranking;

/// <summary>Finds passages: the store's full-text engine proposes, <see cref="PassageRanking"/> decides.</summary>
internal sealed class PassageSearch(CommitteeDb db, PassageTermCache cache)
{
    private const double FillerWordFactor = .3;

    /// <summary>
    /// Rarities of the words of a question. A word of every passage tells nothing, one of a single passage nearly
    /// everything.
    /// </summary>
    public async Task<SearchQuery> PrepareAsync(
        IReadOnlyList<ContentWord> words, IEnumerable<string> allStems, CancellationToken cancellation)
    {
        var stems = words.SelectMany(w => w.Alternatives.Prepend(w.Stem)).ToHashSet();
        var (counts, total) = await cache.CountAsync(db, stems, cancellation);
        var terms = words.Select(w =>
        {
            var count = Math.Max(
                counts.GetValueOrDefault(w.Stem), w.Alternatives.Max(a => (int?)counts.GetValueOrDefault(a)) ?? 0);
            var rarity = Math.Log(1 + ((Math.Max(total, count) - count + .5) / (count + .5)));
            // An adverb or a gerund that no minutes have is a turn of speech; a noun that none have is the point of the
            // question.
            if (count == 0 && (
                w.Text.EndsWith("ly", StringComparison.Ordinal) || w.Text.EndsWith("ing", StringComparison.Ordinal)))
                rarity *= FillerWordFactor;
            return new SearchTerm(
                w.Text, w.Stem, w.Alternatives, rarity) { Count = count, OwnCount = counts.GetValueOrDefault(w.Stem) };
        });
        return new SearchQuery([.. terms], allStems.Select(PassageTerms.Number).ToHashSet())
        {
            Counts = new StemCounts(counts, total),
        };
    }

    public async Task<List<RankedPassage>> FindAsync(
        SearchQuery query, PassageFilter filter, RankingWeights weights, CancellationToken cancellation)
    {
        var hits = await db.SearchPassagesAsync(
            CandidateWords(query, weights), filter, weights.Pool, cancellation, query.Counts);
        var terms = await cache.LoadAsync(
            db, hits, weights.NeighbourCandidates + weights.NeighbourWords.Count, cancellation);
        var committees = hits.Select(h => (h.MeetingId, h.CommitteeId)).Distinct()
            .ToDictionary(m => m.MeetingId, m => m.CommitteeId);
        return PassageRanking.Rank(query, hits, Find, weights);

        PassageTerms? Find(long meeting, int place) =>
            terms.Find(meeting, place) is { Id: > 0 } passage && db.MayRead(committees[meeting], passage.RestrictionId)
                ? passage
                : null;
    }

    /// <summary>
    /// The engine scores every passage that holds any of the words, so the words go in from the rarest up, as many as
    /// it can score at once: a word of half the passages of a large store costs much and proposes nothing. Nor do the
    /// other words for one that is common itself.
    /// </summary>
    private static List<string> CandidateWords(SearchQuery query, RankingWeights weights)
    {
        var words = new List<string>();
        var postings = 0;
        foreach (var term in query.Terms.OrderBy(t => t.Count))
        {
            postings += term.Count;
            if (words.Count > 0 && postings > weights.MaxPostings)
                break;
            words.Add(term.Word);
            if (term.OwnCount < weights.CommonFrom)
                words.AddRange(term.Also);
        }

        return words;
    }
}
