using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Items;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>The earlier meeting whose minutes this one took, and whether it confirmed them.</summary>
internal static partial class PreviousMeetingReader
{
    private const int FirstItems = 8;

    public static PreviousMeeting? Read(IReadOnlyList<ParsedItem> items, DateOnly? meeting)
    {
        foreach (var item in items.Take(FirstItems))
        {
            if (!SectionWords.IsPreviousMinutes(item.Title))
                continue;
            var body = string.Join(' ', item.Body.Take(4).Select(b => b.Text));
            var printed = PrintedDate.First(item.Title) ?? InBody(body);
            if (printed is not { } found)
                continue;
            var confirmed = Confirmed().IsMatch(body);
            var amendment = Amendment().Match(body) is { Success: true } match ? match.Value.Trim() : null;
            return new PreviousMeeting(
                meeting is { } day ? found.OnOrBefore(day) : found.Date, found.Text, confirmed, amendment, item.Line);
        }

        return null;
    }

    private static PrintedDate? InBody(string body) =>
        MinutesOf().Match(body) is { Success: true } match
            ? PrintedDate.First(body[match.Index..Math.Min(body.Length, match.Index + match.Length + 60)])
            : null;

    [GeneratedRegex(@"\b(?:minutes|notes)\b[^.]{0,120}?\b(?:meeting|held|of|dated)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesOf();

    [GeneratedRegex(@"\b(?:confirmed|agreed|approved|accepted|signed|adopted|passed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Confirmed();

    [GeneratedRegex(
        @"\b(?:subject\sto|with\sthe\sfollowing|save\sfor|apart\sfrom)\s[^.]{5,300}\.?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Amendment();
}
