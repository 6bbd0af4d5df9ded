using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CommitteeBot.Tests.Pointing;

/// <summary>A question whose answer is known by what a right one has to hold.</summary>
/// <param name="Groups">A right answer holds one alternative of each.</param>
internal sealed partial record GoldQuestion(string Text, bool IsAnswerable, IReadOnlyList<IReadOnlyList<string>> Groups)
{
    /// <summary>More sentences than these are no pointing.</summary>
    private const int MaxParts = 3;

    public static async Task<IReadOnlyDictionary<string, GoldQuestion>> ReadAsync(string file)
    {
        await using var raw = File.OpenRead(file);
        await using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(raw, CompressionMode.Decompress)
            : raw;
        using var json = await JsonDocument.ParseAsync(stream);
        return json.RootElement.EnumerateArray().Select(Read).DistinctBy(q => q.Text).ToDictionary(q => q.Text);
    }

    public bool IsAnsweredBy(string text) => Groups.All(group => Holds(text, group));

    /// <summary>The numbers of a few sentences that hold the answer together; empty where none do.</summary>
    public int[] Parts(IReadOnlyList<string> sentences)
    {
        var chosen = new List<int>();
        foreach (var group in Groups)
        {
            if (chosen.Exists(n => Holds(sentences[n - 1], group)))
                continue;
            var number = sentences.Index().Where(s => Holds(s.Item, group)).Select(s => s.Index + 1).FirstOrDefault();
            if (number == 0)
                return [];
            chosen.Add(number);
        }

        return chosen.Count <= MaxParts ? [.. chosen] : [];
    }

    private static bool Holds(string text, IReadOnlyList<string> alternatives) => alternatives.Any(a => Regex.IsMatch(
        Plain(text), $@"(?<![\w.,/]){Regex.Escape(Plain(a))}(?![\w/]|[.,]\d)", RegexOptions.CultureInvariant));

    private static string Plain(string text) => Spaces().Replace(
        text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-'), " ").ToLowerInvariant();

    private static GoldQuestion Read(JsonElement question) => new(
        string.Join(' ', question.GetProperty("q").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        question.GetProperty("type").GetString() != "unanswerable",
        [.. question.GetProperty("must_contain").EnumerateArray()
            .Select(g => g.EnumerateArray().Select(a => a.GetString()!).ToList())]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
