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
/// Teams reports that the call in a chat has started or ended. The event comes from the channel, not from a person, so
/// no role is checked. The reply is for everybody in the chat and nobody asked for it: it shows no more than the least
/// entitled of them may see, and nothing restricted.
/// </summary>
internal sealed class MeetingEventTurn(
    CommitteeDb db, ConversationRegistry conversations, RunningMeeting meeting, GroupScopeReader audience,
    EntitlementReader entitlements, TimeProvider clock)
{
    public async Task<TurnResult> RunAsync(Activity activity, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var scope = GroupChat.Includes(activity)
            ? (await audience.ReadAsync(activity, cancellation)).WithoutRestricted()
            : ReadScope.None;
        await db.BeginWriteAsync(cancellation);
        db.Scope = scope;
        var chat = await conversations.RememberAsync(activity, null, cancellation);
        var committee = await CommitteeAsync(activity, chat, now, cancellation);
        var reply = activity.Name == EventNames.MeetingStart
            ? await StartAsync(chat, committee, scope, now, cancellation)
            : await EndAsync(chat, committee, scope, now, cancellation);
        return reply is null ? TurnResult.NoReply.Instance : new TurnResult.MessageReply(reply);
    }

    private async Task<Reply?> StartAsync(
        ConversationRow chat, CommitteeRow? committee, ReadScope scope, DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (committee is null)
            return new Reply(RegisterReplyWords.WhichCommitteeMeets);
        return await meeting.StartAsync(chat, committee, now, cancellation) && scope.CommitteeIds.Contains(committee.Id)
            ? new Reply(RegisterReplyWords.MeetingStarted(committee.Name))
            : null;
    }

    private async Task<Reply?> EndAsync(
        ConversationRow chat, CommitteeRow? committee, ReadScope scope, DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (committee is null)
            return null;
        var member = ReadScope.From(new Dictionary<long, CommitteeRole> { [committee.Id] = CommitteeRole.Member });
        var caller = new Caller(null, "the meeting", member, IsGroupChat: true) { Scope = scope };
        if (await meeting.EndAsync(chat, committee, caller, now, asked: false, cancellation) is not { } summed)
            return null;
        return scope.MemberCommitteeIds.Contains(committee.Id)
            ? Reply.From(OutcomeCard.Create(summed))
            : new Reply(RegisterReplyWords.EndedButNotForAll);
    }

    /// <summary>
    /// The chat's committee; else the one named in the meeting's title; else the only one with a meeting today.
    /// </summary>
    private async Task<CommitteeRow?> CommitteeAsync(
        Activity activity, ConversationRow chat, DateTimeOffset now, CancellationToken cancellation)
    {
        var committees = await entitlements.CommitteesAsync(CallerResolver.TenantOf(activity), cancellation);
        var title = MeetingDetails.From(activity)?.Title;
        var chosen = chat.CommitteeId
            ?? (title is null
                ? null
                : CommitteeChoice.FindNamed(
                    title, [.. committees.Select(c => new ReachableCommittee(c.ToKnown(), null))]));
        if (chosen is { } id)
            return committees.FirstOrDefault(c => c.Id == id);

        var meeting = new List<CommitteeRow>();
        foreach (var committee in committees)
        {
            var today = CommitteeDay.At(now, committee.Zone);
            var meets = await db.Meetings.AnyAsync(
                m => m.CommitteeId == committee.Id && m.Date == today && m.State == MeetingState.Planned, cancellation);
            if (meets)
                meeting.Add(committee);
        }

        return meeting is [var only] ? only : null;
    }
}
