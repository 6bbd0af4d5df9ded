using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Answers.Records;

/// <summary>When a meeting began and ended and where it was held.</summary>
internal static class AnswerMeetingDetails
{
    public static Answer Run(RecordQuery query)
    {
        var isLast = query is { Named: null, Question.Follows: null } && query.Question.Wanted.HasFlag(Wanted.Date);
        var meetings = isLast ? query.OrLatest(m => m.Date is not null) : query.OrLatest();
        var cites = new Citations(query.Scope);
        var text = new AnswerText();
        foreach (var meeting in meetings)
        {
            var parts = new List<string>();
            if (meeting.Start is { } start)
                parts.Add($"began at **{UkDate.Time(start)}**");
            if (meeting.End is { } end)
                parts.Add($"ended at **{UkDate.Time(end)}**");
            if (meeting.Venue is { } venue)
                parts.Add($"was held at **{Printed.Plain(venue)}**");
            // "When was the last meeting?" is answered by its day first.
            if (isLast && meeting.Date is not null)
                text.Line($"The last meeting of which there are minutes here is that of **{MeetingNames.When(meeting)}**{(query.Question.CommitteeId is null ? $", {Printed.Plain(meeting.Committee!.Name)}" : "")}. [{cites.Add(meeting, null, "heading", MeetingNames.TheMinutes(meeting), 1)}]");
            if (parts.Count == 0 && query.Question.MeetingStep != 0 && meeting.Date is not null)
                text.Line($"That was the meeting of **{MeetingNames.When(meeting)}**. [{cites.Add(meeting, null, "heading", MeetingNames.TheMinutes(meeting), 1)}]");
            if (meeting.Venue is null && query.Question.Wanted.HasFlag(Wanted.Place) && parts.Count > 0)
                parts.Add("the minutes do not say where it was held");
            if (parts.Count > 0)
                text.Line($"The meeting of {MeetingNames.When(meeting)} {People.And(parts)}. [{cites.Add(meeting, null, "heading", string.Join(", ", parts).Replace("**", "", StringComparison.Ordinal), 1)}]");
        }

        if (isLast && meetings is [var last, ..] && query.Scope.All.LastOrDefault(m => m.Date is null && m.CommitteeId == last.CommitteeId) is { } undated)
            text.Line($"There are also {MeetingNames.When(undated)}, which print no date.");
        return cites.Sources.Count > 0
            ? new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(meetings) }
            : query.No(meetings, "they print neither its time nor its place.");
    }
}
