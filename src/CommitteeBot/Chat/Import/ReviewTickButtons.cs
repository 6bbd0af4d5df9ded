using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Import;

/// <summary>
/// The buttons of the review card that are about several of its actions, and those that lead to its forms.
/// </summary>
internal sealed class ReviewTickButtons(ReviewImport review, CommitteeDb db, TimeProvider clock)
{
    /// <summary>No card names more.</summary>
    private const int MaxNamed = 200;

    public Task<Reply?> AcceptTickedAsync(ButtonClick click, CancellationToken cancellation) =>
        DecideAsync(click, accepts: true, [.. Shown(click).Where(a => IsTicked(click, a)).Select(a => Form(click, a))],
            cancellation);

    public Task<Reply?> AcceptNamedAsync(ButtonClick click, CancellationToken cancellation) =>
        DecideAsync(click, accepts: true, [.. Named(click).Select(a => Form(click, a))], cancellation);

    public Task<Reply?> RejectNamedAsync(ButtonClick click, CancellationToken cancellation) =>
        DecideAsync(click, accepts: false, [.. Named(click).Select(a => new TickedAction(a))], cancellation);

    public Task<Reply?> AskAcceptAllAsync(ButtonClick click, CancellationToken cancellation) =>
        ReviewButtons.OnMeetingAsync(
            click, meeting => review.AskAsync(click.Caller, meeting, click.Page, null, [], cancellation));

    public Task<Reply?> AskRejectAsync(ButtonClick click, CancellationToken cancellation)
    {
        var onPage = Shown(click).ToList();
        return ReviewButtons.OnMeetingAsync(
            click, meeting => review.AskAsync(
                click.Caller, meeting, click.Page, onPage.Where(a => IsTicked(click, a)).ToHashSet(), onPage,
                cancellation));
    }

    public Task<Reply?> CorrectFormAsync(ButtonClick click, CancellationToken cancellation) =>
        ReviewButtons.OnMeetingAsync(
            click, meeting => review.FormAsync(click.Caller, meeting, click.Page, isRestriction: false, cancellation));

    public Task<Reply?> RestrictionFormAsync(ButtonClick click, CancellationToken cancellation) =>
        ReviewButtons.OnMeetingAsync(
            click, meeting => review.FormAsync(click.Caller, meeting, click.Page, isRestriction: true, cancellation));

    /// <summary>The register undoes what one press has changed, for as long as it undoes anything.</summary>
    public Task<Reply?> UndoAsync(ButtonClick click, CancellationToken cancellation) =>
        ReviewButtons.OnMeetingAsync(click, async meeting =>
        {
            var undone = await new UndoLastChange(db, clock).HandleAsync(
                click.Caller, new UndoRequest(null, click.ActivityId) { Press = click.Text("press") ?? "" }, cancellation);
            await db.FlushAsync(cancellation);
            return await review.HandleAsync(click.Caller, meeting, click.Page, cancellation) switch
            {
                ReviewOutcome.Shown shown => shown with
                {
                    Message = undone switch
                    {
                        ActionShown one => one.Message,
                        ActionsChanged several => several.Message,
                        RegisterRefusal refused => refused.Reason,
                        _ => null,
                    },
                },
                var declined => declined,
            };
        });

    private Task<Reply?> DecideAsync(
        ButtonClick click, bool accepts, IReadOnlyList<TickedAction> actions, CancellationToken cancellation) =>
        ReviewButtons.OnMeetingAsync(click, meeting => new DecideTicked(db, clock).HandleAsync(
            click.Caller, new DecideTickedRequest(meeting, accepts, actions, click.Page, click.ActivityId), cancellation));

    /// <summary>
    /// The actions with a box to tick on the card that was pressed. Some clients leave out a box that nobody touched:
    /// what it was drawn as comes with the button.
    /// </summary>
    private static IEnumerable<ActionReference> Shown(ButtonClick click) =>
        Named(click, ReviewVerbs.ShownKey)
            .Concat(click.Data.Select(d => ArchiveInputs.Ticked(d.Key)).OfType<ActionReference>())
            .Distinct().Take(MaxNamed);

    private static bool IsTicked(ButtonClick click, ActionReference action) =>
        click.Text(ReviewVerbs.TickInput(action)) is { } tick
            ? tick == "true"
            : Named(click, ReviewVerbs.TickedKey).Contains(action);

    private static IEnumerable<ActionReference> Named(ButtonClick click, string key = "actions") =>
        (click.Text(key) ?? "").Split(',').Take(MaxNamed)
            .Select(name => ActionReference.TryParse(name, out var action) ? action : (ActionReference?)null)
            .OfType<ActionReference>();

    private static TickedAction Form(ButtonClick click, ActionReference action) => new(
        action, click.Text(ReviewVerbs.OwnerInput(action)), click.Date(ReviewVerbs.DueInput(action)));
}
