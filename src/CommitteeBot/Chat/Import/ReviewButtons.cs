using System.Globalization;
using System.Text.Json.Nodes;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Import;

namespace CommitteeBot.Chat.Import;

/// <summary>The buttons of the card on which an officer checks what was read of minutes.</summary>
internal sealed class ReviewButtons(
    ReviewImport review, AcceptActions accept, RejectAction reject, CorrectOwner owner, CorrectMeeting correct,
    DecideRestriction decide)
{
    /// <returns>Null for a verb that is none of these, or one whose ids are missing.</returns>
    public async Task<Reply?> RunAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation)
    {
        if (CardData.Number(data, "meeting") is not { } meeting)
            return null;

        var caller = turn.Caller;
        var id = turn.Activity.Id;
        var page = CardData.Number(data, "page") is { } given and > 0 and < 10_000 ? (int)given : 1;
        ActionReference? action = ActionReference.TryParse(CardData.Text(data, "action"), out var reference)
            ? reference
            : null;
        var outcome = verb switch
        {
            ReviewVerbs.Show => await review.HandleAsync(caller, meeting, page, cancellation),
            ReviewVerbs.AcceptAll =>
                await accept.HandleAsync(caller, new AcceptActionsRequest(meeting, null, page, id), cancellation),
            ReviewVerbs.Accept when action is { } only =>
                await accept.HandleAsync(caller, new AcceptActionsRequest(meeting, only, page, id), cancellation),
            ReviewVerbs.Reject when action is { } only =>
                await reject.HandleAsync(caller, new RejectActionRequest(meeting, only, page, id), cancellation),
            ReviewVerbs.Owner when action is { } only => await owner.HandleAsync(
                caller,
                new CorrectOwnerRequest(meeting, only, CardData.Text(data, ReviewVerbs.OwnerInput(only)), page, id),
                cancellation),
            ReviewVerbs.Correct => await correct.HandleAsync(
                caller,
                new CorrectMeetingRequest(
                    meeting, CardData.Number(data, "committee"), Day(CardData.Text(data, "date")), id),
                cancellation),
            ReviewVerbs.OpenDocument or ReviewVerbs.CloseDocument =>
                await decide.HandleAsync(
                    caller, new DecideRestrictionRequest(meeting, null, verb == ReviewVerbs.OpenDocument, page, id),
                    cancellation),
            ReviewVerbs.OpenItem or ReviewVerbs.CloseItem when CardData.Text(
                data, RestrictionForm.ItemInput) is { Length: > 0 } item =>
                await decide.HandleAsync(
                    caller, new DecideRestrictionRequest(meeting, item, verb == ReviewVerbs.OpenItem, page, id),
                    cancellation),
            ReviewVerbs.OpenItem or ReviewVerbs.CloseItem => new ReviewOutcome.Declined(ImportWords.ItemNotChosen),
            _ => null,
        };
        return outcome is null ? null : Reply.From(ReviewCard.Create(outcome));
    }

    private static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
