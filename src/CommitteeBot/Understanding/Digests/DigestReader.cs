using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Understanding.Digests;

/// <summary>
/// Lines about what the bot sends unasked: <c>digest off</c>, <c>digest 3 working days before at 9:00</c>,
/// <c>digest report</c>.
/// </summary>
internal static partial class DigestReader
{
    private static readonly Dictionary<string, Func<DigestIntent>> Phrases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["settings"] = () => new DigestSettingsIntent(),
        ["rules"] = () => new DigestSettingsIntent(),
        ["wording"] = () => new DraftWordingIntent(),
        ["draft"] = () => new DraftWordingIntent(),
        ["preview"] = () => new DigestPreviewIntent(),
        ["tomorrow"] = () => new DigestPreviewIntent(),
        ["send"] = () => new SendDigestIntent(),
        ["send now"] = () => new SendDigestIntent(),
        ["now"] = () => new SendDigestIntent(),
        ["send again"] = () => new ResendDigestIntent(),
        ["report"] = () => new DigestReportIntent(),
        ["off"] = () => new SetDigestWishIntent(DigestPreference.Off),
        ["stop"] = () => new SetDigestWishIntent(DigestPreference.Off),
        ["on"] = () => new SetDigestWishIntent(DigestPreference.All),
        ["only day before"] = () => new SetDigestWishIntent(DigestPreference.DayBefore),
        ["only the day before"] = () => new SetDigestWishIntent(DigestPreference.DayBefore),
        ["only on the day before"] = () => new SetDigestWishIntent(DigestPreference.DayBefore),
        ["day before only"] = () => new SetDigestWishIntent(DigestPreference.DayBefore),
        ["usual"] = () => new ResetDigestIntent(),
        ["default"] = () => new ResetDigestIntent(),
        ["reset"] = () => new ResetDigestIntent(),
        ["quiet hours off"] = () => new SetQuietHoursIntent(default, default),
        ["no quiet hours"] = () => new SetQuietHoursIntent(default, default),
        ["weekends on"] = () => new SetDigestWeekendsIntent(true),
        ["weekends off"] = () => new SetDigestWeekendsIntent(false),
    };

    private static readonly Dictionary<string, DigestAudience> Audiences = new(StringComparer.OrdinalIgnoreCase)
    {
        ["chair"] = DigestAudience.Chair,
        ["chairs"] = DigestAudience.Chair,
        ["chat"] = DigestAudience.Chat,
        ["channel"] = DigestAudience.Chat,
        ["owner"] = DigestAudience.Owners,
        ["owners"] = DigestAudience.Owners,
        ["officer"] = DigestAudience.Officers,
        ["officers"] = DigestAudience.Officers,
    };

    /// <summary>Null where the line is none of these.</summary>
    public static Intent? Read(string line, CommandContext context)
    {
        if (Stop().IsMatch(line))
            return new SetDigestWishIntent(DigestPreference.Off);
        if (Opening().Match(line) is not { Success: true } opening)
            return null;
        var (words, committee) = CommitteePhrase.Extract(
            opening.Groups["rest"].Value.Trim().TrimEnd('.', '!'), context.Committees);
        return ReadRest(words.Trim()) is { } intent ? intent with { Committee = committee } : null;
    }

    private static DigestIntent? ReadRest(string words)
    {
        if (Phrases.TryGetValue(words, out var make))
            return make();
        if (Audience().Match(words) is { Success: true } audience
            && Audiences.TryGetValue(audience.Groups["who"].Value, out var who))
            return new SetDigestAudienceIntent(
                who, audience.Groups["switch"].Value.Equals("on", StringComparison.OrdinalIgnoreCase));
        if (Quiet().Match(words) is { Success: true } quiet)
            return Time(quiet.Groups["from"].Value) is { } from && Time(quiet.Groups["to"].Value) is { } to
                && from != to
                ? new SetQuietHoursIntent(from, to)
                : null;
        if (At().Match(words) is { Success: true } at)
            return Time(at.Groups["time"].Value) is { } time ? new SetDigestTimeIntent(time) : null;
        return Before().IsMatch(words) ? new SetDigestMomentsIntent(Moments(words)) : null;
    }

    /// <summary>A time that is given last holds for those before it that have none.</summary>
    private static IReadOnlyList<DigestMoment> Moments(string words)
    {
        var moments = new List<DigestMoment>();
        TimeOnly? at = null;
        foreach (var part in Between().Split(words).Reverse())
        {
            if (Moment().Match(part.Trim()) is not { Success: true } moment)
                return [];
            if (moment.Groups["time"].Success)
            {
                at = Time(moment.Groups["time"].Value);
                if (at is null)
                    return [];
            }

            var count = moment.Groups["count"].Success ? DueDateGrammar.Number(moment.Groups["count"].Value) : 1;
            var days = moment.Groups["week"].Success ? count * 7 : count;
            if (days is < 1 or > DigestMoment.MaxDays)
                return [];
            moments.Add(new DigestMoment(days, moment.Groups["working"].Success, at ?? DigestRules.DefaultTime));
        }

        return [.. moments.Distinct().OrderByDescending(m => m.Working ? m.Days * 7 / 5.0 : m.Days)];
    }

    private static TimeOnly? Time(string words) =>
        PrintedTime.First(words)?.Start
        ?? (Clock().Match(words.Trim()) is { Success: true } clock
            && int.Parse(clock.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture) is < 24 and var hour
            && (clock.Groups["minute"].Success ? int.Parse(clock.Groups["minute"].ValueSpan,
            CultureInfo.InvariantCulture) : 0) is < 60 and var minute
            ? new TimeOnly(hour, minute)
            : null);

    [GeneratedRegex(
        @"^(?:stop|cancel|end)\s+(?:sending\s+(?:me\s+)?)?(?:the\s+|my\s+|these\s+)?(?:digests?|cards|reminders"
        + @"|notices)$|^unsubscribe$", RegexOptions.IgnoreCase)]
    private static partial Regex Stop();

    [GeneratedRegex(
        @"^(?:(?:set|show|change)\s+)?(?:the\s+|my\s+)?digests?\s*:?\s+(?<rest>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^(?:(?:to|for)\s+)?(?:the\s+)?(?<who>\w+)\s+(?<switch>on|off)$|^(?<switch>on|off)\s+(?:for|to"
        + @"|in)\s+(?:the\s+)?(?<who>\w+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Audience();

    [GeneratedRegex(
        @"^quiet(?:\s+hours)?\s+(?:from\s+)?(?<from>[\d:.apm ]+?)\s*(?:-|–|to|until)\s*(?<to>[\d:.apm ]+)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Quiet();

    [GeneratedRegex(@"^at\s+(?<time>[\d:.apm ]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex At();

    [GeneratedRegex(@"\bbefore\b", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?:on\s+)?(?:the\s+)?(?:morning\s+of\s+the\s+)?(?:(?<count>\d{1,3}|an?|one|two|three|four|five|six"
            + @"|seven|eight|nine|ten)\s+)?(?<working>(?:working|business|week)[\s-]+)?(?:days?"
            + @"|(?<week>weeks?))(?:\s+before)?(?:\s+(?:the|each|every"
            + @"|a)\s+meeting)?(?:\s+at\s+(?<time>[\d:.apm ]+))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?$")]
    private static partial Regex Clock();
}
