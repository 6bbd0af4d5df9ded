using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>A question with what its answer must hold.</summary>
internal sealed partial record GoldQuestion(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("q")] string Text,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("follows")] string? Follows,
    [property: JsonPropertyName("must_contain")] IReadOnlyList<IReadOnlyList<string>> MustContain,
    [property: JsonPropertyName("evidence")] IReadOnlyList<GoldEvidence> Evidence)
{
    public static List<GoldQuestion> Read(string path) =>
        JsonSerializer.Deserialize<List<GoldQuestion>>(File.ReadAllText(path))!;

    public bool IsAnswerable => Type != "unanswerable";

    /// <summary>The share of the groups of which the text has an alternative, on word and number boundaries.</summary>
    public double Held(string text)
    {
        var plain = Plain(text);
        return MustContain.Count == 0
            ? 0
            : MustContain.Count(group => group.Any(a => Has(plain, Plain(a)))) / (double)MustContain.Count;
    }

    /// <summary>The greatest share of the words of one piece of evidence that stand in the text.</summary>
    public double Evidenced(string text)
    {
        var words = Word().Matches(Plain(text)).Select(m => m.Value).ToHashSet();
        return Evidence.Select(e => Word().Matches(Plain(e.Quote)).Select(m => m.Value).ToList())
            .Where(e => e.Count > 0)
            .Select(e => e.Count(words.Contains) / (double)e.Count).DefaultIfEmpty(0).Max();
    }

    private static bool Has(string text, string needle)
    {
        var left = needle.StartsWith("n't", StringComparison.Ordinal) ? "" : @"(?<![\w.,/])";
        return Regex.IsMatch(text, $@"{left}{Regex.Escape(needle)}(?![\w/]|[.,]\d)");
    }

    private static string Plain(string text) => Markup().Replace(
        Spaces().Replace(
            text.Replace('’', '\'')
                .Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('\u00a0', ' '),
            " "),
        "").ToLowerInvariant();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[*_`]")]
    private static partial Regex Markup();
}

internal sealed record GoldEvidence([property: JsonPropertyName("quote")] string Quote);
