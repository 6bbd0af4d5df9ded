using System.Buffers;
using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>
/// A passage with the faults of scanning read through. Only the index sees it; people see what is printed.
/// </summary>
internal static partial class SearchText
{
    private static readonly SearchValues<char> CurlyQuotes = SearchValues.Create("‘’‚‛“”„");

    /// <summary>Null where nothing needs reading through.</summary>
    public static string? Normalise(string text)
    {
        var read = text;
        if (read.AsSpan().ContainsAny(CurlyQuotes))
            read = Doubled()
                .Replace(read, "'").Replace('‘', '\'').Replace('’', '\'').Replace('‚', '\'').Replace('‛', '\'')
                .Replace('“', '"').Replace('”', '"').Replace('„', '"');
        if (read.Contains("- ", StringComparison.Ordinal))
            read = BrokenWord().Replace(read, "$1-$2");
        if (read.Contains('|', StringComparison.Ordinal))
            read = BarForI().Replace(read, "I");
        if (read.Contains("Al", StringComparison.Ordinal))
            read = ArtificialIntelligence().Replace(read, "AI");
        if (read.Contains('l', StringComparison.Ordinal))
            read = SmallLForI().Replace(read, "I");
        if (read.Contains("In", StringComparison.Ordinal) && GluedIn().IsMatch(read))
            read = GluedIn().Replace(read, "In $1");
        return read == text ? null : read;
    }

    [GeneratedRegex(@"'’|’'|‘'|'‘")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"(\p{L}{2,})- (\p{Ll}{2,})")]
    private static partial Regex BrokenWord();

    [GeneratedRegex(@"\|(?=[a-z]\b|[a-z]{1,3}\s)")]
    private static partial Regex BarForI();

    /// <summary>"Al" beside words of technology is AI; beside a surname it is Al.</summary>
    [GeneratedRegex(
        @"\bAl\b(?=\s(?:would|will|could|can|may|might|is|was|are|has|tools?|image|images|models?|systems?|" +
        @"technolog\w+|generated|and|to|in)\b|[,.;)])")]
    private static partial Regex ArtificialIntelligence();

    [GeneratedRegex(
        @"\bl(?=(?:dentif|nvest|ncrease|mpact|ssue|nform|mprov|mplement|nclud|ntroduc|nspect|n\s|t\s|f\s|ts\s))")]
    private static partial Regex SmallLForI();

    [GeneratedRegex(@"\bIn(January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex GluedIn();
}
