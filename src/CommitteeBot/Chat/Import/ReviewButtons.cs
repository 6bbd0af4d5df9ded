using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Import;

namespace CommitteeBot.Chat.Import;

/// <summary>The buttons of the card on which an officer checks what was read out of minutes.</summary>
internal sealed class ReviewButtons(
    ReviewImport review, AcceptActions accept, RejectAction reject, CorrectOwner owner, CorrectMeeting correct,
    DecideRestriction decide)
{
    public Task<Reply?> ShowAsync(ButtonClick click, CancellationToken cancellation) =>
        OnMeetingAsync(click, meeting => review.HandleAsync(click.Caller, meeting, click.Page, cancellation));

    public Task<Reply?> AcceptAllAsync(ButtonClick click, CancellationToken cancellation) =>
        OnMeetingAsync(
            click,
            meeting =>
                accept.HandleAsync(
                    click.Caller, new AcceptActionsRequest(meeting, null, click.Page, click.ActivityId), cancellation));

    public Task<Reply?> AcceptAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(click, (meeting, action) =>
        accept.HandleAsync(
            click.Caller, new AcceptActionsRequest(meeting, action, click.Page, click.ActivityId), cancellation));

    public Task<Reply?> RejectAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(click, (meeting, action) =>
        reject.HandleAsync(
            click.Caller, new RejectActionRequest(meeting, action, click.Page, click.ActivityId), cancellation));

    public Task<Reply?> OwnerAsync(ButtonClick click, CancellationToken cancellation) =>
        OnActionAsync(click, (meeting, action) => owner.HandleAsync(
        click.Caller,
        new CorrectOwnerRequest(
            meeting, action, click.Text(ReviewVerbs.OwnerInput(action)), click.Page, click.ActivityId),
        cancellation));

    public Task<Reply?> CorrectAsync(ButtonClick click, CancellationToken cancellation) =>
        OnMeetingAsync(click, meeting => correct.HandleAsync(
        click.Caller,
        new CorrectMeetingRequest(meeting, click.Number("committee"), click.Date("date"), click.ActivityId),
        cancellation));

    public Task<Reply?> OpenDocumentAsync(ButtonClick click, CancellationToken cancellation) =>
        DecideAsync(click, isWholeDocument: true, opens: true, cancellation);

    public Task<Reply?> CloseDocumentAsync(ButtonClick click, CancellationToken cancellation) =>
        DecideAsync(click, isWholeDocument: true, opens: false, cancellation);

    public Task<Reply?> OpenItemAsync(ButtonClick click, CancellationToken cancellation) =>
        DecideAsync(click, isWholeDocument: false, opens: true, cancellation);

    public Task<Reply?> CloseItemAsync(ButtonClick click, CancellationToken cancellation) =>
        DecideAsync(click, isWholeDocument: false, opens: false, cancellation);

    private Task<Reply?> DecideAsync(
        ButtonClick click, bool isWholeDocument, bool opens, CancellationToken cancellation) =>
        OnMeetingAsync(click, async meeting =>
        {
            var item = isWholeDocument ? null : click.Text(RestrictionForm.ItemInput);
            if (!isWholeDocument && string.IsNullOrEmpty(item))
                return new ReviewOutcome.Declined(ImportWords.ItemNotChosen);
            var request = new DecideRestrictionRequest(meeting, item, opens, click.Page, click.ActivityId);
            return await decide.HandleAsync(click.Caller, request, cancellation);
        });

    public static async Task<Reply?> OnMeetingAsync(ButtonClick click, Func<long, Task<ReviewOutcome>> command) =>
        click.Number("meeting") is { } meeting ? Reply.From(ReviewCard.Create(await command(meeting))) : null;

    private static async Task<Reply?> OnActionAsync(
        ButtonClick click, Func<long, ActionReference, Task<ReviewOutcome>> command) =>
        click.Action is { } action ? await OnMeetingAsync(click, meeting => command(meeting, action)) : null;
}
