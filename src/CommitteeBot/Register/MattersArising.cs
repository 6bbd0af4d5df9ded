using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Meeting">Null for the last one from which actions came.</param>
internal sealed record MattersArisingRequest(long CommitteeId, MeetingPhrase? Meeting)
{
    /// <summary>A meeting that was found before, instead of <see cref="Meeting"/>.</summary>
    public long? MeetingId { get; init; }
}

/// <summary>
/// The actions of an earlier meeting by the minute that they came from, with their state: a standing item of the next
/// agenda.
/// </summary>
internal sealed class MattersArising(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, MattersArisingRequest request, CancellationToken cancellation)
    {
        if (!caller.IsMember(request.CommitteeId))
            return RefusalWords.NotMember;
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == request.CommitteeId, cancellation);
        var seen = access.Actions(caller).AsNoTracking().Where(a => a.CommitteeId == committee.Id
            && a.MeetingId != null);
        if (await FindMeetingAsync(committee, request, seen, cancellation) is not { } meetingId)
        {
            return request.Meeting is { } unknown
                ? MeetingRegisterWords.UnknownMeeting(committee.Name, unknown.Words)
                : MeetingRegisterWords.NoMatters(committee.Name);
        }

        var rows = await seen.Where(a => a.MeetingId == meetingId && a.State != ActionState.Proposed)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .Include(a => a.SupersededBy).ThenInclude(a => a!.Committee)
            .OrderBy(a => a.Line == null).ThenBy(a => a.Line).ThenBy(a => a.Number).ToListAsync(cancellation);
        var views = await access.ViewsAsync(caller, rows, cancellation);
        var date = await db.Meetings.Where(m => m.Id == meetingId).Select(m => m.Date).SingleAsync(cancellation);
        return new MattersArisingShown(MeetingRegisterWords.MattersTitle(date, committee.Name), Text(views), views)
        {
            CommitteeId = committee.Id,
            MeetingId = meetingId,
            Date = date,
        };
    }

    /// <summary>The actions of each minute under its heading, in the order of the minutes.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<ActionView> Actions)> ByMinute(
        IEnumerable<ActionView> actions) => actions
        .GroupBy(a => (a.Item, a.ItemTitle))
        .Select(g => (MeetingRegisterWords.Minute(g.Key.Item, g.Key.ItemTitle), (IReadOnlyList<ActionView>)[.. g]));

    private async Task<long?> FindMeetingAsync(
        CommitteeRow committee, MattersArisingRequest request, IQueryable<ActionRow> seen,
        CancellationToken cancellation)
    {
        if (request.MeetingId is { } known)
        {
            return await db.Meetings.Where(m => m.Id == known && m.CommitteeId == committee.Id)
                .Select(m => (long?)m.Id).SingleOrDefaultAsync(cancellation);
        }

        var today = access.Today(committee);
        if (request.Meeting is { } phrase)
        {
            var named = await new PastMeetingFinder(db).FindAsync([committee.Id], phrase, today, cancellation);
            return named.Cast<long?>().FirstOrDefault();
        }

        return await seen.Where(a => a.Meeting!.Date <= today).OrderByDescending(a => a.Meeting!.Date)
            .Select(a => a.MeetingId).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>One paragraph for each minute, one line for each action.</summary>
    private static string Text(IReadOnlyList<ActionView> actions) => string.Join(
        '\n',
        ByMinute(actions).Select(
            m => $"{m.Heading}\n{string.Concat(m.Actions.Select(a => MeetingRegisterWords.MatterLine(a) + "\n"))}"));
}
