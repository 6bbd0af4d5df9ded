using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Interests;

/// <summary>What a declared interest is about: an item by number, in words, or both.</summary>
internal static partial class InterestSubject
{
    /// <returns>One for each item named; a single empty one where nothing is said.</returns>
    public static List<(string? About, string? Subject)> Read(string clause)
    {
        var numbers = ItemNumbers().Match(clause);
        if (!numbers.Success)
            return [(null, InWords(clause))];
        var found = Number().Matches(numbers.Groups["ns"].Value).Select(n => n.Value).Distinct().ToList();
        var title = found.Count == 1 ? Title(clause[(numbers.Index + numbers.Length)..]) : null;
        return found.ConvertAll<(string?, string?)>(n => (n, title));
    }

    /// <summary>"in the car park lease", "regarding the tender".</summary>
    private static string? InWords(string clause)
    {
        if (About().Match(clause) is not { Success: true } about)
            return null;
        var words = Trim(Cut(about.Groups["what"].Value));
        return words.Length < 3 || ThisItem().IsMatch(words) ? null : words;
    }

    /// <summary>The title behind an item's number: "(Mill Lane)", ", Allotments", "– Payment of Bills".</summary>
    private static string? Title(string behind)
    {
        if (TitleBehind().Match(behind) is not { Success: true } title)
            return null;
        var words = Trim(Cut(title.Groups["what"].Value));
        return words.Length >= 3 && (char.IsUpper(words[0]) || title.Groups["in"].Success)
            && !InterestForms.KindLabel().IsMatch($"{words}: X")
            ? words
            : null;
    }

    private static string Cut(string words) =>
        End().Match(words) is { Success: true } end ? words[..end.Index] : words;

    private static string Trim(string words) => words.Trim().Trim(',', '.', ';', ':', '-', '–', '—', '(', ')').Trim();

    [GeneratedRegex(
        @"\b(?:agenda\s)?(?:items?|minutes?|paragraph|para)\s(?:nos?\.?\s|" +
        @"numbers?\s)?(?<ns>\d{1,3}[a-z]?(?:[./]\d{1,3})?" +
        @"(?:(?:,\s?|\s(?:and|&)\s)(?:items?\s)?\d{1,3}[a-z]?\b(?!\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d))*)",
        RegexOptions.IgnoreCase)]
    private static partial Regex ItemNumbers();

    [GeneratedRegex(@"\d{1,3}[a-z]?(?:[./]\d{1,3})?", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(?:in\s(?:relation|respect|regards?|connection)\s(?:to|of|with)|with\sregards?\sto|regarding|" +
        @"relating\sto|concerning|" +
        @"about|re:?|in(?!\s(?:the\s|any\s)?(?:discussion|debate|vote|voting|decision))|on|under|for|" +
        @"over)\s(?<what>(?:(?:the|an?)\s)?(?:item\s(?:relating|" +
        @"referring)\s(?:to\s)?)?\S.*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex About();

    [GeneratedRegex(
        @"^(?:(?:(?:the|this|that|following)\s)?(?:agenda\s)?(?:items?|matter|application|subject|business)|" +
        @"the\sabove)\b\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex ThisItem();

    [GeneratedRegex(
        @"^\s?(?:(?<in>\()(?<what>[^()]{3,80})\)|[,:–—-](?>\s?)(?<what>(?!(?:(?:and|as|because|due|having|left|took|" +
        @"being|who|other|" +
        @"non|personal|prejudicial|pecuniary|disclosable|member|Cllr|Councillor|Mr|Mrs|Ms)\b|item))[^.;(]{3,90})|" +
        @"\s(?<what>\p{Lu}[^.;(,]{2,90}))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex TitleBehind();

    [GeneratedRegex(
        @",?\s(?:as|because|since|being|due\sto|owing\sto|having|who|where|so|but|by\svirtue)\b|,?\s(?:and|then|" +
        @"before)\s(?:left|" +
        @"withdrew|took|would|will|did|remained|spoke|stayed|vacated|was|is|therefore|then|so|had|abstained|Cllr|" +
        @"Councillor)\b|" +
        @"[.;]|,\s(?:and|took|left|withdrew|spoke|remained|stayed|which|he|she|they|other|non-|personal|member)\b|" +
        @"\s[–—]\s|\s\(",
        RegexOptions.IgnoreCase)]
    private static partial Regex End();
}
