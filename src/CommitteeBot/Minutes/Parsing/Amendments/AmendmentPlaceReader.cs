using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <summary>Reads where in the earlier minutes a change belongs, from the words beside the change.</summary>
internal static partial class AmendmentPlaceReader
{
    private static readonly AmendmentPlace Nowhere = new();

    /// <param name="before">What stands between the change before it and this one.</param>
    /// <param name="within">The words of the change itself.</param>
    /// <param name="after">What stands up to the next change.</param>
    public static AmendmentPlace Read(string before, string within, string after)
    {
        var place = Last(before) ?? First(within) ?? First(after) ?? Nowhere;
        var (ordinal, part) = Part(before) ?? Part(within) ?? Part(after) ?? (null, AmendedPart.None);
        return place with { Ordinal = ordinal, Part = part, About = $"{before} {within} {after}" };
    }

    private static AmendmentPlace? Last(string text) => From(Numbered().Matches(text).LastOrDefault(), text);

    private static AmendmentPlace? First(string text) => From(Numbered().Matches(text).FirstOrDefault(), text);

    private static AmendmentPlace? From(Match? number, string text)
    {
        if (number is not null)
            return new AmendmentPlace { Item = number.Groups["n"].Value.TrimEnd('.', '-', '/') };
        return Named().Match(text) is { Success: true } named
            ? new AmendmentPlace { Title = named.Groups["t"].Value.Trim() }
            : null;
    }

    private static (int? Ordinal, AmendedPart Part)? Part(string text) =>
        Ordinals().Match(text) is { Success: true } match
            ? (Number(match.Groups["ord"].Value.ToLowerInvariant()),
                match.Groups["unit"].ValueSpan.StartsWith("sent", StringComparison.OrdinalIgnoreCase)
                    ? AmendedPart.Sentence
                    : AmendedPart.Paragraph)
            : null;

    private static int Number(string word) => word switch
    {
        "first" or "opening" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "penultimate" => -2,
        _ => -1,
    };

    [GeneratedRegex(
        @"\b(?:minutes?|mins?|items?|paragraphs?|paras?|resolutions?|sections?|points?|numbers?|nos?|refs?|" +
        @"references?)" +
        @"\.?\s?(?:(?:no|number|ref)\.?\s)?(?<n>\d[\w./-]{0,15}(?:\([a-z\d]{1,3}\))?)" +
        // "the minutes of 4 May" and "minutes 4 May" name a day.
        @"(?!\s?(?:st|nd|rd|th)?\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|" +
        @"^\W{0,3}(?<n>\d{1,4}[./]\d{1,4}(?:/\d{1,4})?|\d{1,3})\s?[:–-]\s",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"\b(?:(?:item|minute|section|paragraph|heading|entry|discussion)s?\s(?:on|about|headed|titled|entitled|" +
        @"relating\sto|" +
        @"concerning|regarding|for)\s(?:the\s)?|under\s(?:the\s(?:heading|item)\s)?(?:of\s|on\s)?)" +
        "(?<t>" + AmendmentTerms.Quote +
        @"|[^,;.:\uE000]{3,60}?)(?=\s(?:should|to|be|being|reading|reads?|is|was|that|and)\b|[,;.:]|\s?$)|" +
        @"\b(?:in|of|to|from)\sthe\s(?<t>[^,;.:\uE000]{3,40}?)\s(?:item|minute|section|paragraph)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?<ord>first|opening|second|third|fourth|fifth|last|final|penultimate)\s(?<unit>sentence|paragraph|" +
        @"bullet(?:\spoint)?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinals();
}
