using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Notices;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Notices;

/// <summary>Makes the message of a row out of what the store holds at this moment, for what its recipient may see at this moment.</summary>
internal sealed class WriteNotice(CommitteeDb db, PrepareDigest digest, PrepareNeeds needs, OwnedActions owned, TimeProvider clock)
{
    /// <param name="readers">For a chat or channel, what all who read it along may see.</param>
    public async Task<Notice> RunAsync(OutboxRow row, Sight? readers, CancellationToken cancellation)
    {
        if (row.Content is { } content)
            return new Notice(JsonSerializer.Deserialize(content, ProtocolJson.Default.Activity));
        if (row.CommitteeId is not { } id || row.Kind > OutboxKind.OfficerDigest)
            return Notice.Not(Reasons.NoLongerSo);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == id, cancellation);
        var today = CommitteeDay.Of(clock.GetUtcNow(), committee.Zone);
        if (await CallerAsync(row, readers, id, today, cancellation) is not { } caller)
            return Notice.Not(Reasons.NotEntitled);
        using var eyes = db.SeeingAs(caller.Sight);
        if (row.PersonId is { } person && await db.DigestWishes.AnyAsync(w => w.PersonId == person && w.CommitteeId == id && w.Wish == DigestWish.Off, cancellation))
            return Notice.Not(Reasons.NotWanted);
        if (row.MeetingId is { } meetingId && await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == meetingId, cancellation) is { } meeting)
        {
            if (meeting.State == MeetingState.Cancelled)
                return row.OnlyInPlace ? Notice.Of(ChairCard.Cancelled(committee, meeting)) : Notice.Not(Reasons.NoLongerSo);
            if (row.ForDay is { } day && day != meeting.Date)
                return Notice.Not(Reasons.NoLongerSo);
        }

        return row.Kind switch
        {
            OutboxKind.ChairDigest => Chair(await digest.RunAsync(caller, id, cancellation, row.MeetingId), row),
            OutboxKind.ChatDigest => await ChatAsync(committee, today, caller, row, cancellation),
            OutboxKind.OfficerDigest => Officer(await needs.RunAsync(caller, id, row.MeetingId, cancellation), row),
            _ => await OwnerAsync(committee, today, caller, row, cancellation),
        };
    }

    /// <summary>The recipient as somebody who asks; a chat is in company and sees nothing restricted. Null for who is no longer of the committee.</summary>
    private async Task<Caller?> CallerAsync(OutboxRow row, Sight? readers, long committeeId, DateOnly today, CancellationToken cancellation)
    {
        if (row.PersonId is not { } person)
            return new Caller(null, "", new Dictionary<long, CommitteeRole> { [committeeId] = CommitteeRole.Member }, InCompany: true) { Sight = readers! };
        var member = await db.Memberships.AsNoTracking().SingleOrDefaultAsync(m => m.CommitteeId == committeeId && m.PersonId == person && (m.LeftOn == null || m.LeftOn > today), cancellation);
        if (member is null || !OwnedActions.Entitled.Contains(member.Role))
            return null;
        var still = row.Kind switch { OutboxKind.ChairDigest => member.Role == CommitteeRole.Chair, OutboxKind.OfficerDigest => member.Role == CommitteeRole.Officer, _ => true };
        if (!still)
            return null;
        var caller = new Caller(person, "", new Dictionary<long, CommitteeRole> { [committeeId] = member.Role }, InCompany: false);
        return caller with { Sight = await ClosedItems.OutOfAsync(db, caller.Sight, [person], cancellation) };
    }

    private static Notice Chair(PreparedDigest prepared, OutboxRow row) =>
        Notice.Of(ChairCard.Create(prepared, Why.ToPerson("chair", prepared.Committee.Name, row.Occasion)), prepared.Total == 0);

    private static Notice Officer(OfficerNeeds found, OutboxRow row) =>
        Notice.Of(OfficerCard.Create(found, Why.ToPerson("officer", found.Committee.Name, row.Occasion)), found.IsNothing);

    private async Task<Notice> ChatAsync(CommitteeRow committee, DateOnly today, Caller caller, OutboxRow row, CancellationToken cancellation)
    {
        var open = new DigestActions(db).Open(caller, committee.Id);
        var count = await open.CountAsync(cancellation);
        var lines = await DigestActions.LinesAsync(DigestActions.Soonest(open).Take(ChatCard.MostLines), committee.Prefix, cancellation);
        var names = await owned.PeopleByNameAsync(committee, today, [.. lines.Where(l => l.OwnerPersonId is null).Select(l => l.Owner).OfType<string>()], cancellation);
        lines = [.. lines.Select(l => l.OwnerPersonId is null && l.Owner is { } owner && names.TryGetValue(owner, out var id) ? l with { OwnerPersonId = id } : l)];
        var people = lines.Select(l => l.OwnerPersonId).OfType<long>().Distinct().ToList();
        var accounts = await db.People.AsNoTracking().Where(p => people.Contains(p.Id) && p.TeamsId != null).ToDictionaryAsync(p => p.Id, p => new MentionedAccount(p.TeamsId!, p.Name), cancellation);
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == row.MeetingId, cancellation);
        return Notice.Of(ChatCard.Create(committee, meeting, today, count, lines, accounts, Why.ToChat(committee.Name, row.Occasion)), count == 0);
    }

    private async Task<Notice> OwnerAsync(CommitteeRow committee, DateOnly today, Caller caller, OutboxRow row, CancellationToken cancellation)
    {
        var card = await new PrepareOwner(db, owned).RunAsync(caller, committee, today, row.PersonId!.Value, row.ForDay, cancellation);
        var asked = row.ForDay is null ? "The chair asks how these stand." : null;
        return card.Open == 0
            ? Notice.Not(Reasons.NothingToSay)
            : Notice.Of(OwnerCard.Create(committee, today, card.Day, card.Open, card.Lines, Why.ToPerson("owner", committee.Name, row.Occasion), asked));
    }
}

/// <param name="Message">Null where nothing is to be said, for the reason given.</param>
/// <param name="IsEmpty">True where there is nothing to say but that a card which stands is out of date.</param>
internal sealed record Notice(Activity? Message, string? Reason = null, bool IsEmpty = false)
{
    private const int MostSummary = 200;

    public static Notice Not(string reason) => new(null, reason);

    public static Notice Of(AdaptiveCard card, bool isEmpty = false) => new(new Activity
    {
        Type = ActivityTypes.Message,
        Summary = CardText.Shortened(card.FallbackText, MostSummary),
        Attachments = [Attachment.AdaptiveCard(CardJson.Write(card))],
    }, IsEmpty: isEmpty);
}
