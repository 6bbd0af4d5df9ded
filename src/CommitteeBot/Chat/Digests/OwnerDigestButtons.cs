using CommitteeBot.Cards;
using CommitteeBot.Chat.Register;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Digests;

/// <summary>
/// The buttons of an owner's card. The register makes the change, and the card is shown as it is then.
/// </summary>
internal sealed class OwnerDigestButtons(
    CommitteeDb db, PrepareOwnerDigest digest, RequestNewDate requestDate, ChooseDigestPreference preference,
    TimeProvider clock)
{
    public Task<Reply?> DoneAsync(ButtonClick click, CancellationToken cancellation) => OnActionAsync(click, action =>
        new CompleteAction(db, clock).HandleAsync(
            click.Caller, new StateRequest(action, null, click.ActivityId), cancellation),
        cancellation);

    public Task<Reply?> MoveDueAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(click, action => MoveAsync(click, action, cancellation), cancellation);

    public Task<Reply?> NoteAsync(ButtonClick click, CancellationToken cancellation) => OnActionAsync(click, action =>
        new CommentOnAction(db, clock).HandleAsync(
            click.Caller, new CommentRequest(action, click.Text(DigestVerbs.Note) ?? "", click.ActivityId),
            cancellation), cancellation);

    public async Task<Reply?> ShowAsync(ButtonClick click, CancellationToken cancellation) =>
        await CardAsync(click, null, cancellation);

    /// <summary>Takes back what the press on this card has changed.</summary>
    public Task<Reply?> UndoAsync(ButtonClick click, CancellationToken cancellation) => OnActionAsync(click, action =>
        new UndoLastChange(db, clock).HandleAsync(
            click.Caller, new UndoRequest(action, click.ActivityId) { Press = click.Text("press") }, cancellation),
        cancellation);

    public async Task<Reply?> StopAsync(ButtonClick click, CancellationToken cancellation) => DigestReply.From(
        await preference.HandleAsync(click.Turn.Speaker.Person, click.CommitteeId, DigestPreference.Off, cancellation));

    private async Task<Reply?> OnActionAsync(
        ButtonClick click, Func<ActionReference, Task<RegisterOutcome>> command, CancellationToken cancellation)
    {
        if ((click.ReferenceIn(DigestVerbs.Which) ?? click.Action) is not { } action)
            return null;
        var outcome = await command(action);
        await db.FlushAsync(cancellation);
        return await CardAsync(click, Notice(click, action, outcome), cancellation);
    }

    private async Task<Reply> CardAsync(ButtonClick click, DigestNotice? notice, CancellationToken cancellation)
    {
        var (turn, day) = (click.Turn, click.Date("day"));
        var own = click.Caller.PersonId is { } person
            ? await digest.RunAsync(click.Caller, turn.Committee!, turn.Today, person, day, cancellation)
            : new OwnerDigest(day, 0, []);
        return Reply.From(OwnerCard.Create(turn.Committee!, turn.Today, day, own.Open, own.Lines, null, notice: notice));
    }

    /// <summary>
    /// An owner who may not move the date asks for it: the wish is noted in the history, and the officers are told.
    /// </summary>
    private async Task<RegisterOutcome> MoveAsync(
        ButtonClick click, ActionReference action, CancellationToken cancellation)
    {
        var (turn, reason) = (click.Turn, click.Text(DigestVerbs.Reason));
        var request = new MoveDueRequest(
            action, DueDateInput.Read(click, DigestVerbs.NewDay), Clear: false, reason, click.ActivityId);
        var moved = await new MoveDue(db, clock).HandleAsync(click.Caller, request, cancellation);
        if (moved is not RegisterRefusal || click.Date(DigestVerbs.NewDay) is not { } day || day < turn.Today)
            return moved;

        var wish = new CommentRequest(action, DigestReplyWords.DateWish(day, reason), click.ActivityId);
        if (await new CommentOnAction(db, clock).HandleAsync(click.Caller, wish, cancellation) is not ActionChanged noted)
            return moved;
        await requestDate.StageAsync(
            turn.Committee!, turn.Speaker.Person.Name, action, day, click.ActivityId ?? "", turn.Today, cancellation);
        return noted with { Message = DigestReplyWords.DateRequested(action, day) };
    }

    private static DigestNotice Notice(ButtonClick click, ActionReference action, RegisterOutcome outcome) =>
        outcome is not ActionChanged || click.ActivityId is not { } press
            ? new DigestNotice(Note(action, outcome))
            : new DigestNotice(
                click.Verb == DigestVerbs.OwnDone ? DigestReplyWords.Done(action) : Note(action, outcome),
                ExecuteAction.Button(
                    DigestWords.Undo, DigestVerbs.UndoOwn,
                    [("action", action.ToString()), ("press", press), .. DigestVerbs.OfOwner(click.CommitteeId, click.Date("day"))]));

    private static string Note(ActionReference action, RegisterOutcome outcome) => outcome switch
    {
        ActionChanged changed => changed.Message,
        ActionShown { Message: { } message } => message,
        RegisterRefusal refusal => refusal.Reason,
        DueDateUnclear => DigestReplyWords.DateNotUsable(action),
        _ => DigestReplyWords.NotChanged(action),
    };
}
