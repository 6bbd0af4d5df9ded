using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>
/// What is said when the minutes do not answer: that they do not, why, and what to do next. A reason is given in the words of the case,
/// because "no result" leaves an officer wondering whether to ask again.
/// </summary>
internal static class NoAnswer
{
    private const string Next = "Ask in other words, name the meeting, or ask the clerk.";

    public static Answer NoMinutes(Period period, CandidateMeetings scope)
    {
        var nearest = Nearest(period, scope);
        return new Answer(
            AnswerKind.NotInMinutes,
            $"{NoMinutesOf(period, scope)} {(nearest is null ? Next : $"The nearest {nearest}. Name another meeting, or ask the clerk.")}", []);
    }

    /// <summary>That there are none of that time, without what to do next.</summary>
    public static string NoMinutesOf(Period period, CandidateMeetings scope)
    {
        var planned = scope.WithoutMinutes.FirstOrDefault(m => m.Date is { } date && period.Contains(date));
        var reports = scope.WithReportsFor(period).Count > 0 ? " Only the reports for that meeting are here, not what was said at it." : "";
        return planned?.Date is { } day
            ? $"There are no minutes of the meeting of {UkDate.Long(day)} here, so that is not in the minutes.{reports}"
            : $"There are no minutes of a meeting {Describe(period)} here, so that is not in the minutes.{reports}";
    }

    /// <summary>Words that should name a meeting, and name none.</summary>
    public static Answer NoSuchMeeting(IReadOnlyList<ContentWord> words, CandidateMeetings scope) => new(
        AnswerKind.NotInMinutes,
        $"I know no meeting by “{string.Join(' ', words.Select(w => w.Text))}”, so that is not in the minutes here. Name its day, or its committee: {Committees(scope)}.",
        []);

    public static Answer NoAdjacentMeeting(int step) => new(
        AnswerKind.NotInMinutes, $"There are no minutes of a meeting {(step < 0 ? "before" : "after")} that one here, so that is not in the minutes. Name a meeting, or ask the clerk.", []);

    /// <summary>"It", with nothing before.</summary>
    public static Answer NoContext() => new(
        AnswerKind.NotInMinutes, "I cannot tell what that is about: nothing was asked in the last half hour that it could carry on from. Say it by its name.", []);

    private static string Committees(CandidateMeetings scope)
    {
        var names = scope.All.Select(m => m.Committee!.Name).Distinct().ToList();
        return string.Join(", ", names.Take(MaxNames)) + (names.Count > MaxNames ? ", …" : "");
    }

    private const int MaxNames = 5;

    public static Answer NoMinutesAtAll() =>
        new(AnswerKind.NotInMinutes, "There are no minutes here that you may see, so that is not in the minutes. An officer can import them; then ask again.", []);

    /// <summary>The meeting is there; it does not deal with that.</summary>
    public static string NotIn(IReadOnlyList<MeetingRow> meetings, string subject) => meetings.Count == 1
        ? $"That is not in {MeetingNames.TheMinutes(meetings[0])}: {subject}"
        : $"That is not in the minutes: {subject}";

    public static string WhatNext => Next;

    private static string Describe(Period period) => period.IsDay ? $"on {UkDate.Long(period.From)}"
        : period.IsLong ? $"in {period.Text}"
        : $"in {period.From:MMMM yyyy}";

    private static string? Nearest(Period period, CandidateMeetings scope)
    {
        var dated = scope.All.Where(m => m.Date is not null).ToList();
        var before = dated.LastOrDefault(m => m.Date < period.From);
        var after = dated.FirstOrDefault(m => m.Date > period.To);
        return (before, after) switch
        {
            ({ } b, { } a) => $"are those of {UkDate.Long(b.Date!.Value)} and {UkDate.Long(a.Date!.Value)}",
            ({ } b, null) => $"are those of {UkDate.Long(b.Date!.Value)}",
            (null, { } a) => $"are those of {UkDate.Long(a.Date!.Value)}",
            _ => null,
        };
    }
}
