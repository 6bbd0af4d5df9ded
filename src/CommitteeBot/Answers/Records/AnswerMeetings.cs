using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Records;

/// <summary>Of which meetings there are minutes, by committee, the latest first.</summary>
internal static class AnswerMeetings
{
    private const int MostOfOne = 8;
    private const int MostCommittees = 6;

    public static Answer Run(RecordQuery query)
    {
        var meetings = query.Named ?? query.Scope.All;
        if (meetings.Count == 0)
            return query.No([], "no meeting is recorded then.");

        var cites = new Citations(query.Scope);
        var committees = meetings.GroupBy(m => m.CommitteeId).OrderBy(g => g.First().Committee!.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var text = new AnswerText($"There are minutes of {(meetings.Count == 1 ? "one meeting" : $"**{meetings.Count}** meetings")}{(committees.Count > 1 ? $" of {committees.Count} committees" : "")}:");
        foreach (var committee in committees.Take(MostCommittees))
        {
            var latestFirst = committee.Reverse().ToList();
            var shown = latestFirst.Take(committees.Count > 1 ? MostOfOne / 2 : MostOfOne).Select(m => $"{MeetingNames.When(m)} [{Cite(cites, m)}]").ToList();
            var rest = latestFirst.Count - shown.Count;
            text.Line($"- **{Printed.Plain(committee.First().Committee!.Name)}**: {string.Join(", ", shown)}{(rest > 0 ? $" and {rest} earlier" : "")}");
        }

        if (committees.Count > MostCommittees)
            text.Line($"- and {committees.Count - MostCommittees} more committees; ask for one by name.");
        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources);
    }

    private static int Cite(Citations cites, MeetingRow meeting) => cites.Add(meeting, null, "heading", MeetingNames.TheMinutes(meeting), 1);
}
