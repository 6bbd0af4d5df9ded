using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>When and where the next meeting is, and which day it took the place of.</summary>
internal static class AnswerNextMeeting
{
    public static async Task<Answer> RunAsync(RecordQuery query, CancellationToken cancellation)
    {
        // A day that some minutes moved is asked about as often as the day that it was moved to.
        var telling = query.Question.Periods
            .SelectMany(p => query.Scope.All.Where(m => (m.NextReplaces is { } old && p.Contains(old)) || (!query.Question.IsAfter && m.NextDate is { } next && p.Contains(next))))
            .Distinct().ToList();
        var meetings = telling.Count > 0 ? telling
            : query.Named ?? (query.Question.Periods.Count > 0 ? [] : query.OrLatest(m => m.NextDate is not null || m.NextText is not null));
        if (meetings.Count == 0)
            return query.Question.Periods.Count > 0 ? HonestNo.NoMinutes(query.Question.Periods[0], query.Scope) : query.No([], "no minutes name a next meeting.");

        var cites = new Citations(query.Scope);
        var text = new AnswerText();
        var passages = new List<long>();
        foreach (var meeting in meetings.Where(m => m.NextText is not null || m.NextDate is not null))
            text.Line(await OneAsync(query, meeting, cites, passages, cancellation));
        return cites.Sources.Count > 0
            ? new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(meetings, passages) }
            : query.No(meetings, "they do not give a next meeting.");
    }

    private static async Task<string> OneAsync(RecordQuery query, MeetingRow meeting, Citations cites, List<long> passages, CancellationToken cancellation)
    {
        var passage = await query.PassageAtAsync(meeting.Id, meeting.NextLine, cancellation);
        var number = passage is null
            ? cites.Add(meeting, null, "next meeting", meeting.NextText ?? "", meeting.NextLine)
            : cites.Add(passage, meeting.NextText ?? passage.Text);
        if (passage is not null)
            passages.Add(passage.Id);
        var when = meeting.NextDate is { } date ? $"**{UkDate.Long(date)}**" : "a day that the minutes do not give";
        var time = meeting.NextTime is { } at ? $" at **{UkDate.Time(at)}**" : "";
        var venue = meeting.NextVenue is { } place ? $", {place}" : "";
        var moved = meeting.NextReplaces is { } old ? $" It was rescheduled from {UkDate.Long(old)}." : "";
        var printed = meeting.NextText is { } text ? $" The minutes say: “{Printed.Plain(text)}”" : "";
        return $"The meeting after {MeetingNames.When(meeting)} is on {when}{time}{venue}.{moved}{printed} [{number}]";
    }
}
