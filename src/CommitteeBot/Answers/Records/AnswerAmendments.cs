using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>
/// The ledger of amendments, a line each: what was changed in which minutes, and which meeting agreed it.
/// </summary>
internal static class AnswerAmendments
{
    private const int MaxShown = 8;

    /// <returns>The places in confirming minutes that have been told.</returns>
    public static async Task<HashSet<(long Meeting, int Line)>> AddAsync(
        RecordQuery query, List<long> ids, Citations cites, AnswerText text, CancellationToken cancellation)
    {
        var isNamed = query.Named is not null;
        var rows = await query.Db.Amendments.AsNoTracking()
            .Where(a => (a.MeetingId != null && ids.Contains(a.MeetingId.Value)) || ids.Contains(a.ByMeetingId))
            .OrderBy(a => a.ByMeetingId).ThenBy(a => a.Place).ToListAsync(cancellation);
        // Of minutes that are named, what was changed in them; what they themselves changed only where it is all
        // there is.
        var inThem = rows.FindAll(r => r.MeetingId is { } id && ids.Contains(id));
        var shown = isNamed && inThem.Count > 0 ? inThem : rows;
        foreach (var row in shown.Take(MaxShown))
        {
            if (!query.Meetings.ById.TryGetValue(row.ByMeetingId, out var by))
                continue;
            var passage = await query.PassageAtAsync(row.ByMeetingId, row.Line, cancellation);
            var number = passage is null
                ? cites.Add(by, null, null, row.Printed, row.Line)
                : cites.Add(passage, row.Printed);
            var meeting = row.MeetingId is { } id ? query.Meetings.ById.GetValueOrDefault(id) : null;
            text.Line(AnswerWords.Amendment(
                meeting is null ? AnswerWords.EarlierMinutes : MeetingNames.TheMinutes(meeting),
                MarkdownText.Escape(AmendmentDescription.Of(row.Kind, row.Old, row.New)), MeetingNames.When(by), row.State)
                + $" [{number}]");
        }

        return [.. rows.Select(r => (r.ByMeetingId, r.Line))];
    }
}
