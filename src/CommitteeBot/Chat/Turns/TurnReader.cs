using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Turns;

/// <summary>Finds out all that the handling of an activity needs to know.</summary>
internal sealed class TurnReader(CommitteeDb db, CallerResolver who, ConversationRegistry where, TimeProvider clock)
{
    /// <summary>
    /// For what a person takes out of the bot to put it into a chat themselves: what it shows is theirs to share, but nothing restricted goes that way.
    /// </summary>
    public Task<Turn> ForSharingAsync(Activity activity, CancellationToken cancellation) =>
        ReadAsync(activity, cancellation, isForSharing: true);

    /// <param name="company">What those who read along may see; null where nobody does, or where the reply goes to the asker alone.</param>
    public async Task<Turn> ReadAsync(Activity activity, CancellationToken cancellation, ReadScope? company = null, bool isForSharing = false)
    {
        var now = clock.GetUtcNow();
        var speaker = await who.ResolveAsync(activity, cancellation);
        if (isForSharing)
            company = speaker.Caller.Own.WithoutRestricted();
        if (company is not null)
            speaker = speaker with { Caller = speaker.Caller with { Scope = speaker.Caller.Scope.Intersect(company) } };
        db.Scope = speaker.Caller.Scope;
        var conversation = await where.RememberAsync(activity, speaker.Person, cancellation);
        var text = Mention.TextWithoutBot(activity);
        var committee = await CommitteeAsync(text, speaker, conversation, now, cancellation);
        return new Turn(activity, text, speaker, conversation, committee, now);
    }

    private async Task<long?> CommitteeAsync(string text, Speaker speaker, ConversationRow conversation, DateTimeOffset now, CancellationToken cancellation)
    {
        if (speaker.Reach.Count == 0)
            return null;

        ReachableCommittee[] undated = [.. speaker.Reach.Select(c => new ReachableCommittee(c.Id, c.Name, c.Prefix, Nearest: null))];
        if (CommitteeChoice.ChooseWithoutCalendar(text, undated, conversation.CommitteeId, speaker.Person.LastCommitteeId) is { } known)
            return known;

        var ids = speaker.Caller.CommitteeIds;
        var planned = await db.Meetings.AsNoTracking()
            .Where(m => ids.Contains(m.CommitteeId) && m.State == MeetingState.Planned && m.Date != null)
            .Select(m => new { m.CommitteeId, Date = m.Date!.Value })
            .ToListAsync(cancellation);
        var today = CommitteeDay.At(now, speaker.Reach[0].Zone);
        var inReach = speaker.Reach.Select(c => new ReachableCommittee(c.Id, c.Name, c.Prefix, planned
            .Where(m => m.CommitteeId == c.Id)
            .Select(m => (DateOnly?)m.Date)
            .MinBy(d => Math.Abs(d!.Value.DayNumber - today.DayNumber)))).ToList();
        return CommitteeChoice.Choose(text, inReach, conversation.CommitteeId, speaker.Person.LastCommitteeId, today);
    }
}
