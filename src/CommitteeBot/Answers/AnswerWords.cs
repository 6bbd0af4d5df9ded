using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>Every sentence of its own that an answer can say; what it quotes comes from the minutes.</summary>
internal static class AnswerWords
{
    public const string WhatNext = "Try other words, name the meeting, or ask the clerk.";
    public const string NameAMeeting = "Name a meeting, or ask the clerk.";
    public const string ShowThePassage = "Show passage";
    public const string HideThePassage = "Hide passage";
    public const string Share = "Share with everyone";
    public const string Shared = "✓ Shared with everyone here, as far as all of them may see it";

    public static string HidePassage(int source) => $"Hide passage {source}";


    /// <summary>What a screen reader says of the link.</summary>
    public static string ShowPassage(int source) => $"Show passage {source}";

    public const string NoContext =
        "I'm not sure what that refers to: you haven't asked me anything in the last half hour. Please name the "
            + "subject or the meeting.";
    public const string NoMinutesAtAll =
        "I couldn't find any minutes that you have access to. Ask an officer to import them, then try again.";
    public const string OnlyReports = "I only have the reports for that meeting, not a record of what was said.";

    public const string NoOpenActions = "No open actions";
    public const string NoOwner = "no owner";
    public const string DoneToClose = "done, to close";
    public const string Closed = "closed";

    /// <summary>
    /// <c>3 open actions, 1 proposed, 2 closed:</c> what is open is counted by itself, as everywhere.
    /// </summary>
    public static string ActionsByState(int open, int proposed, int done, int closed)
    {
        string[] others =
        [
            .. proposed > 0 ? new[] { $"{proposed:N0} proposed" } : [],
            .. done > 0 ? new[] { $"{done:N0} {DoneToClose}" } : [],
            .. closed > 0 ? new[] { $"{closed:N0} closed" } : [],
        ];
        var first = open > 0 ? Plural.Count(open, "open action") : NoOpenActions;
        return open + others.Length == 0 ? $"{first}." : $"{string.Join("; ", others.Prepend(first))}:";
    }

    public static string LastInMinutes(string when) => $"Last in the minutes, {when}:";

    public const string RegisterIsForMembers = "Actions are only shown to the committee's members. From the minutes:";
    public const string NoActionRecorded = "No action about it is recorded. What was said:";
    public const string NoDecisionRecorded = "No decision about it is recorded. What was said:";
    public const string FoundWithModel = "_Found with a language model; quoted from the minutes._";
    public const string FromScan = "This text comes from a scan; check names and figures against the original.";

    // Reasons: they follow "I couldn't find that in the minutes of …: ".
    public const string NoMatchingAction = "no matching action is recorded.";
    public const string NoDecision = "no decision is recorded.";
    public const string EarlierMinutes = "earlier minutes";

    public static string Amendment(string minutes, string change, string when, AmendmentState state) => state switch
    {
        AmendmentState.Applied or AmendmentState.AlreadySo => $"- In {minutes}: {change}. Agreed on {when}.",
        AmendmentState.NotPlaced =>
            $"- In {minutes}: {change}. Agreed on {when}, but I couldn't place it, so nothing was changed.",
        _ => $"- In {minutes}: {change}. Agreed on {when}; not yet made in those minutes.",
    };

    public const string AmendedUndated = "As amended by a later meeting.";

    public static string AsAmended(string when) => $"As amended on {when}.";

    public const string CorrectedTitle = "An answer has been corrected";

    public static string Corrected(DateOnly answeredOn, DateOnly? minutesOf, DateOnly? amendedOn) =>
        $"An answer you had on {UkDate.Long(answeredOn)} has been corrected: the minutes"
            + $"{(minutesOf is { } day ? $" of {UkDate.Long(day)}" : "")} were amended"
            + $"{(amendedOn is { } on ? $" on {UkDate.Long(on)}" : "")}.";

    public static string YouAsked(string question) => $"You asked: {question}";

    public const string ClerkAnswer = "Clerk's answer";
    public const string AlsoForOthers =
        "Also give this answer to others of the committee who ask the same, as the clerk's answer";
    public const string Withdraw = "Withdraw";
    public const string Undo = "Undo";
    public const string ClerkAnswers = "Clerk's answers";
    public const string ClerkAnswersExplained =
        "Given to those who ask the same, as the clerk's answer. Nobody gets one after you withdraw it.";
    public const string NoClerkAnswers =
        "No clerk's answers are in use. When you reply to a question, you can also keep the reply for others who ask the same.";
    public const string IsForOthers = "Others who ask the same get it as the clerk's answer.";
    public const string IsWithdrawn = "Withdrawn: others don't get it.";

