using CommitteeBot.Language;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Understanding.Examples;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Understanding.Parts;

/// <summary>What the model of parts sees of each word: itself, its neighbours, and what the line is for.</summary>
internal static class PartFeatures
{
    private const string Outside = "|";

    private const int MaxEnding = 3;
    private const int Window = 3;

    public const int Dimensions = Window * Embedding.Dimensions;

    public static IReadOnlyList<string>[] Of(IReadOnlyList<LineToken> tokens, LineKind kind)
    {
        var clauses = Clauses(tokens);
        return [.. tokens.Select((_, at) => OfOne(tokens, at, kind, clauses))];
    }

    /// <summary>What the words before, at and after a place mean.</summary>
    public static float[] Around(float[][] meanings, int at)
    {
        var around = new float[Dimensions];
        for (var i = 0; i < Window; i++)
        {
            if (at + i - 1 is >= 0 and var of && of < meanings.Length)
                meanings[of].CopyTo(around, i * Embedding.Dimensions);
        }

        return around;
    }

    private static List<string> OfOne(IReadOnlyList<LineToken> tokens, int at, LineKind kind, int[] clauses)
    {
        var word = Word(tokens, at);
        var (before, after) = (Word(tokens, at - 1), Word(tokens, at + 1));
        var (secondBefore, secondAfter) = (Word(tokens, at - 2), Word(tokens, at + 2));
        var token = tokens[at];
        List<string> found =
        [
            "", $"k {kind}", $"w {word}", $"-1 {before}", $"+1 {after}", $"-2 {secondBefore}", $"+2 {secondAfter}",
            $"-1w {before} {word}", $"w+1 {word} {after}", $"-1+1 {before} {after}", $"-2-1 {secondBefore} {before}",
            $"+1+2 {after} {secondAfter}", $"kw {kind} {word}", $"k-1 {kind} {before}", $"k+1 {kind} {after}",
            $"c {Sort(tokens, at)}", $"c-1 {Sort(tokens, at - 1)} {Sort(tokens, at)}",
            $"c+1 {Sort(tokens, at)} {Sort(tokens, at + 1)}",
            $"c3 {Sort(tokens, at - 1)} {Sort(tokens, at)} {Sort(tokens, at + 1)}",
            $"c-2 {Sort(tokens, at - 2)} {Sort(tokens, at - 1)} {Sort(tokens, at)}",
            $"c+2 {Sort(tokens, at)} {Sort(tokens, at + 1)} {Sort(tokens, at + 2)}",
            $"kc {kind} {Sort(tokens, at)}", $"kc+1 {kind} {Sort(tokens, at)} {Sort(tokens, at + 1)}",
            $"kc-1 {kind} {Sort(tokens, at - 1)} {Sort(tokens, at)}",
            $"w+2 {word} {after} {secondAfter}", $"w-2 {secondBefore} {before} {word}", $"w1 {before} {word} {after}",
            $"clause {Math.Min(clauses[at], 3)}", $"place {Place(tokens, at)} {Sort(tokens, at)}",
        ];
        if (char.IsLetter(word[0]))
            found.Add($"end {word[^Math.Min(MaxEnding, word.Length)..]}");
        if (token.IsDay)
            found.Add($"day {(at > 0 && tokens[at - 1].IsDay ? "on" : "first")} {kind}");
        if (PersonBefore(tokens, at, clauses) is { } near)
            found.Add($"near {near}");
        found.Add($"people {Math.Min(2, tokens.Take(at).Count(t => t.IsPerson))} {Math.Min(2, tokens.Skip(at + 1).Count(t => t.IsPerson))} "
            + Sort(tokens, at));
        return found;
    }

    /// <summary>How the nearest person before it in its clause is followed: what they do stands behind them.</summary>
    private static string? PersonBefore(IReadOnlyList<LineToken> tokens, int at, int[] clauses)
    {
        for (var i = at - 1; i >= 0 && clauses[i] == clauses[at]; i--)
        {
            if (tokens[i].IsPerson)
                return Word(tokens, i + 1);
        }

        return null;
    }

    /// <summary>The number of the clause that each word stands in.</summary>
    private static int[] Clauses(IReadOnlyList<LineToken> tokens)
    {
        var clauses = new int[tokens.Count];
        for (var at = 1; at < tokens.Count; at++)
            clauses[at] = clauses[at - 1] + (EndsClause(tokens[at - 1].Text) ? 1 : 0);
        return clauses;
    }

    private static bool EndsClause(string word) =>
        word is "," or "." or ";" or ":" or "-" or "–" or "—" or "|" or "?" or "!";

    private static string Place(IReadOnlyList<LineToken> tokens, int at) =>
        at == 0 ? "first" : at == tokens.Count - 1 ? "last" : at < 3 ? "early" : "later";

    private static string Word(IReadOnlyList<LineToken> tokens, int at) =>
        at < 0 || at >= tokens.Count ? Outside : tokens[at].Sort;

    /// <summary>What sort of word it is, for words that were never seen.</summary>
    private static string Sort(IReadOnlyList<LineToken> tokens, int at)
    {
        if (at < 0 || at >= tokens.Count)
            return Outside;
        var token = tokens[at];
        return token.Sort[0] == '#' ? token.Sort
            : !char.IsLetter(token.Sort[0]) ? token.Sort
            : token.IsDay ? "day"
            : StopWords.IsGrammarWord(token.Sort) ? "small"
            : token.Text.Length is > 1 and < 5 && token.Text.All(char.IsUpper) ? "LETTERS"
            : (DoingVerbs.Contains(token.Sort) ? "verb" : "word") + (char.IsUpper(token.Text[0]) ? "^" : "");
    }
}
