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

    /// <summary><c>secondary</c> puts the button under “…”; null shows it.</summary>
    public string? Mode { get; init; }
}

/// <summary>
/// A button that the bot answers in the HTTP response with the updated card. <see cref="Data"/> carries ids, never the
/// button's text.
/// </summary>
internal sealed record ExecuteAction(string Verb) : CardAction
{
    public JsonObject? Data { get; init; }

    /// <summary>
    /// The id in <see cref="Data"/> that is new each time the card is made; two buttons that differ only in it are
    /// equal.
    /// </summary>
    [JsonIgnore]
    public string? VolatileKey { get; init; }

    /// <summary>Clients older than Universal Actions send this instead; it carries the same verb and ids.</summary>
    public CardAction? Fallback { get; init; }

    /// <summary>A button with a verb and its ids, understood by old clients too.</summary>
    public static ExecuteAction Button(
        string title, string verb, params ReadOnlySpan<(string Key, JsonNode? Value)> ids)
    {
        var data = new JsonObject();
        var old = new JsonObject { ["verb"] = verb };
        foreach (var (key, value) in ids)
        {
            data[key] = value?.DeepClone();
            old[key] = value?.DeepClone();
        }

        return new ExecuteAction(verb)
        {
            Title = title,
            Data = data,
            Fallback = new SubmitAction { Title = title, Data = old },
        };
    }

    public ExecuteAction WithVolatile(string key) =>
        this with
        {
            VolatileKey = key,
            Fallback = Fallback is SubmitAction submit ? submit with { VolatileKey = key } : Fallback,
        };

    public bool Equals(ExecuteAction? other) =>
        base.Equals(other)
            && Verb == other.Verb && Equals(Fallback, other.Fallback)
            && ButtonData.AreEqual(Data, other.Data, VolatileKey);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Verb);
}

internal sealed record SubmitAction : CardAction
{
    public JsonObject? Data { get; init; }

    /// <inheritdoc cref="ExecuteAction.VolatileKey"/>
    [JsonIgnore]
    public string? VolatileKey { get; init; }

    public bool Equals(SubmitAction? other) => base.Equals(other) && ButtonData.AreEqual(Data, other.Data, VolatileKey);

    public override int GetHashCode() => base.GetHashCode();
}

internal sealed record OpenUrlAction(string Url) : CardAction;

internal sealed record ShowCardAction(AdaptiveSubCard Card) : CardAction;

/// <summary>A card inside a card: it has a body and buttons, and no version of its own.</summary>
internal sealed record AdaptiveSubCard(IReadOnlyList<CardElement> Body)
{
    public string Type { get; } = "AdaptiveCard";
    public IReadOnlyList<CardElement> Body { get; init => field = CardList.From(value); } = CardList.From(Body);
    public IReadOnlyList<CardAction>? Actions { get; init => field = CardList.From(value); }
}

internal sealed record ToggleVisibilityAction(IReadOnlyList<string> TargetElements) : CardAction
{
    public IReadOnlyList<string> TargetElements { get; init => field = CardList.From(value); } = CardList.From(TargetElements);
}
