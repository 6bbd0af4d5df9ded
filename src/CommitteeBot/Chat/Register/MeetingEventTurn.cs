using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Register;

/// <summary>
/// Teams says that the call in a chat has begun or ended. The event comes from the channel and not from a person, so nobody's role is asked; what is
/// shown is for all in the chat, and nobody has asked for it: no more than the least entitled of them may see, and nothing restricted.
/// </summary>
internal sealed class MeetingEventTurn(CommitteeDb db, ConversationRegistry where, RunningMeeting meeting, GroupScopeReader audience, EntitlementReader sights, TimeProvider clock)
{
    public async Task<TurnResult> RunAsync(Activity activity, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var sight = GroupChat.Includes(activity) ? (await audience.ReadAsync(activity, cancellation)).WithoutRestricted() : ReadScope.None;
        await db.BeginWriteAsync(cancellation);
        db.Scope = sight;
        var chat = await where.RememberAsync(activity, null, cancellation);
        var committee = await CommitteeAsync(activity, chat, now, cancellation);
        var reply = activity.Name == EventNames.MeetingStart
            ? await StartAsync(chat, committee, sight, now, cancellation)
            : await EndAsync(chat, committee, sight, now, cancellation);
        return reply is null ? TurnResult.NoReply.Instance : new TurnResult.MessageReply(reply);
    }

    private async Task<Reply?> StartAsync(ConversationRow chat, CommitteeRow? committee, ReadScope sight, DateTimeOffset now, CancellationToken cancellation)
    {
        if (committee is null)
            return new Reply("I do not know which committee is meeting here. Name it to me, as in “use …” with the committee's name or letters, and then type “start meeting”.");
        return await meeting.StartAsync(chat, committee, now, cancellation) && sight.CommitteeIds.Contains(committee.Id) ? CaptureTurn.StartReply(committee) : null;
    }

    private async Task<Reply?> EndAsync(ConversationRow chat, CommitteeRow? committee, ReadScope sight, DateTimeOffset now, CancellationToken cancellation)
    {
        if (committee is null)
            return null;
        var caller = new Caller(null, "the meeting", ReadScope.From(new Dictionary<long, CommitteeRole> { [committee.Id] = CommitteeRole.Member }), IsGroupChat: true) { Scope = sight };
        if (await meeting.EndAsync(chat, committee, caller, now, asked: false, cancellation) is not { } summed)
            return null;
        return sight.MemberCommitteeIds.Contains(committee.Id)
            ? Reply.From(OutcomeCard.Create(summed))
            : new Reply("The meeting has ended. Not everybody here may see the register, so ask me for **actions** in your own chat.");
    }

    /// <summary>The chat's own; else the one that the meeting's title names; else the one that alone has a meeting today.</summary>
    private async Task<CommitteeRow?> CommitteeAsync(Activity activity, ConversationRow chat, DateTimeOffset now, CancellationToken cancellation)
    {
        var committees = await sights.CommitteesAsync(CallerResolver.TenantOf(activity), cancellation);
        var title = MeetingDetails.From(activity)?.Title;
        var chosen = chat.CommitteeId
            ?? (title is null ? null : CommitteeChoice.FindNamed(title, [.. committees.Select(c => new ReachableCommittee(c.Id, c.Name, c.Prefix, null))]));
        if (chosen is { } id)
            return committees.FirstOrDefault(c => c.Id == id);

        var meeting = new List<CommitteeRow>();
        foreach (var committee in committees)
        {
            var today = CommitteeDay.At(now, committee.Zone);
            if (await db.Meetings.AnyAsync(m => m.CommitteeId == committee.Id && m.Date == today && m.State == MeetingState.Planned, cancellation))
                meeting.Add(committee);
        }

        return meeting is [var only] ? only : null;
    }
}
