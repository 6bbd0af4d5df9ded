using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>Composes the card of a digest from the store as it is now, for what the recipient may see now.</summary>
internal sealed class ComposeDigest(CommitteeDb db, PrepareChairDigest digest, PrepareOfficerDigest needs,
    ActionOwners owned, TimeProvider clock)
{
    /// <param name="readers">For a chat or channel, the scope of everybody there.</param>
    public async Task<ComposedDigest> RunAsync(OutboxMessageRow row, ReadScope readers, CancellationToken cancellation)
    {
        if (row.CommitteeId is not { } id)
            return ComposedDigest.Skip(MessageReason.NoLongerSo);
        if (row.ConversationId is not null && !readers.MemberCommitteeIds.Contains(id))
            return new ComposedDigest(null, MessageReason.OutsiderPresent) { IsFailure = true };
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == id, cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        if (await CallerAsync(row, readers, id, today, cancellation) is not { } caller)
            return ComposedDigest.Skip(MessageReason.NotEntitled);
        using var scope = db.UsingScope(caller.Scope);
        if (row.PersonId is { } person
            && await db.DigestWishes.AnyAsync(
            w => w.PersonId == person && w.CommitteeId == id && w.Wish == DigestPreference.Off, cancellation))
            return ComposedDigest.Skip(MessageReason.NotWanted);
        if (row.MeetingId is { } meetingId && await db.Meetings.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == meetingId, cancellation) is { } meeting)
        {
            if (meeting.State == MeetingState.Cancelled)
                return row.OnlyInPlace ? ComposedDigest.FromCard(ChairCard.Cancelled(committee, meeting))
                    : ComposedDigest.Skip(MessageReason.NoLongerSo);
            if (row.ForDay is { } day && day != meeting.Date)
                return ComposedDigest.Skip(MessageReason.NoLongerSo);
        }

        return row.Kind switch
        {
            MessageKind.ChairDigest => Chair(await digest.RunAsync(caller, id, cancellation, row.MeetingId), row),
            MessageKind.ChatDigest => await ChatAsync(committee, today, caller, row, cancellation),
            MessageKind.OfficerDigest => Officer(await needs.RunAsync(caller, id, row.MeetingId, cancellation), row),
            _ => await OwnerAsync(committee, today, caller, row, cancellation),
        };
    }

    /// <summary>
    /// The recipient as a caller. A chat sees nothing restricted in a message that nobody there asked for.
    /// </summary>
    /// <returns>Null for somebody who has left the committee or lost the role that the digest is for.</returns>
    private async Task<Caller?> CallerAsync(OutboxMessageRow row, ReadScope readers, long committeeId, DateOnly today,
        CancellationToken cancellation)
    {
        if (row.PersonId is not { } person)
            return new Caller(null, "", ReadScope.From(new Dictionary<long, CommitteeRole> { [committeeId] = CommitteeRole.Member }),
                IsGroupChat: true) { Scope = readers.WithoutRestricted() };
        var member = await db.ActiveMembers(today).AsNoTracking()
            .SingleOrDefaultAsync(
            m => m.CommitteeId == committeeId && m.PersonId == person, cancellation);
        if (member is null || !ActionOwners.EntitledRoles.Contains(member.Role))
            return null;
        var still = row.Kind switch { MessageKind.ChairDigest => member.Role == CommitteeRole.Chair,
            MessageKind.OfficerDigest => member.Role == CommitteeRole.Officer, _ => true };
        if (!still)
            return null;
        var caller =
            new Caller(person, "", ReadScope.From(new Dictionary<long, CommitteeRole> { [committeeId] = member.Role }),
            IsGroupChat: false);
        return caller with { Scope = await ClosedItems.ExcludeFromAsync(db, caller.Scope, [person], cancellation) };
    }

    private static ComposedDigest Chair(ChairDigest prepared, OutboxMessageRow row) =>
        ComposedDigest.FromCard(
            ChairCard.Create(prepared, DigestFooter.ForPerson("chair", prepared.Committee.Name, row.Occasion)),
            prepared.Total == 0);

    private static ComposedDigest Officer(OfficerDigest found, OutboxMessageRow row) =>
        ComposedDigest.FromCard(
            OfficerCard.Create(found, DigestFooter.ForPerson("officer", found.Committee.Name, row.Occasion)),
            found.IsEmpty);

    private async Task<ComposedDigest> ChatAsync(CommitteeRow committee, DateOnly today, Caller caller,
        OutboxMessageRow row, CancellationToken cancellation)
    {
        var open = new DigestActions(db).Open(caller, committee.Id);
        var count = await open.CountAsync(cancellation);
        var lines = await DigestActions.LinesAsync(DigestActions.OrderByDue(open).Take(ChatCard.MaxLines),
            committee.Prefix, cancellation);
        var names = await owned.PeopleByNameAsync(committee, today,
            [.. lines.Where(l => l.OwnerPersonId is null).Select(l => l.Owner).OfType<string>()], cancellation);
        lines = [.. lines.Select(
            l => l.OwnerPersonId is null && l.Owner is { } owner && names.TryGetValue(owner, out var ids)
            && ids is [var id]
            ? l with { OwnerPersonId = id } : l)];
        var people = lines.Select(l => l.OwnerPersonId).OfType<long>().Distinct().ToList();
        var accounts = await db.People.AsNoTracking().Where(p => people.Contains(p.Id) && p.TeamsId != null)
            .ToDictionaryAsync(p => p.Id, p => new MentionedAccount(p.TeamsId!, p.Name), cancellation);
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == row.MeetingId, cancellation);
        return ComposedDigest.FromCard(
            ChatCard.Create(committee, meeting, today, count, lines, accounts,
            DigestFooter.ForChat(committee.Name, row.Occasion)), count == 0);
    }

    private async Task<ComposedDigest> OwnerAsync(CommitteeRow committee, DateOnly today, Caller caller,
        OutboxMessageRow row, CancellationToken cancellation)
    {
        var card = await new PrepareOwnerDigest(db, owned)
            .RunAsync(caller, committee, today, row.PersonId!.Value, row.ForDay, cancellation);
        var asked = row.ForDay is null ? DigestWords.ChairAsks : null;
        return card.Open == 0
            ? ComposedDigest.Skip(MessageReason.NothingToSay)
            : ComposedDigest.FromCard(
                OwnerCard.Create(committee, today, card.Day, card.Open, card.Lines,
                DigestFooter.ForPerson("owner", committee.Name, row.Occasion), asked));
    }
}
