using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// What a person is told when a turn has thrown: that nothing was changed, what to do, and the reference under which the log has the cause. An invoke is
/// answered in the form that its sender shows; Teams stops asking for a card whose refresh has failed once, so that one gets a card all the same.
/// </summary>
internal static class FailedTurn
{
    private const string Title = "That did not work";

    public static Reply Message(string reference) => Reply.From(Card(Words(reference), []));

    /// <returns>Null for an invoke whose sender shows no words; a message says them then.</returns>
    public static InvokeResponse? Answer(Activity invoke, string reference) => invoke.Name switch
    {
        InvokeNames.AdaptiveCardAction when AdaptiveCardInvokeValue.From(invoke) is { Trigger: "automatic", Action: var action } =>
            InvokeResponse.Card(CardJson.Write(Card(Words(reference), Again(action)))),
        InvokeNames.AdaptiveCardAction => InvokeResponse.CardMessage(Words(reference)),
        InvokeNames.MessageSubmitAction => InvokeResponse.Ok,
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.ComposeExtensionFetchTask or InvokeNames.ComposeExtensionSubmitAction or InvokeNames.MessageFetchTask =>
            InvokeResponse.Json(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = Words(reference) } }),
        InvokeNames.ComposeExtensionQuery or InvokeNames.ComposeExtensionSelectItem or InvokeNames.ComposeExtensionQueryLink =>
            InvokeResponse.Json(new JsonObject { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = Words(reference) } }),
        _ => null,
    };

    private static string Words(string reference) =>
        $"Something went wrong on my side, and nothing was changed. Please try again in a moment; if it happens again, give your administrator the reference {reference}.";

    private static IReadOnlyList<CardAction> Again(AdaptiveCardAction? action) => action is { Verb: { Length: > 0 } verb }
        ? [new ExecuteAction(verb) { Title = "Try again", Data = action.Data is { ValueKind: System.Text.Json.JsonValueKind.Object } data ? JsonObject.Create(data) : null }]
        : [];

    private static AdaptiveCard Card(string words, IReadOnlyList<CardAction> actions) => new()
    {
        Body = [TextBlock.Title(Title), new TextBlock(words)],
        FallbackText = $"{Title}. {words}",
        Actions = actions.Count > 0 ? actions : null,
    };
}
