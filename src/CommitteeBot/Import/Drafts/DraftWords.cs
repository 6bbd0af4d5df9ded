using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Import.Drafts;

/// <summary>Every sentence of the check of draft minutes.</summary>
internal static class DraftWords
{
    public const string OfficersOnly = "Only officers can have draft minutes checked. Ask your clerk.";
    public const string PersonalOnly = "Draft minutes are checked in a one-to-one chat with me, because they may be private.";
    public const string SendFile =
        "Send me the draft as a file with the words **check draft**. I'll read it and keep nothing of it.";
    public const string OneFile = "Send one draft at a time with the words **check draft**. I kept nothing of these.";
    public const string TooLong =
        "This file takes too long to check in chat. Send the draft as a Word or text file, without its annexes. I kept nothing of it.";
    public const string NoText =
        "I no longer have the printed lines of these minutes. Send the file with the words **check draft**.";

    public const string KeptFromYou =
        "An item of these minutes is kept from you, so I can't check the whole draft for you. Ask another officer.";

    public const string CheckIt = "Check before you publish";
    public const string IsDraft = "Not published yet?";
    public const string Title = "Before you publish";
    public const string NothingKept = "I kept nothing of this file";
    public const string NothingFound = "I found nothing to look at. That doesn't mean that nothing is private: read it through once more.";
    public const string NoDate =
        "The draft prints no date, so I couldn't tell which call it is of. I compared it with the open actions only.";
    public const string Advice = "These are words to look at, not a decision.";

    public const string Email = "E-mail address";
    public const string Telephone = "Telephone number";
    public const string NationalInsurance = "National Insurance number";
    public const string BankDetails = "Bank details";
    public const string Birth = "Date of birth";
    public const string HomeAddress = "Somebody's address";
    public const string Health = "Somebody's health";
    public const string Employment = "Somebody's employment, tenancy or conduct";
    public const string LegalAdvice = "Legal advice";
    public const string Commercial = "Words of commercial confidence";
    public const string WholeDocument = "The draft says that all of it is private";
    public const string MayBePrivate = "May mean that business was taken in private";

    public static string PrivateItem(string? number, string title) => $"{Item(number, title)} is private";

    public static string Item(string? number, string title) =>
        CardText.Truncate(number is null ? title : $"Item {number} {title}", 80);

    public static string AlsoPrivate(string item) => $"A sum that also stands in the private {item}";

    public static string HeadPrivate(int count) => $"Not for the public? ({count:N0})";

    public static string HeadOmitted(int count) => $"Logged in the call, not in the draft ({count:N0})";

    public static string HeadDifferences(int count) => $"Other in the draft than logged ({count:N0})";

    public static string HeadUnreported(int count) => $"Earlier actions it doesn't report ({count:N0})";

    public static string InLine(int line) => $"line {line:N0}";

    public static string Mentioned(int line) => $"line {line:N0} has its words, but not as an action";

    public static string Done => "done since, not reported";

    public static string Owner(string? owner) => owner ?? "no owner";

    public static string Difference(ActionDifference difference, DateOnly today) => difference.Field switch
    {
        DraftField.Owner => $"owner: {Owner(difference.Draft)} in the draft, {Owner(difference.Logged)} logged",
        DraftField.Due => $"due: {Day(difference.Draft, today)} in the draft, {Day(difference.Logged, today)} logged",
        _ => "belongs to a private item; the draft has it in an open one",
    };

    public static string NotYetDue(int count) => count == 1
        ? "1 other open action isn't due yet, and the draft doesn't mention it."
        : $"{count:N0} other open actions aren't due yet, and the draft doesn't mention them.";


    public static string Summary(DraftCheck check) => check.Count == 0
        ? NothingFound
        : $"{Plural.Count(check.Count, "point")} to look at: {check.Private.Count:N0} that may be private, "
            + $"{Plural.Count(check.Omitted.Count, "logged action")} left out, "
            + $"{Plural.Count(check.Differences.Count, "difference")}, "
            + $"{Plural.Count(check.Unreported.Count, "earlier action")} not reported.";

    private static string Day(string? day, DateOnly today) => day is null ? "none"
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? UkDate.Near(date, today) : day;
}
