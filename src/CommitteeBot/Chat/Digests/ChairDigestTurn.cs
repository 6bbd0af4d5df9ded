using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Digests;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Digests;

/// <summary>
/// <c>digest</c> and the buttons of the chair's card. What they change of an action, the register changes.
/// </summary>
internal sealed class ChairDigestTurn(
    CommitteeDb db, PrepareChairDigest digest, AskOwners askOwners, DraftWording draft, TimeProvider clock)
{
    /// <summary>More would take longer than a person waits for a button.</summary>
    private const int MaxClosed = 60;

    public Task<Reply> ShowAsync(Turn turn, ShowDigestIntent intent, CancellationToken cancellation) =>
        ShowAsync(turn, cancellation);

    public async Task<Reply?> ShowButtonAsync(ButtonClick click, CancellationToken cancellation) =>
        await ShowAsync(click.Turn, cancellation);

    public async Task<Reply?> PageAsync(ButtonClick click, CancellationToken cancellation) =>
        await CardAsync(click, click.Page, null, cancellation);

    public async Task<Reply?> AskOwnersAsync(ButtonClick click, CancellationToken cancellation) => await CardAsync(
        click, 1, await askOwners.HandleAsync(click.Caller, click.CommitteeId, MeetingIn(click), cancellation),
        cancellation);

    public async Task<Reply?> DraftAsync(ButtonClick click, CancellationToken cancellation) =>
        Reply.From(await draft.RunAsync(click.Caller, click.CommitteeId, cancellation));

    public async Task<Reply?> ListAsync(ButtonClick click, CancellationToken cancellation) =>
        Reply.From(OutcomeCard.Create(
        await new ListActions(db, clock).HandleAsync(
            click.Caller, new ListQuery(Filter(click.Text(DigestVerbs.Which)), [click.CommitteeId]), cancellation)));

    public async Task<Reply?> CloseDoneAsync(ButtonClick click, CancellationToken cancellation)
    {
        var committee = click.Turn.Committee!;
        var done = await new DigestActions(db)
            .Visible(click.Caller, committee.Id).Where(a => a.State == ActionState.Done)
            .OrderBy(a => a.Number).Take(MaxClosed + 1).ToListAsync(cancellation);
        var closed = 0;
        RegisterRefusal? refusal = null;
        foreach (var action in done.Take(MaxClosed))
        {
            var request = new StateRequest(action.ReferenceIn(committee), null, click.ActivityId);
            var outcome = await new CloseAction(db, clock).HandleAsync(click.Caller, request, cancellation);
            closed += outcome is ActionChanged ? 1 : 0;
            refusal ??= outcome as RegisterRefusal;
        }

        await db.FlushAsync(cancellation);
        var note = closed == 0 && refusal is not null
            ? refusal.Reason
            : DigestReplyWords.Closed(closed, done.Count > MaxClosed);
        return await CardAsync(click, 1, note, cancellation);
    }

    private async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var committee = turn.CommitteeId!.Value;
        return turn.Caller.Scope.MemberCommitteeIds.Contains(committee)
            ? Reply.From(ChairCard.Create(await digest.RunAsync(turn.Caller, committee, cancellation)))
            : new Reply(DigestReplyWords.MembersOnly);
    }

    private async Task<Reply> CardAsync(ButtonClick click, int page, string? note, CancellationToken cancellation) =>
        Reply.From(
            ChairCard.Create(
                await digest.RunAsync(
                    click.Caller, click.CommitteeId, cancellation, MeetingIn(click), page), said: note));

    private static long? MeetingIn(ButtonClick click) => click.Number("meeting") is > 0 and var id ? id : null;

    private static ActionFilter Filter(string? which) => which switch
    {
        DigestVerbs.Lists.Ownerless => new ActionFilter { WithoutOwner = true },
        DigestVerbs.Lists.Undated => new ActionFilter { WithoutDue = true },
        DigestVerbs.Lists.Proposed => new ActionFilter { State = ListedState.Proposed },
        _ => new ActionFilter(),
    };
}
