using CommitteeBot.Cards;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Digests.Rules;

/// <summary>The texts about when digests go out, and to whom.</summary>
internal static class DigestRulesWords
{
    public const string Saved = "✓ Saved";
    public const string BeforeMeeting = "Before a meeting";
    public const string To = "To";
    public const string Owners = "Owners";
    public const string Quiet = "Quiet hours";
    public const string You = "You get";
    public const string OwnersReminded = "7 days before a due date and on the day, and when the chair asks";
    public const string OwnersAskedOnly = "only when the chair asks";
    public const string OwnClock = "Times are in each person's own time zone. Nothing is sent if there's nothing to "
        + "report.";
    public const string HowToChange = "What you can type to change it";
    public const string Title = "Cards and reminders";

    /// <summary>A line for each, with what it does.</summary>
    public static readonly IReadOnlyList<string> ForYourself =
    [
        "**digest off**, **digest on**: what you get yourself",
        "**digest only day before**: just the last card",
    ];

    public static readonly IReadOnlyList<string> ForOfficers =
    [
        "**digest 3 working days before at 9:00**: when cards go out (officers)",
        "**digest chat off**, **digest owners on**: to whom",
        "**digest quiet hours 20:00 to 7:00**, **digest weekends on**: when not",
        "**digest preview**, **digest send**, **digest report**: what is due, send it now, who got what",
        "**digest reset**: back to the start",
    ];

    public static readonly string TimesUnread =
        "I couldn't read when the cards should go out, so nothing was changed. For example: **digest 5 working days "
            + "before and 1 day before at 8:00**. "
        + $"You can set up to {DigestRules.MaxMoments} times, each at most {DigestMoment.MaxDays} days before the "
            + $"meeting.";

    public static string Summary(string committee, string when, string to, string quiet) =>
        $"{committee}: cards go out {when}, to {to}. Quiet hours: {quiet}.";

    public static string IsQuiet(TimeOnly at, string hours) =>
        $"{UkDate.Time(at)} falls in the quiet hours ({hours}), so nothing was changed. Choose another time, or change "
            + $"the quiet hours first: **digest quiet hours 20:00 to 7:00**.";

    public static string OfficersOnly(string committee) =>
        $"Only an officer of the {CardText.Escape(committee)} can do that, so nothing was changed. "
        + "You can choose what you get yourself: type **digest off**, **digest on** or **digest only day before**.";

    public static string Own(DigestPreference preference) => preference switch
    {
        DigestPreference.Off => "no cards or reminders",
        DigestPreference.DayBefore => "the last card before a meeting, and a reminder on the due date",
        _ => "everything that concerns you",
    };

    public static string Chosen(DigestPreference preference, string committee) => preference switch
    {
        DigestPreference.Off =>
            $"I won't send you any more cards or reminders for the {committee}. You can still ask me at any time. Type "
                + $"**digest on** to get them again. Nobody else is affected.",
        DigestPreference.DayBefore =>
            $"For the {committee}, you'll get the last card before each meeting, and a reminder on the day one of your "
                + $"actions is due. Type **digest on** for all of them, or **digest off** for none.",
        _ => $"For the {committee}, you'll get all the cards and reminders that concern you. Type **digest settings** "
            + $"to see when.",
    };

    public static string Recipients(DigestRules rules)
    {
        List<string> who = [];
        if (rules.Has(DigestAudience.Chair))
            who.Add("the chair");
        if (rules.Has(DigestAudience.Chat))
            who.Add("the committee's chats and channels");
        if (rules.Has(DigestAudience.Officers))
            who.Add("the officers");
        return who.Count == 0 ? "nobody" : string.Join(", ", who);
    }

    public static string Hours(QuietHours quiet) => $"{UkDate.Time(quiet.From)}–{UkDate.Time(quiet.To)}";

    public static string QuietTimes(QuietHours quiet) =>
        (quiet.From == quiet.To ? null : Hours(quiet), quiet.FreeDays) switch
    {
        ({ } between, true) => $"{between}, weekends and bank holidays",
        ({ } between, false) => between,
        (null, true) => "weekends and bank holidays",
        _ => "none",
    };
}
