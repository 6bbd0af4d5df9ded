using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Records;

/// <summary>Lists the meetings that have minutes, by committee, latest first.</summary>
internal static class AnswerMeetings
{
    private const int MaxOfOne = 8;
    private const int MaxCommittees = 6;

    public static Answer Run(RecordQuery query)
    {
        var meetings = query.Named ?? query.Meetings.All;
        if (meetings.Count == 0)
            return query.NotFound([], AnswerWords.NoMeetingThen, isCertain: true);

        var cites = new Citations(query.Meetings);
        var committees = meetings.GroupBy(m => m.CommitteeId)
            .OrderBy(g => g.First().Committee!.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var text = new AnswerText(
            $"I have minutes for {(meetings.Count == 1 ? "one meeting" : $"**{meetings.Count}** meetings")}"
                + (committees.Count > 1 ? $" of {committees.Count} committees:" : ":"));
        foreach (var committee in committees.Take(MaxCommittees))
        {
            var latestFirst = committee.Reverse().ToList();
            var shown = latestFirst.Take(committees.Count > 1 ? MaxOfOne / 2 : MaxOfOne)
                .Select(m => $"{MeetingNames.When(m)} [{Cite(cites, m)}]").ToList();
            var rest = latestFirst.Count - shown.Count;
            text.Line(
                $"- **{MarkdownText.Escape(committee.First().Committee!.Name)}**: "
                    + $"{string.Join(", ", shown)}{(rest > 0 ? $" and {rest} earlier" : "")}");
        }

        if (committees.Count > MaxCommittees)
            text.Line($"- and {committees.Count - MaxCommittees} more committees. Name one to see its meetings.");
        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources);
    }

    private static int Cite(Citations cites, MeetingRow meeting) =>
        cites.Add(meeting, null, "heading", MeetingNames.TheMinutes(meeting), 1);
}
