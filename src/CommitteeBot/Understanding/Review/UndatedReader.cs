using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Review;

/// <summary>The day of minutes that print none: <c>the minutes without a date are from 16 January 2017</c>.</summary>
internal static partial class UndatedReader
{
    /// <summary>Minutes of an earlier day are rather a mistyped year.</summary>
    private const int FirstYear = 1800;

    public static DateMinutesIntent? Read(string text)
    {
        if (Undated().Match(text) is { Success: true } undated)
            return new DateMinutesIntent(null, Day(undated.Groups["date"].Value));
        return OfFile().Match(text) is { Success: true } file
            ? new DateMinutesIntent(file.Groups["file"].Value.Trim('“', '”', '"', ' '), Day(file.Groups["date"].Value))
            : null;
    }

    private static DateOnly? Day(string words) =>
        MeetingReader.Read(words) is { Day: { } day, Month: { } month, Year: { } year }
            && year >= FirstYear && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Minutes = @"(?:minutes|mins|meeting|mtg|document|doc|file|ones?)";
    private const string Is =
        @"\s*(?:=|:|\b(?:are|is|were|was|(?:should|shld|shd|must|will)\s+be)\b)\s*(?:from|of|for|dated|held\s+on|on)?\s*(?<date>.+?)"
        + @"(?:,?\s+(?:i\s+think|actually|btw|by\s+the\s+way))?$";

    [GeneratedRegex(
        @"^(?:the\s+)?" + Minutes
        + @"\s+(?:without|w/o|with\s+no|that\s+(?:has|have|had)\s+no|that\s+(?:was|were)\s+missing|lacking|missing)"
        + @"\s+(?:a\s+|the\s+|its\s+)?date"
        + Is + @"|^(?:the\s+)?(?:undated|dateless|no[\s-]date)(?:\s+" + Minutes + ")?" + Is,
        AnyCase)]
    private static partial Regex Undated();

    /// <summary>Only where the words are the name of a file: anything else may be a question or a note.</summary>
    [GeneratedRegex(
        @"^(?:the\s+(?:date|minutes)\s+(?:of|in)\s+|the\s+file\s+)?(?<file>[“""]?[^“”""=:]{1,150}\."
        + @"(?:txt|md|html?|docx?|pdf|odt|rtf)[”""]?)" + Is,
        AnyCase)]
    private static partial Regex OfFile();
}
