using CommitteeBot.Answers.Ranking;
using CommitteeBot.Cards;
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

/// <summary>Lines about who belongs to a committee and what is kept private.</summary>
internal sealed class RosterTurn(CommitteeDb db, TimeProvider clock, MentionResolver mentioned, PassageTermCache passages)
{
    /// <summary>What an officer sees of the audit in chat.</summary>
    private static readonly TimeSpan AuditPeriod = TimeSpan.FromDays(90);

    public async Task<Reply> RunAsync(Turn turn, AccessIntent intent, CancellationToken cancellation)
    {
        var committee = turn.CommitteeId!.Value;
        return intent switch
        {
            ShowRosterIntent => await new Meetings.Roster.ShowRoster(db, clock).RunAsync(turn.Caller, committee, cancellation) is { } list
                ? Reply.From(list.Card())
                : new Reply("The roster is for the committee's members and officers."),
            SetRoleIntent set => await SetRoleAsync(turn, set.Name, set.Role, cancellation),
            RemoveFromRosterIntent remove => await SetRoleAsync(turn, remove.Name, CommitteeRole.None, cancellation),
            LinkPersonIntent link => await LinkAsync(turn, link, cancellation),
            ShowRestrictionsIntent => Card(await new Meetings.Restrictions.ShowRestrictions(db, clock).RunAsync(turn.Caller, committee, cancellation)),
            ShowAuditIntent => Card(await new Meetings.Roster.ShowAudit(db).CardAsync(turn.Caller, committee, turn.Now - AuditPeriod, cancellation)),
            RestrictionIntent restriction => await RestrictionAsync(turn, restriction, cancellation),
            _ => throw new InvalidOperationException($"{intent.GetType().Name} has no command."),
        };
    }

    private static Reply Card(AdaptiveCard? card) => card is null
        ? new Reply("That is for the committee's officers, in their own chat with me.")
        : Reply.From(card);

    private async Task<Reply> SetRoleAsync(Turn turn, string name, CommitteeRole role, CancellationToken cancellation)
    {
        var person = !turn.Caller.IsOfficer(turn.CommitteeId!.Value) ? null : await MentionAsync(turn, name, cancellation);
        var request = new RosterRequest(turn.CommitteeId.Value, person?.Name ?? PersonMatcher.TrimName(name), person?.PersonId, role, turn.Activity.Id);
        return ToReply(await new ChangeRoster(db, clock).HandleAsync(turn.Caller, request, cancellation));
    }

    private async Task<Reply> LinkAsync(Turn turn, LinkPersonIntent link, CancellationToken cancellation)
    {
        if (!turn.Caller.IsOfficer(turn.CommitteeId!.Value))
            return new Reply("Only an officer of the committee can tie an account to its roster, so nothing was changed.");
        if (await MentionAsync(turn, link.Account, cancellation) is not { } account)
            return new Reply("Mention the person with @, so that I know the account and not only a name; nothing was tied. In your own chat with me nobody can be mentioned: write it in a chat where they are, or ask the administrator.");
        return ToReply(await new LinkAccount(db, clock).HandleAsync(
            turn.Caller, new LinkRequest(turn.CommitteeId.Value, link.Name, account.PersonId, null, turn.Activity.Id), cancellation));
    }

    private async Task<Reply> RestrictionAsync(Turn turn, RestrictionIntent intent, CancellationToken cancellation)
    {
        var committee = turn.CommitteeId!.Value;
        if (!turn.Caller.IsOfficer(committee))
            return new Reply("Only an officer of the committee can change what is kept private, so nothing was changed.");
        if (await MeetingAsync(turn, intent.Meeting, cancellation) is not { } meeting)
            return new Reply("I have no minutes of such a meeting, so nothing was changed. Type **meetings** to see which there are.");

        var change = new ChangeRestriction(db, clock);
        var id = turn.Activity.Id;
        var outcome = intent switch
        {
            RestrictItemIntent to => await change.RestrictAsync(
                turn.Caller, new RestrictRequest(meeting, to.Item, to.Audience is { } audience ? Enum.Parse<RestrictionAudience>(audience.ToString()) : null, to.Ground, to.Reason, id), cancellation),
            ExcludeFromItemIntent not => await ExcludeAsync(turn, change, meeting, not, cancellation),
            ReviewRestrictionIntent review => await change.ReviewAsync(turn.Caller, meeting, review.Item, review.On, id, cancellation),
            LiftRestrictionIntent lift => await change.LiftAsync(turn.Caller, meeting, lift.Item, id, cancellation),
            _ => throw new InvalidOperationException($"{intent.GetType().Name} has no command."),
        };
        if (outcome.IsDone)
            passages.Clear();
        return ToReply(outcome);
    }

    private async Task<RosterOutcome> ExcludeAsync(Turn turn, ChangeRestriction change, long meeting, ExcludeFromItemIntent intent, CancellationToken cancellation)
    {
        var lines = await db.Memberships.AsNoTracking().Include(m => m.Person).Where(m => m.CommitteeId == turn.CommitteeId).ToListAsync(cancellation);
        var mention = await MentionAsync(turn, intent.Name, cancellation);
        var found = mention is not null
            ? lines.FindAll(m => m.PersonId == mention.PersonId)
            : Named(lines, PersonMatcher.Find(intent.Name, lines.ConvertAll(m => new KnownPerson(m.PersonId, m.Person!.Name, m.Office is { } office ? [office] : [], m.Abbreviation is { } a ? [a] : [], HasLeft: false))));
        return found.Count switch
        {
            1 => await change.ExcludeAsync(turn.Caller, meeting, intent.Item, found[0].PersonId, found[0].Person!.Name, intent.IsExcluded, turn.Activity.Id, cancellation),
            0 => RosterOutcome.Refused($"Nobody called {intent.Name} is on the roster, so nothing was changed. Type “roster” to see who is."),
            _ => RosterOutcome.Refused($"Which one is meant: {string.Join(", ", found.Select(m => m.Person!.Name))}? Say the whole name; nothing was changed."),
        };
    }

    private static List<MembershipRow> Named(List<MembershipRow> lines, IReadOnlyList<KnownPerson> people) =>
        lines.FindAll(m => people.Any(p => p.PersonId == m.PersonId));

    private async Task<MentionedPerson?> MentionAsync(Turn turn, string name, CancellationToken cancellation) =>
        (await mentioned.ResolveAsync(turn.Activity, cancellation)).FirstOrDefault(m => m.Name.Equals(name.TrimStart('@').Trim(), StringComparison.OrdinalIgnoreCase));

    private async Task<long?> MeetingAsync(Turn turn, MeetingPhrase? phrase, CancellationToken cancellation)
    {
        if (phrase is null && turn.Conversation.MeetingId is { } here && turn.Conversation.CommitteeId == turn.CommitteeId)
            return here;
        var found = await new PastMeetingFinder(db).FindAsync([turn.CommitteeId!.Value], phrase ?? new MeetingPhrase(null, null, null, IsLast: true, "the last"), turn.Today, cancellation);
        return found.Count > 0 ? found[0] : null;
    }

    private static Reply ToReply(RosterOutcome outcome) => new(CardText.Escape(outcome.Text));
}
