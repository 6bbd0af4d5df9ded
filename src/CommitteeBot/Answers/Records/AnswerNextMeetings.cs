using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Records;

/// <summary>
/// The next meeting of each committee, nearest first: which of them is meant where none is named cannot be known.
/// </summary>
internal static class AnswerNextMeetings
{
    /// <summary>More lines than these are a calendar, for which there is a card.</summary>
    private const int MaxShown = 6;

    /// <returns>Null for a person of one committee, and where no calendar has a meeting to come.</returns>
    public static async Task<Answer?> RunAsync(RecordQuery query, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = query.Meetings.ById.Values.GroupBy(m => m.CommitteeId).ToList();
        var next = known.Select(
            of => of.Where(m => m.State == MeetingState.Planned && m.Date >= CommitteeDay.At(now, m.Committee!.Zone))
            .OrderBy(m => m.Date).ThenBy(m => m.Start).FirstOrDefault())
            .OfType<MeetingRow>().OrderBy(m => m.Date).ThenBy(m => m.Start).ToList();
        if (known.Count < 2 || next.Count == 0)
            return null;

        var cites = new Citations(query.Meetings);
        var text = new AnswerText("You didn't name a committee, so here is the next meeting of each:");
        var announced = await AnnouncedAsync(query, cancellation);
        foreach (var meeting in next.Take(MaxShown))
        {
            var mark = announced.GetValueOrDefault(meeting.Id) is { } minutes
                ? $" [{cites.Add(minutes, null, "next meeting", minutes.NextText ?? "", minutes.NextLine)}]"
                : "";
            text.Line(
                $"- {MarkdownText.Escape(meeting.Committee!.Name)}: "
                    + $"{AnswerNextMeeting.Describe(meeting.Date, meeting.Start, meeting.Venue)}{mark}");
        }

        var others = known.Count - Math.Min(next.Count, MaxShown);
        if (others > 0)
            text.Line(
                $"For the {(others == 1 ? "other committee" : $"{others} other committees")} "
                    + $"{(next.Count > MaxShown ? "name the committee" : "there's no meeting in the calendar yet")}.");
        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources)
        {
            Remember = new RememberedTurn(
                now, QuestionKind.NextMeeting, [], next[0].CommitteeId,
                [.. announced.Where(a => a.Key == next[0].Id).Select(a => a.Value.Id)], [], null, null,
                query.Question.Expected),
        };
    }

    /// <summary>The minutes that announced a meeting, by the meeting; of several the latest.</summary>
    private static async Task<Dictionary<long,
        MeetingRow>> AnnouncedAsync(RecordQuery query, CancellationToken cancellation)
    {
        var announced = new Dictionary<long, MeetingRow>();
        foreach (var group in query.Meetings.All.GroupBy(m => m.CommitteeId))
        {
            if (group.LastOrDefault(m => m.NextDate is not null) is { } minutes
                && await AnswerNextMeeting.CalendarMeetingAsync(query, minutes, cancellation) is { } kept)
                announced[kept.Id] = minutes;
        }

        return announced;
    }
}
