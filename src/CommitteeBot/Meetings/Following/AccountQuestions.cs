using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Following;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Following;

/// <summary>The accounts of a committee's group of which an officer is to say whose they are.</summary>
internal sealed class AccountQuestions(CommitteeDb db, TimeProvider clock)
{
    private const int MaxShown = 3;
    private const int MaxPeople = 3;

    /// <returns>Null where nothing is open.</returns>
    public async Task<AdaptiveCard?> CardAsync(long committeeId, CancellationToken cancellation)
    {
        var open = await db.GroupMembers.AsNoTracking()
            .Where(m => m.CommitteeId == committeeId && m.State == GroupMemberState.Asked && m.Name != null)
            .OrderBy(m => m.Id).ToListAsync(cancellation);
        if (open.Count == 0)
            return null;
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var roster = new FollowedRoster(db, committee, CommitteeDay.At(clock.GetUtcNow(), committee.Zone));
        await roster.LoadAsync(cancellation);
        var summary = FollowingWords.WhoAre(open.Count);
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(summary), TextBlock.Meta(CardText.Escape(committee.Name)),
                .. open.Take(MaxShown).Select(m => Question(m, roster.People)),
                .. open.Count > MaxShown
                    ? [TextBlock.Subtle(FollowingWords.MoreFollow(open.Count - MaxShown))] : Array.Empty<CardElement>(),
            ],
            FallbackText = summary,
        };
    }

    private static Container Question(GroupMemberRow row, IReadOnlyList<RosterPerson> roster)
    {
        var perhaps = AccountMatch.Find(new GroupPerson(row.Account, row.Name, IsOwner: false), [], roster);
        List<long> ids = [.. perhaps.PersonId is { } one ? [one] : perhaps.Perhaps];
        List<CardAction> buttons =
        [
            .. ids.Take(MaxPeople).Select(id => ExecuteAction.Button(
                CardText.Truncate(FollowingWords.IsThis(roster.First(p => p.PersonId == id).Name), 40),
                MeetingVerbs.DecideAccount, ("account", row.Id), ("person", id))),
            ExecuteAction.Button(FollowingWords.IsNew, MeetingVerbs.DecideAccount, ("account", row.Id)),
        ];
        return CardNotice.Warning(
            FollowingWords.WhoIs(row.Name!), FollowingWords.UntilThen, CardNotice.Links([.. buttons]));
    }
}
