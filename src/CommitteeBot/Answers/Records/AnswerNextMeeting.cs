using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>
/// When and where the next meeting is, and which day it took the place of. Minutes announce it and the calendar keeps
/// it: where they differ, the calendar's day is given, with what the minutes say beside it.
/// </summary>
internal static class AnswerNextMeeting
{
    public static async Task<Answer> RunAsync(RecordQuery query, DateTimeOffset now, CancellationToken cancellation)
    {
        if (query is { Named: null, Question: { CommitteeId: null, Periods.Count: 0, FollowUpTo: null } }
            && await AnswerNextMeetings.RunAsync(query, now, cancellation) is { } each)
            return each;

        // A day that some minutes moved is asked about as often as the day that it was moved to.
        var telling = query.Question.Periods
            .SelectMany(
                p => query.Meetings.All.Where(
                    m => (m.NextReplaces is { } old && p.Contains(old))
                    || (!query.Question.IsAfter && m.NextDate is { } next && p.Contains(next))))
            .Distinct().ToList();
        var meetings = telling.Count > 0 ? telling
            : query.Named ?? (
                query.Question.Periods.Count > 0
                ? []
                : query.NamedOrLatest(m => m.NextDate is not null || m.NextText is not null));
        var coming = query.Named is null && query.Question is { Periods.Count: 0, FollowUpTo: null }
            ? NextPlanned(query, meetings, now)
            : null;
        if (meetings.Count == 0 && coming is not null)
            return new Answer(AnswerKind.Found, DescribePlanned(coming), []);
        if (meetings.Count == 0)
            return query.Question.Periods.Count > 0
                ? NoAnswer.NoMinutes(query.Question.Periods[0], query.Meetings)
                : query.NotFound([], AnswerWords.NoNextMeeting);

        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        var passages = new List<long>();
        var announcing = new List<(MeetingRow Minutes, MeetingRow? Kept)>();
        foreach (var meeting in meetings.Where(m => m.NextText is not null || m.NextDate is not null))
            announcing.Add((meeting, await CalendarMeetingAsync(query, meeting, cancellation)));
        if (coming is not null && announcing.Count > 0
            && !announcing.Exists(a => a.Kept is { } kept ? kept.Id == coming.Id : a.Minutes.NextDate == coming.Date))
            text.Line(DescribePlanned(coming));
        foreach (var (meeting, kept) in announcing)
            text.Line(await OneAsync(query, meeting, kept, cites, passages, cancellation));
        if (query.Named is null && query.Question is { Periods.Count: 0, FollowUpTo: null } && coming is null
            && announcing.All(
                a => (a.Kept?.Date ?? a.Minutes.NextDate) < CommitteeDay.At(now, a.Minutes.Committee!.Zone)))
            text.Line("That date has passed, and there's no later meeting in the calendar.");
        return cites.Sources.Count > 0
            ? new Answer(
                AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(meetings, passages) }
            : query.NotFound(meetings, AnswerWords.NoNextMeeting);
    }

    /// <summary>The first one planned from today on, of the committee whose minutes would answer.</summary>
    private static MeetingRow? NextPlanned(RecordQuery query, IReadOnlyList<MeetingRow> meetings, DateTimeOffset now) =>
        query.Meetings.ById.Values
        .Where(m =>
            m.State == MeetingState.Planned && m.Date >= CommitteeDay.At(now, m.Committee!.Zone)
            && (meetings.Count == 0 || m.CommitteeId == meetings[0].CommitteeId))
        .OrderBy(m => m.Date).ThenBy(m => m.Start).FirstOrDefault();

    /// <summary>The meeting of the calendar that these minutes announced, wherever it has been moved since.</summary>
    public static async Task<MeetingRow?> CalendarMeetingAsync(
        RecordQuery query, MeetingRow meeting, CancellationToken cancellation)
    {
        var key = $"minutes:{meeting.Id}";
        var id = await query.Db.MeetingEvents.AsNoTracking().Where(e => e.SourceKey == key).OrderByDescending(e => e.Id)
            .Select(e => (long?)e.MeetingId).FirstOrDefaultAsync(cancellation)
            ?? await query.Db.MeetingConflicts.AsNoTracking()
                .Where(c => c.SourceKey == key && c.State != ConflictState.Both).OrderByDescending(c => c.Id)
                .Select(c => (long?)c.MeetingId).FirstOrDefaultAsync(cancellation);
        return id is { } known ? query.Meetings.ById.GetValueOrDefault(known) : null;
    }

    private static string DescribePlanned(MeetingRow coming) =>
        $"According to the calendar, the next meeting of the {MarkdownText.Escape(coming.Committee!.Name)} is on "
            + $"{Describe(coming.Date, coming.Start, coming.Venue)}.";

    public static string Describe(DateOnly? day, TimeOnly? start, string? venue)
    {
        var when = day is { } date ? $"**{UkDate.Long(date)}**" : "a date that the minutes don't give";
        var time = start is { } at ? $" at **{UkDate.Time(at)}**" : "";
        return $"{when}{time}{(venue is { } place ? $", {place}" : "")}";
    }

    private static async Task<string> OneAsync(
        RecordQuery query, MeetingRow meeting, MeetingRow? kept, Citations cites, List<long> passages,
        CancellationToken cancellation)
    {
        var passage = await query.PassageAtAsync(meeting.Id, meeting.NextLine, cancellation);
        var number = passage is null
            ? cites.Add(meeting, null, "next meeting", meeting.NextText ?? "", meeting.NextLine)
            : cites.Add(passage, meeting.NextText ?? passage.Text);
        if (passage is not null)
            passages.Add(passage.Id);
        var announced = new MeetingValues(meeting.NextDate, meeting.NextTime, null, meeting.NextVenue);
        var differs = kept is { State: not MeetingState.Cancelled, Date: not null }
            && new MeetingValues(kept.Date, kept.Start, null, kept.Venue).Contradicts(announced);
        var (said, moved) = kept switch
        {
            { State: MeetingState.Cancelled } =>
                (
                    $"was to be on {Describe(meeting.NextDate, meeting.NextTime, meeting.NextVenue)}; the calendar has "
                        + "it as **cancelled**",
                    ""),
            not null when differs =>
                ($"is on {Describe(kept.Date, kept.Start, kept.Venue)}, according to the calendar", ""),
            _ => ($"is on {Describe(meeting.NextDate, meeting.NextTime, meeting.NextVenue)}",
            meeting.NextReplaces is { } old ? $" It was moved from {UkDate.Long(old)}." : ""),
        };
        // Where the calendar agrees, the words would only say the day once more; the source has them.
        var printed = meeting.NextText is { } text && (differs || meeting.NextDate is null)
            ? $" The minutes say: “{MarkdownText.Escape(text)}”"
            : "";
        return $"The meeting after {MeetingNames.When(meeting)} {said}.{moved}{printed} [{number}]";
    }
}
