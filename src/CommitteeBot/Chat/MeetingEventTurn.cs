using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>
/// Teams says that the call in a chat has begun or ended. The event comes from the channel and not from a person, so nobody's role is asked; what is
/// shown is for all in the chat, and so without anything restricted.
/// </summary>
internal sealed class MeetingEventTurn(CommitteeDb db, WhereItIsSaid where, RunningMeeting meeting, TimeProvider clock)
{
    public async Task<TurnResult> RunAsync(Activity activity, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await db.BeginWriteAsync(cancellation);
        var chat = await where.RememberAsync(activity, null, cancellation);
        var committee = await CommitteeAsync(chat, MeetingDetails.From(activity)?.Title, now, cancellation);
        var reply = activity.Name == EventNames.MeetingStart
            ? await StartAsync(chat, committee, now, cancellation)
            : await EndAsync(chat, committee, now, cancellation);
        return reply is null ? TurnResult.Silent.Instance : new TurnResult.Said(reply);
    }

    private async Task<Reply?> StartAsync(ConversationRow chat, CommitteeRow? committee, DateTimeOffset now, CancellationToken cancellation)
    {
        if (committee is null)
            return new Reply("I do not know which committee is meeting here. Name it to me, as in “use …” with the committee's name or letters, and then type “start meeting”.");
        return await meeting.StartAsync(chat, committee, now, cancellation) ? CaptureTurn.Begun(committee) : null;
    }

    private async Task<Reply?> EndAsync(ConversationRow chat, CommitteeRow? committee, DateTimeOffset now, CancellationToken cancellation)
    {
        if (committee is null)
            return null;
        var caller = new Caller(null, "the meeting", new Dictionary<long, CommitteeRole> { [committee.Id] = CommitteeRole.Member }, InCompany: true);
        return await meeting.EndAsync(chat, committee, caller, now, asked: false, cancellation) is { } summed ? Reply.Of(OutcomeCard.Of(summed)) : null;
    }

    /// <summary>The chat's own; else the one that the meeting's title names; else the one that alone has a meeting today.</summary>
    private async Task<CommitteeRow?> CommitteeAsync(ConversationRow chat, string? title, DateTimeOffset now, CancellationToken cancellation)
    {
        var committees = await db.Committees.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellation);
        var chosen = chat.CommitteeId
            ?? (title is null ? null : WhichCommittee.Named(title, [.. committees.Select(c => new CommitteeInReach(c.Id, c.Name, c.Prefix, null))]));
        if (chosen is { } id)
            return committees.Find(c => c.Id == id);

        var meeting = new List<CommitteeRow>();
        foreach (var committee in committees)
        {
            var today = CommitteeDay.Of(now, committee.Zone);
            if (await db.Meetings.AnyAsync(m => m.CommitteeId == committee.Id && m.Date == today && m.State == MeetingState.Planned, cancellation))
                meeting.Add(committee);
        }

        return meeting is [var only] ? only : null;
    }
}
