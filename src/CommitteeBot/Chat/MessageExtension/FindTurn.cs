using ActivityProtocol.Schema;
using CommitteeBot.Answers;
using CommitteeBot.Cards;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.MessageExtension;

/// <summary>Somebody writes a message and looks for an action or a decision to put into it.</summary>
internal sealed class FindTurn(CommitteeDb db, TimeProvider clock)
{
    private const int MostHits = 25;
    private const int MostTitle = 80;

    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        if (MessagingExtensionQuery.From(turn.Activity) is not { } query)
            return Answered(MessagingExtensionResponse.Message("This search carries nothing that I can read. Close it and open it again."));
        if (turn.Speaker.Reach.Count == 0)
            return Answered(MessagingExtensionResponse.Message(HelpReply.Stranger().Text));

        var caller = InCompany.Of(turn.Caller);
        var words = query.Parameters?.FirstOrDefault(p => p.Name is ExtensionCommands.FindParameter or null)?.Value ?? "";
        var skip = Math.Clamp(query.QueryOptions?.Skip ?? 0, 0, 10_000);
        var most = Math.Clamp(query.QueryOptions?.Count ?? MostHits, 1, MostHits);
        var actions = await new FindActions(db, clock).HandleAsync(caller, words, skip, most, cancellation);

        // Decisions come after the last action, and only for words: without any, what is wanted is what there is to do.
        var decisions = actions.Count < most && !string.IsNullOrWhiteSpace(words) && skip == 0
            ? await new FindDecisions(db).RunAsync(caller, words, 0, most - actions.Count, cancellation)
            : [];
        if (actions.Count + decisions.Count == 0)
            return Answered(MessagingExtensionResponse.Message("No action and no decision that you can see has these words. What is restricted is never found here."));

        return Answered(MessagingExtensionResponse.Result(
        [
            .. actions.Select(a => MessagingExtensionAttachment.Of(
                CardJson.Write(ActionCard.Of(a)), CardText.Shortened($"{a.Reference} {a.Text}", MostTitle), $"{ActionWords.Short(a)} · {a.Committee}")),
            .. decisions.Select(d => MessagingExtensionAttachment.Of(
                CardJson.Write(DecisionCard.Of(d)), CardText.Shortened(d.Text, MostTitle), $"{d.Kind} · {d.Committee}, {DecisionCard.Where(d)}")),
        ]));
    }

    private static TurnResult.Answered Answered(InvokeResponse response) => new(response.Status, response.Body) { ChangesNothing = true };
}
