using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CommitteeBot.Cards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
internal abstract record CardAction
{
    public string? Title { get; init; }
    public string? Id { get; init; }

    /// <summary><c>positive</c> or <c>destructive</c>; never the only sign of what a button does.</summary>
    public string? Style { get; init; }

    public string? Tooltip { get; init; }
}

/// <summary>
/// A button that the bot answers in the HTTP response with the card as it then stands. <see cref="Data"/> carries ids, never the button's text.
/// </summary>
internal sealed record ExecuteAction(string Verb) : CardAction
{
    public JsonObject? Data { get; init; }

    /// <summary>Clients older than Universal Actions send this instead; it carries the same verb and ids.</summary>
    public CardAction? Fallback { get; init; }

    /// <summary>A button with a verb and its ids, understood by old clients too.</summary>
    public static ExecuteAction Button(string title, string verb, params ReadOnlySpan<(string Key, JsonNode? Value)> ids)
    {
        var data = new JsonObject();
        var old = new JsonObject { ["verb"] = verb };
        foreach (var (key, value) in ids)
        {
            data[key] = value?.DeepClone();
            old[key] = value?.DeepClone();
        }

        return new ExecuteAction(verb) { Title = title, Data = data, Fallback = new SubmitAction { Title = title, Data = old } };
    }
}

internal sealed record SubmitAction : CardAction
{
    public JsonObject? Data { get; init; }
}

internal sealed record OpenUrlAction(string Url) : CardAction;

internal sealed record ShowCardAction(AdaptiveSubCard Card) : CardAction;

/// <summary>A card inside a card: it has a body and buttons, and no version of its own.</summary>
internal sealed record AdaptiveSubCard(IReadOnlyList<CardElement> Body)
{
    public string Type { get; } = "AdaptiveCard";
    public IReadOnlyList<CardAction>? Actions { get; init; }
}

internal sealed record ToggleVisibilityAction(IReadOnlyList<string> TargetElements) : CardAction;
