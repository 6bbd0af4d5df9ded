using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Answers.Records;

/// <summary>The start, end and venue of a meeting.</summary>
internal static class AnswerMeetingDetails
{
    public static Answer Run(RecordQuery query)
    {
        var isLast = query is { Named: null, Question.FollowUpTo: null }
            && query.Question.Expected.HasFlag(ExpectedAnswer.Date);
        var meetings = isLast ? query.NamedOrLatest(m => m.Date is not null) : query.NamedOrLatest();
        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        foreach (var meeting in meetings)
        {
            var parts = new List<string>();
            if (meeting.Start is { } start)
                parts.Add($"started at **{UkDate.Time(start)}**");
            if (meeting.End is { } end)
                parts.Add($"ended at **{UkDate.Time(end)}**");
            if (meeting.Venue is { } venue)
                parts.Add($"was held at **{MarkdownText.Escape(venue)}**");
            // "When was the last meeting?" is answered by its day first.
            if (isLast && meeting.Date is not null)
                text.Line(
                    "The last meeting I have minutes for is "
                        + $"**{MeetingNames.When(meeting)}**{(query.Question.CommitteeId is null
                            ? $", {MarkdownText.Escape(meeting.Committee!.Name)}"
                            : "")}. [{cites.Add(meeting, null, "heading", MeetingNames.TheMinutes(meeting), 1)}]");
            if (parts.Count == 0 && query.Question.MeetingStep != 0 && meeting.Date is not null)
                text.Line(
                    $"That was the meeting on **{MeetingNames.When(meeting)}**. "
                        + $"[{cites.Add(meeting, null, "heading", MeetingNames.TheMinutes(meeting), 1)}]");
            if (meeting.Venue is null && query.Question.Expected.HasFlag(ExpectedAnswer.Place) && parts.Count > 0)
                parts.Add("the minutes don't say where it was held");
            if (parts.Count > 0)
                text.Line(
                    $"The meeting on {MeetingNames.When(meeting)} {People.And(parts)}. "
                        + $"[{cites.Add(
                            meeting, null, "heading",
                            string.Join(", ", parts).Replace("**", "", StringComparison.Ordinal), 1)}]");
        }

        if (isLast && meetings is [var last, ..]
            && query.Meetings.All.LastOrDefault(
                m => m.Date is null && m.CommitteeId == last.CommitteeId) is { } undated)
            text.Line($"There are also {MeetingNames.When(undated)}, with no date on them.");
        return cites.Sources.Count > 0
            ? new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(meetings) }
            : query.NotFound(meetings, AnswerWords.NoTimeOrPlace);
    }
}
