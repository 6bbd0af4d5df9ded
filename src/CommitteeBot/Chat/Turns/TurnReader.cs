using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Reads what the handling of an activity needs to know: the person, the conversation, the committee.
/// </summary>
internal sealed class TurnReader(
    CommitteeDb db, CallerResolver callers, ConversationRegistry conversations, TimeProvider clock)
{
    /// <summary>
    /// For a reply that the person puts into a chat themselves: it may show what they may share, and nothing
    /// restricted.
    /// </summary>
    public Task<Turn> ForSharingAsync(Activity activity, CancellationToken cancellation) =>
        ReadAsync(activity, cancellation, isForSharing: true);

    /// <param name="groupScope">What those who read along may see; null where nobody does, or where the reply goes to
    /// the
    /// asker alone.</param>
    public async Task<Turn> ReadAsync(
        Activity activity, CancellationToken cancellation, ReadScope? groupScope = null, bool isForSharing = false)
    {
        var now = clock.GetUtcNow();
        var speaker = await callers.ResolveAsync(activity, cancellation);
        if (isForSharing)
            groupScope = speaker.Caller.Own.WithoutRestricted();
        if (groupScope is not null)
            speaker = speaker with
            {
                Caller = speaker.Caller with { Scope = speaker.Caller.Scope.Intersect(groupScope) },
            };
        db.Scope = speaker.Caller.Scope;
        var conversation = await conversations.RememberAsync(activity, speaker.Person, cancellation);
        var text = Mention.TextWithoutBot(activity);
        var committee = await CommitteeAsync(text, speaker, conversation, now, cancellation);
        return new Turn(activity, text, speaker, conversation, committee, now);
    }

    private async Task<long?> CommitteeAsync(
        string text, Speaker speaker, ConversationRow conversation, DateTimeOffset now, CancellationToken cancellation)
    {
        if (speaker.Reach.Count == 0)
            return null;

        ReachableCommittee[] withoutMeetings = [
            .. speaker.Reach.Select(c => new ReachableCommittee(c.ToKnown(), Nearest: null))];
        if (CommitteeChoice.ChooseWithoutCalendar(
            text, withoutMeetings, conversation.CommitteeId, speaker.Person.LastCommitteeId) is { } known)
            return known;

        var ids = speaker.Caller.CommitteeIds;
        var planned = await db.KeptAsync(
            "planned", string.Join(',', ids),
            c => db.Meetings.AsNoTracking()
                .Where(m => ids.Contains(m.CommitteeId) && m.State == MeetingState.Planned && m.Date != null)
                .Select(m => new PlannedDay(m.CommitteeId, m.Date!.Value)).ToListAsync(c), cancellation);
        var today = CommitteeDay.At(now, speaker.Reach[0].Zone);
        var withMeetings = speaker.Reach.Select(c => new ReachableCommittee(c.ToKnown(), planned
            .Where(m => m.CommitteeId == c.Id)
            .Select(m => (DateOnly?)m.Date)
            .MinBy(d => Math.Abs(d!.Value.DayNumber - today.DayNumber)))).ToList();
        return CommitteeChoice.Choose(
            text, withMeetings, conversation.CommitteeId, speaker.Person.LastCommitteeId, today);
    }

    private sealed record PlannedDay(long CommitteeId, DateOnly Date);
}
