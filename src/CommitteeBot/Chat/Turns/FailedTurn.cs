using System.Text.Json;
using System.Text.Json.Nodes;
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
    public static Reply Message(string reference) => Reply.From(Card(TurnWords.Failure(reference), []));

    /// <returns>Null for an invoke whose sender shows no text; then a message is sent.</returns>
    public static InvokeResponse? Answer(Activity invoke, string reference) => invoke.Name switch
    {
        InvokeNames.AdaptiveCardAction when AdaptiveCardInvokeValue.From(invoke) is { Trigger: "automatic",
            Action: var action } =>
            InvokeResponse.Card(CardJson.Write(Card(TurnWords.Failure(reference), Again(action)))),
        InvokeNames.AdaptiveCardAction => InvokeResponse.CardMessage(TurnWords.Failure(reference)),
        InvokeNames.MessageSubmitAction => InvokeResponse.Ok,
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.ComposeExtensionFetchTask
            or InvokeNames.ComposeExtensionSubmitAction or InvokeNames.MessageFetchTask =>
            InvokeResponse.Json(
                new JsonObject
                {
                    ["task"] = new JsonObject { ["type"] = "message", ["value"] = TurnWords.Failure(reference) },
                }),
        InvokeNames.ComposeExtensionQuery or InvokeNames.ComposeExtensionSelectItem
            or InvokeNames.ComposeExtensionQueryLink =>
            InvokeResponse.Json(
                new JsonObject
                {
                    ["composeExtension"] = new JsonObject
                    {
                        ["type"] = "message",
                        ["text"] = TurnWords.Failure(reference),
                    },
                }),
        _ => null,
    };

    private static IReadOnlyList<CardAction> Again(AdaptiveCardAction? action) =>
        action is { Verb: { Length: > 0 } verb }
        ? [
            new ExecuteAction(verb)
            {
                Title = TurnWords.TryAgain,
                Data = action.Data is { ValueKind: JsonValueKind.Object } data ? JsonObject.Create(data) : null,
            },
        ]
        : [];

    private static AdaptiveCard Card(string words, IReadOnlyList<CardAction> actions) => new()
    {
        Body = [TextBlock.Title(TurnWords.FailureTitle), new TextBlock(words)],
        FallbackText = $"{TurnWords.FailureTitle}. {words}",
        Actions = actions.Count > 0 ? actions : null,
    };
}
