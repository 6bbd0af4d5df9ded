using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// What a person is told when a turn has thrown: that nothing was changed, what to do, and the reference under which the log has the cause. An invoke is
/// answered in the form that its sender shows; Teams stops asking for a card whose refresh has failed once, so that one gets a card all the same.
/// </summary>
internal static class FailedTurn
{
    private const string Title = "That did not work";

    public static Reply Message(TurnFailure failure) => Reply.From(Card(Words(failure), []));

    /// <returns>Null for an invoke whose sender shows no words; a message says them then.</returns>
    public static InvokeResponse? Answer(Activity invoke, TurnFailure failure) => invoke.Name switch
    {
        InvokeNames.AdaptiveCardAction when AdaptiveCardInvokeValue.From(invoke) is { Trigger: "automatic", Action: var action } =>
            InvokeResponse.Card(CardJson.Write(Card(Words(failure), Again(action)))),
        InvokeNames.AdaptiveCardAction => InvokeResponse.CardMessage(Words(failure)),
        InvokeNames.MessageSubmitAction => InvokeResponse.Ok,
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.ComposeExtensionFetchTask or InvokeNames.ComposeExtensionSubmitAction or InvokeNames.MessageFetchTask =>
            InvokeResponse.Json(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = Words(failure) } }),
        InvokeNames.ComposeExtensionQuery or InvokeNames.ComposeExtensionSelectItem or InvokeNames.ComposeExtensionQueryLink =>
            InvokeResponse.Json(new JsonObject { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = Words(failure) } }),
        _ => null,
    };

    private static string Words(TurnFailure failure) => failure.Exception switch
    {
        RegexMatchTimeoutException => "That took me too long to work out, so I stopped, and nothing was changed. Please say it in fewer or simpler words.",
        var exception when StoreFaults.From(exception) is { } fault =>
            $"I can't save anything at the moment ({StoreWords(fault)}), so nothing was saved. Please tell your administrator; the reference is {failure.Reference}.",
        _ => "Something went wrong on my side, and nothing was changed. Please try again in a moment; if it happens again, give your administrator "
            + $"the reference {failure.Reference}.",
    };

    private static string StoreWords(StoreFault fault) => fault switch
    {
        StoreFault.Missing or StoreFault.Replaced => "my records have been moved or deleted",
        StoreFault.Full => "the disk is full",
        StoreFault.ReadOnly => "I'm not allowed to write to the disk",
        StoreFault.Corrupt => "my records are damaged",
        _ => "the disk doesn't answer",
    };

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
