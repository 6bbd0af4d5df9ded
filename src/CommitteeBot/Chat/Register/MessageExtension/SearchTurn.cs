using ActivityProtocol.Schema;
using CommitteeBot.Answers;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Register.MessageExtension;

/// <summary>Searches for an action or a decision to insert into the message that somebody is writing.</summary>
internal sealed class SearchTurn(CommitteeDb db, TimeProvider clock)
{
    private const int MaxHits = 25;
    private const int MaxTitle = 80;

    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        if (MessagingExtensionQuery.From(turn.Activity) is not { } query)
            return Respond(MessagingExtensionResponse.Message(MessageExtensionWords.SearchUnreadable));
        if (turn.Speaker.Reach.Count == 0)
            return Respond(MessagingExtensionResponse.Message(HelpReply.Stranger().Text));

        var caller = SharingCaller.From(turn.Caller);
        var words = query.Parameters?.FirstOrDefault(p => p.Name is ExtensionCommands.FindParameter or null)?.Value
            ?? "";
        var skip = Math.Clamp(query.QueryOptions?.Skip ?? 0, 0, 10_000);
        var max = Math.Clamp(query.QueryOptions?.Count ?? MaxHits, 1, MaxHits);
        var actions = await new FindActions(db, clock)
            .HandleAsync(caller, new FindActionsRequest(words, skip, max), cancellation);

        // Decisions come after the last action, and only for a search with words: without any, people want what there
        // is to do.
        var decisions = actions.Count < max && !string.IsNullOrWhiteSpace(words) && skip == 0
            ? await new FindDecisions(db).RunAsync(caller, words, 0, max - actions.Count, cancellation)
            : [];
        if (actions.Count + decisions.Count == 0)
            return Respond(MessagingExtensionResponse.Message(MessageExtensionWords.NothingFound));

        return Respond(MessagingExtensionResponse.Result(
        [
            .. actions.Select(a => MessagingExtensionAttachment.Create(
                CardJson.Write(ActionCard.Create(a)), CardText.Truncate($"{a.Reference} {a.Text}", MaxTitle),
                $"{ActionWords.Short(a)} · {a.Committee}")),
            .. decisions.Select(d => MessagingExtensionAttachment.Create(
                CardJson.Write(DecisionCard.Create(d)), CardText.Truncate(d.Text, MaxTitle),
                $"{d.Kind} · {d.Committee}, {DecisionCard.DescribePlace(d)}")),
        ]));
    }

    private static TurnResult.InvokeReply Respond(InvokeResponse response) =>
        new(response.Status, response.Body) { IsReadOnly = true };
}