    /// <summary>Never as if the minutes said it.</summary>
    public static string NotFromMinutes(string? by, DateOnly on) =>
        $"{by} · {UkDate.Long(on)} · not from the minutes";

    public static string AnsweredWhen(string question, bool isSame) =>
        isSame ? $"Asked before: {question}" : $"A similar question was: {question}";

    public const string NoCorrection = "no corrections are recorded.";
    public const string NoApologies = "no apologies are recorded.";
    public const string NoAttendance = "they have no attendance list.";
    public const string NobodyPresent = "nobody is listed as present.";
    public const string NoExclusion = "no item is recorded as held without the press and public.";
    public const string NoMover = "they don't say who proposed it or seconded it.";
    public const string NoMeetingThen = "no meeting is recorded then.";
    public const string NoMeeting = "I don't have minutes for any meeting.";
    public static string CameUp(int meetings, string first, string last, int shown) =>
        $"It came up at {Plural.Count(meetings, "meeting")}, from {first} to {last}"
            + $"{(shown < meetings ? $". The {shown} that say most" : "")}:";

    public static string OnTheAgenda(string? item, string title) =>
        item is null ? $"on the agenda as {title}" : $"item {item}, {title}";

    public const string NoHistory = "no item or passage covers it.";
    public const string NoNextMeeting = "they don't give a date for the next meeting.";
    public const string NoTimeOrPlace = "they don't give a time or place.";
    public const string NothingDeferred = "nothing is listed there for a later agenda.";
    public const string NoReports = "they don't come with a pack of reports.";

    public static string NotIn(string? minutes, string? reason = null) =>
        $"I couldn't find that in {minutes ?? "the minutes"}{(reason is null ? "." : $": {reason}")}";

    public static string NoMinutesFor(string which, bool hasReports) =>
        $"I don't have minutes for {which}, so I couldn't find that.{(hasReports ? " " + OnlyReports : "")}";

    public static string NearestMinutes(IEnumerable<DateOnly> days) =>
        $"The nearest minutes I have are from {string.Join(" and ", days.Select(UkDate.Long))}. Try one of those, or "
            + "ask the clerk.";

    public static string NoSuchMeeting(string words, string committees) =>
        $"I couldn't find a meeting called “{words}”. Tell me its date or its committee: {committees}.";

    public static string NoAdjacentMeeting(bool isEarlier) =>
        $"I don't have minutes for {(isEarlier ? "an earlier" : "a later")} meeting, so I couldn't find that. "
            + $"{NameAMeeting}";

    /// <param name="source">As in <c>[2]</c>, with a space before it; empty where there is none.</param>
    public static string CorrectedLater(string to, string from, string when, string source) =>
        $"**{to}**, not {from}: corrected at the meeting on {when}{source}. The earlier minutes say:";

    public const string FromComingAndGoing =
        "From the list of people and what I found in the minutes on who came and went.";
    public const string NobodyCameOrWent =
        "I found nothing in the minutes on anyone coming or going during the meeting.";

    /// <param name="source">As in <c>[1]</c>.</param>
    public static string ThereForItem(string person, string item, string source) =>
        $"Yes, as far as the minutes show: {person} is listed as present {source}, and I found nothing on them "
            + $"being away for {item}.";

    public static string NotOnAttendance(string who) => $"{who} isn't on any attendance list.";

    public static string NotPresent(string who) => $"{who} isn't on the attendance list.";

    public static string NobodyAs(string role) => $"no attendance list names a {role}.";

    public static string NoItem(string number, string? last) =>
        $"there's no item {number}{(last is null ? "" : $"; the last is item {last}")}.";

    public static string ItemEmpty(string number) => $"they don't say anything under item {number}.";

    /// <param name="actions">Null for a reader to whom the register isn't open.</param>
    public static string Recorded(int decisions, int? actions) =>
        $"Recorded: {Count(decisions, "decision")}{(actions is { } count ? $" and {Count(count, "action")}" : "")}. "
            + "Ask about an item by its number or subject.";

    private static string Count(int count, string one) =>
        count switch { 0 => $"no {one}s", 1 => $"1 {one}", _ => $"{count:N0} {one}s" };
}
