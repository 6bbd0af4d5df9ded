using System.Text.Json;
using System.Text.RegularExpressions;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>An action as somebody labelled it, and whether words are that action.</summary>
/// <param name="IsDoubtful">Readers differ, or it is printed a second time: it neither helps nor harms.</param>
internal sealed partial record LabelledAction(
    string Text, IReadOnlyList<string> KeyTerms, bool IsDoubtful)
{
    public static List<LabelledAction> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return !document.RootElement.TryGetProperty("actions", out var actions)
            ? []
            : [.. actions.EnumerateArray().Select(a => new LabelledAction(
                Field(a, "text") ?? Field(a, "text_first_12_words") ?? "",
                a.TryGetProperty("key_terms", out var terms) && terms.ValueKind == JsonValueKind.Array
                    ? [.. terms.EnumerateArray().Select(t => t.GetString()!)] : [],
                (a.TryGetProperty("borderline", out var b) && b.ValueKind == JsonValueKind.True)
                    || Field(a, "duplicate_of") is not null || Field(a, "kind") is "prompt" or "decision"))];
    }

    public bool IsIn(string sentence)
    {
        var words = string.Join(' ', Words(sentence));
        var hits = KeyTerms.Count(t => words.Contains(string.Join(' ', Words(t)), StringComparison.Ordinal));
        if (KeyTerms.Count >= 2 && hits == KeyTerms.Count)
            return true;
        var overlap = Overlap(sentence);
        return overlap >= .6 || (KeyTerms.Count > 0 && hits >= Math.Max(1, KeyTerms.Count - 1) && overlap >= .4);
    }

    private double Overlap(string sentence)
    {
        var (x, y) = (Words(Text).ToHashSet(), Words(sentence).ToHashSet());
        return x.Count == 0 || y.Count == 0 ? 0 : (double)x.Intersect(y).Count() / x.Union(y).Count();
    }

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(m => m.Value);

    private static string? Field(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    [GeneratedRegex("[a-z0-9£%']+")]
    private static partial Regex Word();
}
