using CommitteeBot.Cards;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Register;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Digests;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Digests;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Digests;

/// <summary>
/// <c>digest</c> and the buttons of the chair's card. What they change of an action, the register changes.
/// </summary>
internal sealed class ChairDigestTurn(
    CommitteeDb db, PrepareChairDigest digest, AskOwners askOwners, DraftWording draft, TimeProvider clock,
    RefreshUsers refreshUsers)
{
    /// <summary>More would take longer than a person waits for a button.</summary>
    private const int MaxClosed = 60;

    public Task<Reply> ShowAsync(Turn turn, ShowDigestIntent intent, CancellationToken cancellation) =>
        ShowAsync(turn, cancellation);

    public async Task<Reply?> ShowButtonAsync(ButtonClick click, CancellationToken cancellation) =>
        await ShowAsync(click.Turn, cancellation);

    public async Task<Reply?> PageAsync(ButtonClick click, CancellationToken cancellation) =>
        await CardAsync(click, click.Page, null, cancellation);

    /// <summary>Names first whom it concerns: what is sent can't be taken back.</summary>
    public async Task<Reply?> AskOwnersAsync(ButtonClick click, CancellationToken cancellation)
    {
        var notice = click.Number(DigestVerbs.Confirmed) is null
            ? await askOwners.QuestionAsync(click.Caller, click.CommitteeId, MeetingIn(click), cancellation)
            : new DigestNotice(
                await askOwners.HandleAsync(click.Caller, click.CommitteeId, MeetingIn(click), cancellation));
        return await CardAsync(click, 1, notice, cancellation);
    }

    /// <summary>An action in the digest's place, which leads back to it.</summary>
    public async Task<Reply?> OpenAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (click.Action is not { } action)
            return null;
        var shown = await new ShowAction(db, clock).HandleAsync(click.Caller, action, cancellation);
        return Reply.From(OutcomeCard.Create(
            shown, await refreshUsers.FindAsync(click.Turn, cancellation),
            CardOrigins.Of(click, isList: false) ?? ActionListCard.Origin(new ListQuery(new(), [click.CommitteeId]))));
    }

    public async Task<Reply> DraftLineAsync(Turn turn, DraftWordingIntent intent, CancellationToken cancellation) =>
        turn.Caller.Scope.MemberCommitteeIds.Contains(turn.CommitteeId!.Value)
            ? Reply.From(await draft.RunAsync(turn.Caller, turn.CommitteeId!.Value, null, cancellation))
            : new Reply(DigestReplyWords.MembersOnly);

    public async Task<Reply?> DraftAsync(ButtonClick click, CancellationToken cancellation) =>
        Reply.From(await draft.RunAsync(click.Caller, click.CommitteeId, MeetingIn(click), cancellation));

    public async Task<Reply?> ListAsync(ButtonClick click, CancellationToken cancellation) =>
        Reply.From(OutcomeCard.Create(
        await new ListActions(db, clock).HandleAsync(
            click.Caller, new ListQuery(Filter(click.Text(DigestVerbs.Which)), [click.CommitteeId]), cancellation),
        await refreshUsers.FindAsync(click.Turn, cancellation), CardOrigins.Of(click, isList: true)));

    /// <summary>Closes just what was named on the card, whatever has been done since.</summary>
    public async Task<Reply?> CloseDoneAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (click.Text("actions") is not { } named)
            return await CardAsync(
                click, 1, new DigestNotice(DigestReplyWords.LookFirst) { OpensDone = true }, cancellation);

        var closed = 0;
        RegisterRefusal? refusal = null;
        foreach (var name in named.Split(',').Take(MaxClosed))
        {
            if (!ActionReference.TryParse(name, out var action))
                continue;
            var outcome = await new CloseAction(db, clock).HandleAsync(
                click.Caller, new StateRequest(action, null, click.ActivityId), cancellation);
            closed += outcome is ActionChanged ? 1 : 0;
            refusal ??= outcome as RegisterRefusal;
        }

        await db.FlushAsync(cancellation);
        var notice = closed == 0
            ? new DigestNotice(refusal?.Reason ?? DigestReplyWords.NothingToClose)
            : new DigestNotice(DigestReplyWords.Closed(closed), click.ActivityId is { } press
                ? ExecuteAction.Button(
                    DigestWords.Undo, DigestVerbs.UndoClose,
                    [("press", press), .. DigestVerbs.Of(click.CommitteeId, MeetingIn(click))])
                : null);
        return await CardAsync(click, 1, notice, cancellation);
    }

    public async Task<Reply?> UndoCloseAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (click.Text("press") is not { } press)
            return null;
        var outcome = await new UndoLastChange(db, clock).HandleAsync(
            click.Caller, new UndoRequest(null, click.ActivityId) { Press = press }, cancellation);
        await db.FlushAsync(cancellation);
        return await CardAsync(click, 1, new DigestNotice(outcome switch
        {
            ActionShown { Message: { } said } => said,
            ActionsChanged changed => changed.Message,
            RegisterRefusal refused => refused.Reason,
            _ => DigestReplyWords.NothingToClose,
        }), cancellation);
    }

    private async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var committee = turn.CommitteeId!.Value;
        return turn.Caller.Scope.MemberCommitteeIds.Contains(committee)
            ? Reply.From(ChairCard.Create(await digest.RunAsync(turn.Caller, committee, cancellation)))
            : new Reply(DigestReplyWords.MembersOnly);
    }

    private async Task<Reply> CardAsync(
        ButtonClick click, int page, DigestNotice? notice, CancellationToken cancellation) =>
        Reply.From(
            ChairCard.Create(
                await digest.RunAsync(
                    click.Caller, click.CommitteeId, cancellation, MeetingIn(click), page), notice: notice));

    private static long? MeetingIn(ButtonClick click) => click.Number("meeting") is > 0 and var id ? id : null;

    private static ActionFilter Filter(string? which) => which switch
    {
        DigestVerbs.Lists.Ownerless => new ActionFilter { WithoutOwner = true },
        DigestVerbs.Lists.Undated => new ActionFilter { WithoutDue = true },
        DigestVerbs.Lists.Proposed => new ActionFilter { State = ListedState.Proposed },
        DigestVerbs.Lists.OwnerLeft => new ActionFilter { OwnerHasLeft = true },
        DigestVerbs.Lists.Mine => new ActionFilter { Mine = true },
        _ => new ActionFilter(),
    };
}
