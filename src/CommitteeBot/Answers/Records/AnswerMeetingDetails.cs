using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Answers.Records;

/// <summary>When a meeting began and ended and where it was held.</summary>
internal static class AnswerMeetingDetails
{
    public static Answer Run(RecordQuery query)
    {
        var meetings = query.OrLatest();
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
            // "When was the last meeting?" is answered by its day alone.
            if (parts.Count == 0 && query.Named is null && query.Question.Wanted.HasFlag(Wanted.Date) && meeting.Date is not null)
                text.Line($"The last meeting of which there are minutes here is that of **{MeetingNames.When(meeting)}**. [{cites.Add(meeting, null, "heading", MeetingNames.TheMinutes(meeting), 1)}]");
            if (parts.Count > 0)
                text.Line($"The meeting of {MeetingNames.When(meeting)} {People.And(parts)}. [{cites.Add(meeting, null, "heading", string.Join(", ", parts).Replace("**", "", StringComparison.Ordinal), 1)}]");
        }

        return cites.Sources.Count > 0
            ? new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(meetings) }
            : query.No(meetings, "they print neither its time nor its place.");
    }
}
