using System.Globalization;
using System.Text.Json.Nodes;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Digests;

/// <summary>
/// The buttons of digests. What they change of an action, the register changes; the card is shown as it then stands.
/// </summary>
internal sealed class DigestButtons(
    CommitteeDb db, PrepareChairDigest digest, PrepareOwnerDigest owner, AskOwners ask, DraftWording draft,
        ChooseDigestPreference choose, DigestTurn turns, RequestNewDate askForDay, TimeProvider clock)
{
    /// <summary>More would take longer than a person waits for a button.</summary>
    private const int MaxClosed = 60;

    /// <returns>Null for a verb that is none of these.</returns>
    public async Task<Reply?> RunAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation)
    {
        var committee = turn.CommitteeId!.Value;
        long? meeting = CardData.Number(data, "meeting") is > 0 and var id ? id : null;
        var page = CardData.Number(data, "page") is { } given and > 0 and < 100_000 ? (int)given : 1;
        return verb switch
        {
            DigestVerbs.Page => await ChairAsync(turn, meeting, page, null, cancellation),
            DigestVerbs.CloseDone => await CloseAsync(turn, meeting, cancellation),
            DigestVerbs.AskOwners =>
                await ChairAsync(turn, meeting, 1,
                await ask.HandleAsync(turn.Caller, committee, meeting, cancellation), cancellation),
            DigestVerbs.Draft => Reply.From(await draft.RunAsync(turn.Caller, committee, cancellation)),
            DigestVerbs.List =>
                Reply.From(OutcomeCard.Create(
                await new ListActions(db, clock)
                .HandleAsync(turn.Caller, new ListQuery(Filter(CardData.Text(data, "which")), [committee]),
                cancellation))),
            DigestVerbs.OwnDone or DigestVerbs.OwnDue or DigestVerbs.OwnNote =>
                await OwnAsync(turn, verb, data, cancellation),
            DigestVerbs.Stop =>
                ToReply(await choose.HandleAsync(turn.Speaker.Person, committee, DigestPreference.Off, cancellation)),
            DigestVerbs.SendAgain =>
                ToReply(await turns.AgainAsync(turn, committee, CardData.Number(data, DigestVerbs.Which),
                cancellation)),
            DigestVerbs.Report => ToReply(await turns.ReportAsync(turn, committee, page, null, cancellation)),
            _ => null,
        };
    }

    private async Task<Reply> ChairAsync(Turn turn, long? meeting, int page, string? said,
        CancellationToken cancellation) =>
        Reply.From(ChairCard.Create(
            await digest.RunAsync(turn.Caller, turn.CommitteeId!.Value, cancellation, meeting, page), said: said));

    private async Task<Reply> CloseAsync(Turn turn, long? meeting, CancellationToken cancellation)
    {
        var committee = turn.Committee!;
        var done = await new DigestActions(db).Visible(turn.Caller, committee.Id)
            .Where(a => a.State == ActionState.Done).OrderBy(a => a.Number).Select(a => a.Number).Take(MaxClosed + 1)
            .ToListAsync(cancellation);
        var closed = 0;
        RegisterRefusal? refused = null;
        foreach (var number in done.Take(MaxClosed))
        {
            var outcome = await new CloseAction(db, clock)
                .HandleAsync(turn.Caller,
                new StateRequest(new ActionReference(committee.Prefix, number), null, turn.Activity.Id), cancellation);
            closed += outcome is ActionChanged ? 1 : 0;
            refused ??= outcome as RegisterRefusal;
        }

        await db.FlushAsync(cancellation);
        var said = closed == 0 && refused is not null ? refused.Reason : closed == 1 ? "1 action is closed."
            : $"{closed} actions are closed." + (done.Count > MaxClosed ? " There are more: press again." : "");
        return await ChairAsync(turn, meeting, 1, said, cancellation);
    }

    private async Task<Reply?> OwnAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation)
    {
        if (!ActionReference.TryParse(CardData.Text(data, DigestVerbs.Which) ?? CardData.Text(data, "action"),
            out var reference))
            return null;
        var caller = turn.Caller;
        var outcome = verb switch
        {
            DigestVerbs.OwnDone => await new CompleteAction(db, clock)
                .HandleAsync(caller, new StateRequest(reference, null, turn.Activity.Id), cancellation),
            DigestVerbs.OwnDue =>
                await MoveAsync(turn, reference, Day(CardData.Text(data, DigestVerbs.NewDay)),
                CardData.Text(data, DigestVerbs.Reason), cancellation),
            _ => await new CommentOnAction(db, clock)
                .HandleAsync(caller,
                new CommentRequest(reference, CardData.Text(data, DigestVerbs.Note) ?? "", turn.Activity.Id),
                cancellation),
        };
        await db.FlushAsync(cancellation);
        var said = outcome switch
        {
            ActionChanged changed => changed.Message,
            ActionShown { Message: { } shown } => shown,
            RegisterRefusal refused => refused.Reason,
            DueDateUnclear => $"{reference} was not changed: that day was not taken. Choose one that is still to come.",
            _ => $"{reference} was not changed.",
        };
        var day = Day(CardData.Text(data, "day"));
        var card = caller.PersonId is { } person
            ? await owner.RunAsync(caller, turn.Committee!, turn.Today, person, day, cancellation)
            : new OwnerDigest(day, 0, []);
        return Reply.From(OwnerCard.Create(turn.Committee!, turn.Today, day, card.Open, card.Lines, null, said: said));
    }

    /// <summary>
    /// A day that the owner may not move by themselves is asked for: the wish stands in the history, and the officers
    /// are told.
    /// </summary>
    private async Task<RegisterOutcome> MoveAsync(Turn turn, ActionReference reference, DateOnly? day, string? reason,
        CancellationToken cancellation)
    {
        var words = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        var due = day is null ? null
            : new ParsedDueDate(day, words, 0, words.Length) {
            Problem = day < turn.Today ? DueDateProblem.Past : DueDateProblem.None };
        var moved = await new MoveDue(db, clock)
            .HandleAsync(turn.Caller, new MoveDueRequest(reference, due, Clear: false, reason, turn.Activity.Id),
            cancellation);
        if (moved is not RegisterRefusal || day is not { } wanted || wanted < turn.Today)
            return moved;
        var wish = $"asks for {UkDate.Long(wanted)} as the new "
            + $"date{(string.IsNullOrWhiteSpace(reason) ? "" : $": {reason.Trim()}")}";
        var noted = await new CommentOnAction(db, clock)
            .HandleAsync(turn.Caller, new CommentRequest(reference, wish, turn.Activity.Id), cancellation);
        if (noted is not ActionChanged changed)
            return moved;
        await askForDay.StageAsync(turn.Committee!, turn.Speaker.Person.Name, reference, wanted,
            turn.Activity.Id ?? "", turn.Today, cancellation);
        return changed with {
            Message = $"I have passed on that you ask for {UkDate.Long(wanted)} for {reference}: the chair or an "
            + $"officer moves the date." };
    }

    private static ActionFilter Filter(string? which) => which switch
    {
        DigestVerbs.Lists.Ownerless => new ActionFilter { WithoutOwner = true },
        DigestVerbs.Lists.Undated => new ActionFilter { WithoutDue = true },
        DigestVerbs.Lists.Proposed => new ActionFilter { State = ListedState.Proposed },
        _ => new ActionFilter(),
    };

    private static Reply ToReply(DigestOutcome outcome) => outcome.Card is { } card ? Reply.From(card)
        : new Reply(outcome.Text);

    private static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
}
