using CommitteeBot.Store;

namespace CommitteeBot.Answers.Ranking;

internal readonly record struct RankedPassage(PassageTerms Passage, double Score);

/// <summary>Orders candidates by how well they answer. The same for every store: the engines only propose.</summary>
internal static class PassageRanking
{
    /// <param name="find">
    /// The passage at a place of a meeting that the caller may read; null where there is none.
    /// </param>
    public static List<RankedPassage> Rank(
        SearchQuery query, IReadOnlyList<PassageHit> hits, Func<long, int, PassageTerms?> find, RankingWeights weights)
    {
        var candidates = Candidates(hits, find, weights.NeighbourCandidates);
        if (candidates.Count == 0)
            return [];

        var scorer = new Scorer(query, find, weights, Math.Max(1, candidates.Average(c => c.Body.Length)));
        var scored = new List<RankedPassage>(candidates.Count);
        foreach (var candidate in candidates)
            scored.Add(new RankedPassage(candidate, scorer.Score(candidate)));

        var standing = scored.GroupBy(s => s.Passage.MeetingId)
            .ToDictionary(m => m.Key, m => m.Select(s => s.Score).OrderDescending().Take(3).Sum() / 3);
        return [.. scored
            .Select(s => s with { Score = s.Score + (weights.Meeting * standing[s.Passage.MeetingId]) })
            .OrderByDescending(s => s.Score).ThenBy(s => s.Passage.Id)];
    }

    /// <summary>
    /// The list as shown to a person: the direct neighbours of a passage that is shown already say little new.
    /// </summary>
    public static IEnumerable<RankedPassage> WithoutNeighbours(IEnumerable<RankedPassage> ranked)
    {
        var shown = new HashSet<(long, int)>();
        foreach (var one in ranked)
        {
            var (meeting, place) = (one.Passage.MeetingId, one.Passage.Place);
            if (shown.Contains((meeting, place - 1)) || shown.Contains((meeting, place + 1)))
                continue;
            shown.Add((meeting, place));
            yield return one;
        }
    }

    private static List<PassageTerms> Candidates(
        IReadOnlyList<PassageHit> hits, Func<long, int, PassageTerms?> find, int around)
    {
        var seen = new HashSet<(long, int)>();
        var candidates = new List<PassageTerms>(hits.Count * ((2 * around) + 1));
        foreach (var hit in hits)
        {
            for (var place = hit.Place - around; place <= hit.Place + around; place++)
            {
                if (seen.Add((hit.MeetingId, place)) && find(hit.MeetingId, place) is { } passage)
                    candidates.Add(passage);
            }
        }

        return candidates;
    }

    private sealed class Scorer(
        SearchQuery query, Func<long, int, PassageTerms?> find, RankingWeights weights, double averageLength)
    {
        private readonly Dictionary<(long, int), double[]> counts = [];
        private readonly Dictionary<int, (int Term, double Weight)> termOf = Index(query, weights);

        /// <summary>A bit for each number sought: most words of a passage are told by it to be none of them.</summary>
        private readonly ulong[] sought = Bits(query);

        public double Score(PassageTerms passage)
        {
            var own = Count(passage);
            var score = 0.0;
            var length = 1 - weights.B + (weights.B * passage.Body.Length / averageLength);
            Span<double> around = stackalloc double[query.Terms.Count];
            for (var t = 0; t < around.Length; t++)
                around[t] = own[t];
            for (var d = 1; d <= weights.NeighbourWords.Count; d++)
            {
                Add(around, passage.MeetingId, passage.Place - d, weights.NeighbourWords[d - 1]);
                Add(around, passage.MeetingId, passage.Place + d, weights.NeighbourWords[d - 1]);
            }

            for (var t = 0; t < around.Length; t++)
                score += Math.Pow(query.Terms[t].Rarity, weights.RarityPower) * Saturated(around[t], length);
            return score + (weights.Pair * Pairs(passage, own, length)) + (weights.Speaker * Speakers(passage));
        }

        private bool MayBe(int number) => (sought[(number >> 6) & 15] >> (number & 63) & 1) != 0;

        private static ulong[] Bits(SearchQuery query)
        {
            var bits = new ulong[16];
            foreach (var number in query.Terms.SelectMany(t => t.AlsoNumbers.Prepend(t.Number)))
                bits[(number >> 6) & 15] |= 1UL << (number & 63);
            return bits;
        }

        private double Saturated(double count, double length) =>
            count <= 0 ? 0 : count * (weights.K1 + 1) / (count + (weights.K1 * length));

        private void Add(Span<double> sum, long meeting, int place, double weight)
        {
            if (find(meeting, place) is not { } neighbour)
                return;
            var count = Count(neighbour);
            for (var t = 0; t < sum.Length; t++)
                sum[t] += weight * count[t];
        }

        private double[] Count(PassageTerms passage)
        {
            if (counts.TryGetValue((passage.MeetingId, passage.Place), out var known))
                return known;

            var count = new double[query.Terms.Count];
            foreach (var number in passage.Body)
            {
                if (MayBe(number) && termOf.TryGetValue(number, out var term))
                    count[term.Term] += term.Weight;
            }

            foreach (var number in passage.Heading)
            {
                if (termOf.TryGetValue(number, out var term))
                    count[term.Term] += term.Weight * weights.Heading;
            }

            counts[(passage.MeetingId, passage.Place)] = count;
            return count;
        }

        /// <summary>Words that stand side by side in the question and side by side here.</summary>
        private double Pairs(PassageTerms passage, double[] own, double length)
        {
            if (own.Count(c => c > 0) < 2)
                return 0;

            Span<double> found = stackalloc double[query.Terms.Count - 1];
            var body = passage.Body;
            var before = -1;
            foreach (var number in body)
            {
                var term = MayBe(number) && termOf.TryGetValue(number, out var t) ? t.Term : -1;
                if (term > 0 && before == term - 1)
                    found[term - 1]++;
                before = term;
            }

            var score = 0.0;
            for (var p = 0; p < found.Length; p++)
                score += (query.Terms[p].Rarity + query.Terms[p + 1].Rarity) * Saturated(found[p], length);
            return score;
        }

        private double Speakers(PassageTerms passage)
        {
            foreach (var name in passage.Speakers)
            {
                if (query.AllStems.Contains(name[0]) && query.AllStems.Contains(name[^1]))
                    return 1;
            }

            return 0;
        }

        private static Dictionary<int, (int, double)> Index(SearchQuery query, RankingWeights weights)
        {
            var index = new Dictionary<int, (int, double)>();
            for (var t = 0; t < query.Terms.Count; t++)
            {
                index[query.Terms[t].Number] = (t, 1);
                foreach (var also in query.Terms[t].AlsoNumbers)
                    index.TryAdd(also, (t, weights.Synonym));
            }

            return index;
        }
    }
}
