using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Meetings.Restrictions;
using CommitteeBot.Meetings.Roster;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Access;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Roster;

/// <summary>
/// Lines that change what is kept private: restrict an item, exclude somebody from it, review it, lift it.
/// </summary>
internal sealed class RestrictionTurn(CommitteeDb db, TimeProvider clock, MentionResolver mentions)
{
    public async Task<Reply> RunAsync(Turn turn, RestrictionIntent intent, CancellationToken cancellation)
    {
        if (!turn.Caller.IsOfficer(turn.CommitteeId!.Value))
            return new Reply(RosterReplyWords.RestrictOfficersOnly);
        var meetings = await MeetingsAsync(turn, intent.Meeting, cancellation);
        if (meetings.Count > 1)
            meetings = await WithItemAsync(meetings, intent.Item, cancellation);
        if (meetings.Count > 1)
            return new Reply(RosterReplyWords.TwoMeetings(intent.Item));
        if (meetings is not [var meeting])
            return new Reply(RosterReplyWords.NoSuchMeeting);

        return RosterTurn.ToReply(await ChangeAsync(turn, meeting, intent, cancellation));
    }

    private async Task<RosterOutcome> ChangeAsync(
        Turn turn, long meeting, RestrictionIntent intent, CancellationToken cancellation)
    {
        var change = new ChangeRestriction(db, clock);
        var (caller, id) = (turn.Caller, turn.Activity.Id);
        return intent switch
        {
            RestrictItemIntent to => await change.RestrictAsync(
                caller, new RestrictRequest(meeting, to.Item, Audience(to), to.Ground, to.Reason, id), cancellation),
            ExcludeFromItemIntent not => await ExcludeAsync(turn, change, meeting, not, cancellation),
            ReviewRestrictionIntent review =>
                await change.ReviewAsync(caller, meeting, review.Item, review.On, id, cancellation),
            LiftRestrictionIntent lift => await change.LiftAsync(caller, meeting, lift.Item, id, cancellation),
            _ => throw new InvalidOperationException($"{intent.GetType().Name} has no command."),
        };
    }

    private static RestrictionAudience? Audience(RestrictItemIntent intent) =>
        intent.Audience is { } audience ? Enum.Parse<RestrictionAudience>(audience.ToString()) : null;

    private async Task<RosterOutcome> ExcludeAsync(
        Turn turn, ChangeRestriction change, long meeting, ExcludeFromItemIntent intent, CancellationToken cancellation)
    {
        var found = await FindAsync(turn, intent.Name, cancellation);
        return found.Count switch
        {
            1 => await change.ExcludeAsync(
                turn.Caller, meeting, intent.Item, found[0].PersonId, found[0].Person!.Name, intent.IsExcluded,
                turn.Activity.Id, cancellation),
            0 => RosterOutcome.Refused(RosterReplyWords.NobodyCalled(intent.Name)),
            _ => RosterOutcome.Refused(RosterReplyWords.WhichPerson(found.Select(m => m.Person!.Name))),
        };
    }

    /// <summary>Those on the roster whom the name may mean; a mention leaves no doubt.</summary>
    private async Task<IReadOnlyList<MembershipRow>> FindAsync(Turn turn, string name, CancellationToken cancellation)
    {
        var roster = await db.Memberships.AsNoTracking()
            .Include(m => m.Person).Where(m => m.CommitteeId == turn.CommitteeId).ToListAsync(cancellation);
        if (await mentions.FindAsync(turn.Activity, name, cancellation) is { } mention)
            return roster.FindAll(m => m.PersonId == mention.PersonId);
        var people = PersonMatcher.Find(name, roster.ConvertAll(Known));
        return roster.FindAll(m => people.Any(p => p.PersonId == m.PersonId));
    }

    private static KnownPerson Known(MembershipRow member) => new(
        member.PersonId, member.Person!.Name, member.Office is { } office ? [office] : [],
        member.Abbreviation is { } letters ? [letters] : [], HasLeft: false);

    /// <summary>Of two meetings of one day, those that have the item; where neither has, one of them says so.</summary>
    private async Task<List<long>> WithItemAsync(List<long> meetings, string item, CancellationToken cancellation)
    {
        // An officer may know that an item exists, even one that is kept from them.
        using var all = db.UsingFullScope();
        var with = await db.Items.Where(i => meetings.Contains(i.MeetingId) && i.Number == item)
            .Select(i => i.MeetingId)
            .Union(db.Restrictions.Where(r => meetings.Contains(r.MeetingId) && r.ItemKey == item)
                .Select(r => r.MeetingId))
            .ToListAsync(cancellation);
        return with.Count > 0 ? with : [meetings[0]];
    }

    private async Task<List<long>> MeetingsAsync(Turn turn, MeetingPhrase? phrase, CancellationToken cancellation)
    {
        if (phrase is null
            && turn.Conversation.MeetingId is { } here && turn.Conversation.CommitteeId == turn.CommitteeId)
            return [here];
        var meant = phrase ?? new MeetingPhrase(null, null, null, IsLast: true, "the last");
        return await new PastMeetingFinder(db)
            .FindAsync([turn.CommitteeId!.Value], meant, turn.Today, cancellation);
    }
}
