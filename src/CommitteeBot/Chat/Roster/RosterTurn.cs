using CommitteeBot.Cards;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Meetings.Restrictions;
using CommitteeBot.Meetings.Roster;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Access;

namespace CommitteeBot.Chat.Roster;

/// <summary>
/// Lines about who belongs to a committee, and the lists of what is kept private and of who has read it.
/// </summary>
internal sealed class RosterTurn(CommitteeDb db, TimeProvider clock, MentionResolver mentions)
{
    /// <summary>As far back as an officer sees the audit in chat.</summary>
    private static readonly TimeSpan AuditPeriod = TimeSpan.FromDays(90);

    public async Task<Reply> ShowAsync(Turn turn, ShowRosterIntent intent, CancellationToken cancellation) =>
        await new ShowRoster(db, clock).RunAsync(turn.Caller, turn.CommitteeId!.Value, cancellation) is { } list
            ? intent.Name is { } name ? OfOne(name, list) : Reply.From(list.Card())
            : new Reply(RosterReplyWords.MembersOnly);

    /// <summary>Whoever is called so, or has the office; everybody, where nobody has.</summary>
    private static Reply OfOne(string name, RosterList list)
    {
        var found = list.Called(name);
        return found.Count > 0
            ? new Reply(string.Join("\n\n", found.Select(list.Sentence)))
            : Reply.From(list.Card(RosterReplyWords.NobodyIs(CardText.Escape(name))));
    }

    public async Task<Reply> ShowRestrictionsAsync(
        Turn turn, ShowRestrictionsIntent intent, CancellationToken cancellation) =>
        OfficersCard(
            await new ShowRestrictions(db, clock).RunAsync(turn.Caller, turn.CommitteeId!.Value, cancellation));

    public async Task<Reply?> RestrictionsButtonAsync(ButtonClick click, CancellationToken cancellation) =>
        OfficersCard(await new ShowRestrictions(db, clock)
            .RunAsync(click.Caller, click.CommitteeId, cancellation, click.Page));

    public async Task<Reply> ShowAuditAsync(Turn turn, ShowAuditIntent intent, CancellationToken cancellation) =>
        OfficersCard(
            await new ShowAudit(db).CardAsync(
                turn.Caller, turn.CommitteeId!.Value, turn.Now - AuditPeriod, cancellation));

    public Task<Reply> SetRoleAsync(Turn turn, SetRoleIntent intent, CancellationToken cancellation) =>
        SetRoleAsync(turn, intent.Name, intent.Role, cancellation);

    public Task<Reply> RemoveAsync(Turn turn, RemoveFromRosterIntent intent, CancellationToken cancellation) =>
        SetRoleAsync(turn, intent.Name, CommitteeRole.None, cancellation);

    public async Task<Reply> LinkAsync(Turn turn, LinkPersonIntent link, CancellationToken cancellation)
    {
        if (!turn.Caller.IsOfficer(turn.CommitteeId!.Value))
            return new Reply(RosterReplyWords.LinkOfficersOnly);
        if (await mentions.FindAsync(turn.Activity, link.Account, cancellation) is not { } account)
            return new Reply(RosterReplyWords.MentionToLink);
        return ToReply(await new LinkAccount(db, clock).HandleAsync(
            turn.Caller, new LinkRequest(turn.CommitteeId.Value, link.Name, account.PersonId, null, turn.Activity.Id),
            cancellation));
    }

    public static Reply ToReply(RosterOutcome outcome) => new(CardText.Escape(outcome.Text));

    private async Task<Reply> SetRoleAsync(Turn turn, string name, CommitteeRole role, CancellationToken cancellation)
    {
        var isOfficer = turn.Caller.IsOfficer(turn.CommitteeId!.Value);
        var person = isOfficer ? await mentions.FindAsync(turn.Activity, name, cancellation) : null;
        var request = new RosterRequest(
            turn.CommitteeId.Value, person?.Name ?? PersonMatcher.TrimName(name), person?.PersonId, role,
            turn.Activity.Id);
        return ToReply(await new ChangeRoster(db, clock).HandleAsync(turn.Caller, request, cancellation));
    }

    private static Reply OfficersCard(AdaptiveCard? card) =>
        card is null ? new Reply(RosterReplyWords.OfficersOnly) : Reply.From(card);
}
