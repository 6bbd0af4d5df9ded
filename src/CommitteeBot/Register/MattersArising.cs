using System.Text;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Meeting">Null for the last one from which actions came.</param>
internal sealed record MattersArisingRequest(long CommitteeId, MeetingPhrase? Meeting)
{
    /// <summary>One that was found before, instead of <see cref="Meeting"/>.</summary>
    public long? MeetingId { get; init; }
}

/// <summary>The actions of an earlier meeting by the minute that they came from, with their state: the standing item of the next agenda.</summary>
internal sealed class MattersArising(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, MattersArisingRequest request, CancellationToken cancellation)
    {
        if (caller.RoleIn(request.CommitteeId) < CommitteeRole.Member)
            return new RegisterRefusal("Only members and officers of the committee can see its actions.");
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == request.CommitteeId, cancellation);
        var today = ledger.Today(committee);
        var seen = ledger.Actions(caller).AsNoTracking().Where(a => a.CommitteeId == committee.Id && a.MeetingId != null);
        var meetingId = request.MeetingId is { } known
            ? await db.Meetings.Where(m => m.Id == known && m.CommitteeId == committee.Id).Select(m => (long?)m.Id).SingleOrDefaultAsync(cancellation)
            : request.Meeting is { } phrase
            ? (await new PastMeetingFinder(db).FindAsync([committee.Id], phrase, today, cancellation)).Cast<long?>().FirstOrDefault()
            : await seen.Where(a => a.Meeting!.Date <= today).OrderByDescending(a => a.Meeting!.Date).Select(a => a.MeetingId).FirstOrDefaultAsync(cancellation);
        if (meetingId is null)
            return request.Meeting is { } unknown
                ? new RegisterRefusal($"{committee.Name} has no meeting “{unknown.Words}” that is known here.", "Type “meetings” for those that are.")
                : new RegisterRefusal($"No actions of {committee.Name} came from a meeting yet.", "Type “actions” for all open ones.");

        var rows = await seen.Where(a => a.MeetingId == meetingId && a.State != ActionState.Proposed)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners).Include(a => a.SupersededBy).ThenInclude(a => a!.Committee)
            .OrderBy(a => a.Line == null).ThenBy(a => a.Line).ThenBy(a => a.Number).ToListAsync(cancellation);
        var views = await new ActionViewBuilder(db, ledger).CreateManyAsync(caller, rows, cancellation);
        var date = await db.Meetings.Where(m => m.Id == meetingId).Select(m => m.Date).SingleAsync(cancellation);
        var title = $"Matters arising from the meeting of {(date is { } day ? UkDate.Long(day) : "an unknown day")} – {committee.Name}";
        return new MattersArisingShown(title, Text(views), views) { MeetingId = meetingId.Value, Date = date };
    }

    /// <summary>The actions of each minute under its heading, in the order of the minutes.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<ActionView> Actions)> ByMinute(IEnumerable<ActionView> actions) =>
        actions.GroupBy(a => (a.Item, a.ItemTitle)).Select(g => (
            g.Key.Item is { } number ? $"Minute {number} {g.Key.ItemTitle}".TrimEnd() : g.Key.ItemTitle ?? "Other actions",
            (IReadOnlyList<ActionView>)[.. g]));

    /// <summary>One paragraph a minute, one line an action.</summary>
    private static string Text(IReadOnlyList<ActionView> actions)
    {
        var text = new StringBuilder();
        foreach (var (heading, minute) in ByMinute(actions))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(heading).Append('\n');
            foreach (var action in minute)
                text.Append(null, $"{action.Reference} {action.Text} – {action.Owner ?? "no owner"}, due {ActionWords.Due(action)}, {ActionWords.State(action)}\n");
        }

        return text.ToString();
    }
}
