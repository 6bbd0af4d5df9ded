using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Answers.Passages;

/// <summary>Measures how much of a question a text covers, word by word, 0 to 1.</summary>
internal static class Coverage
{
    private const double BySynonym = .8;

    public static double[] Measure(SearchQuery query, string text)
    {
        var stems = Tokenizer.Stems(text).ToHashSet();
        var covered = new double[query.Terms.Count];
        for (var t = 0; t < covered.Length; t++)
        {
            var term = query.Terms[t];
            covered[t] = stems.Contains(term.Stem) ? 1 : term.Also.Any(stems.Contains) ? BySynonym : 0;
        }

        return covered;
    }

    /// <summary>The words that the date of a meeting covers: everything said in 2015 answers "in 2015".</summary>
    public static double[] MeasureDay(SearchQuery query, DateOnly? day) =>
        [.. query.Terms.Select(t => day is { } date && t.Period?.Contains(date) == true ? BySynonym : 0)];

    /// <summary>The share that is covered of what the question is about, leaving out when.</summary>
    public static double SubjectShare(SearchQuery query, ReadOnlySpan<double> covered)
    {
        double sum = 0, all = 0;
        for (var t = 0; t < covered.Length; t++)
        {
            var term = query.Terms[t];
            if (term.Period is not null)
                continue;
            sum += term.Rarity * covered[t];
            all += term.Rarity;
        }

        return all > 0 ? sum / all : Share(query, covered);
    }

    /// <summary>The share of the question's weight that is covered.</summary>
    public static double Share(SearchQuery query, ReadOnlySpan<double> covered)
    {
        double sum = 0, all = 0;
        for (var t = 0; t < covered.Length; t++)
        {
            sum += query.Terms[t].Rarity * covered[t];
            all += query.Terms[t].Rarity;
        }

        return all > 0 ? sum / all : 0;
    }

    /// <summary>The weight of the rarest word that is not covered, as a share of the whole question's.</summary>
    public static double RarestMissing(SearchQuery query, ReadOnlySpan<double> covered)
    {
        double rarest = 0, all = 0;
        for (var t = 0; t < covered.Length; t++)
        {
            all += query.Terms[t].Rarity;
            if (covered[t] == 0)
                rarest = Math.Max(rarest, query.Terms[t].Rarity);
        }

        return all > 0 ? rarest / all : 0;
    }

    /// <summary>Word by word the better of two, the second at a discount.</summary>
    public static double[] Best(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double discount)
    {
        var best = a.ToArray();
        for (var t = 0; t < best.Length; t++)
            best[t] = Math.Max(best[t], b[t] * discount);
        return best;
    }
}
