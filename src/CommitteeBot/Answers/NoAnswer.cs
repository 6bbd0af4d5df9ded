using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>
/// The reply where the minutes have no answer: that they don't, why, and what to do next. The reason is specific,
/// because "no result" leaves an officer wondering whether to ask again.
/// </summary>
internal static class NoAnswer
{
    public static Answer NoMinutes(Period period, CandidateMeetings scope)
    {
        var nearest = Nearest(period, scope);
        var next = nearest.Count == 0 ? AnswerWords.WhatNext : AnswerWords.NearestMinutes(nearest);
        return new Answer(AnswerKind.NotInMinutes, $"{NoMinutesOf(period, scope)} {next}", []);
    }

    /// <summary>That there are none of that time, without what to do next.</summary>
    public static string NoMinutesOf(Period period, CandidateMeetings scope)
    {
        var planned = scope.WithoutMinutes.FirstOrDefault(m => m.Date is { } date && period.Contains(date));
        var which = planned?.Date is { } day ? $"the meeting on {UkDate.Long(day)}" : $"a meeting {Describe(period)}";
        return AnswerWords.NoMinutesFor(which, scope.WithReportsFor(period).Count > 0);
    }

    /// <summary>Words that should name a meeting, and name none.</summary>
    public static Answer NoSuchMeeting(IReadOnlyList<ContentWord> words, CandidateMeetings scope) => new(
        AnswerKind.NotInMinutes,
        AnswerWords.NoSuchMeeting(string.Join(' ', words.Select(w => w.Text)), Committees(scope)),
        []);

    public static Answer NoAdjacentMeeting(int step) => new(
        AnswerKind.NotInMinutes, AnswerWords.NoAdjacentMeeting(step < 0), []);

    /// <summary>"It", with nothing before.</summary>
    public static Answer NoContext() => new(
        AnswerKind.NotInMinutes, AnswerWords.NoContext, []);

    private static string Committees(CandidateMeetings scope)
    {
        var names = scope.All.Select(m => m.Committee!.Name).Distinct().ToList();
        return string.Join(", ", names.Take(MaxNames)) + (names.Count > MaxNames ? ", …" : "");
    }

    private const int MaxNames = 5;

    public static Answer NoMinutesAtAll() =>
        new(AnswerKind.NotInMinutes, AnswerWords.NoMinutesAtAll, []);

    /// <summary>The meeting is there; it does not deal with that.</summary>
    public static string NotIn(IReadOnlyList<MeetingRow> meetings, string? reason = null) =>
        AnswerWords.NotIn(meetings.Count == 1 ? MeetingNames.TheMinutes(meetings[0]) : null, reason);

    private static string Describe(Period period) => period.IsDay ? $"on {UkDate.Long(period.From)}"
        : period.IsLong ? $"from {period.Text}"
        : $"in {period.From:MMMM yyyy}";

    private static List<DateOnly> Nearest(Period period, CandidateMeetings scope)
    {
        var days = scope.All.Select(m => m.Date).OfType<DateOnly>().ToList();
        return [.. days.Where(d => d < period.From).TakeLast(1), .. days.Where(d => d > period.To).Take(1)];
    }
}
