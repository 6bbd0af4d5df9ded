using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Tells a person that their turn failed: that nothing was changed, what to do, and the reference that the log has too.
/// An invoke is answered in the form that its sender shows. Teams stops asking for a card after one failed refresh, so
/// a refresh gets a card even then.
/// </summary>
internal static class FailedTurn
{
    public static Reply Message(TurnFailure failure) => Reply.From(Card(FailureWords.Describe(failure), []));

    /// <returns>Null for an invoke whose sender shows no text; then a message is sent.</returns>
    public static InvokeResponse? Answer(Activity invoke, TurnFailure failure) => invoke.Name switch
    {
        InvokeNames.AdaptiveCardAction when AdaptiveCardInvokeValue.From(invoke) is { Trigger: "automatic",
            Action: var action } =>
            InvokeResponse.Card(CardJson.Write(Card(FailureWords.Describe(failure), Again(action)))),
        InvokeNames.AdaptiveCardAction => InvokeResponse.CardMessage(FailureWords.Describe(failure)),
        InvokeNames.MessageSubmitAction => InvokeResponse.Ok,
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.ComposeExtensionFetchTask
            or InvokeNames.ComposeExtensionSubmitAction or InvokeNames.MessageFetchTask =>
            InvokeResponse.Json(
                new JsonObject
                {
                    ["task"] = new JsonObject { ["type"] = "message", ["value"] = FailureWords.Describe(failure) },
                }),
        InvokeNames.ComposeExtensionQuery or InvokeNames.ComposeExtensionSelectItem
            or InvokeNames.ComposeExtensionQueryLink =>
            InvokeResponse.Json(
                new JsonObject
                {
                    ["composeExtension"] = new JsonObject
                    {
                        ["type"] = "message",
                        ["text"] = FailureWords.Describe(failure),
                    },
                }),
        _ => null,
    };

    private static IReadOnlyList<CardAction> Again(AdaptiveCardAction? action) =>
        action is { Verb: { Length: > 0 } verb }
        ? [
            new ExecuteAction(verb)
            {
                Title = FailureWords.TryAgain,
                Data = action.Data is { ValueKind: JsonValueKind.Object } data ? JsonObject.Create(data) : null,
            },
        ]
        : [];

    private static AdaptiveCard Card(string words, IReadOnlyList<CardAction> actions) => new()
    {
        Body = [TextBlock.Title(FailureWords.Title), new TextBlock(words)],
        FallbackText = $"{FailureWords.Title}. {words}",
        Actions = actions.Count > 0 ? actions : null,
    };
}
