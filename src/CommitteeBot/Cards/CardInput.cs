namespace CommitteeBot.Cards;

internal sealed record TextInput(string Label) : CardElement
{
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public bool? IsMultiline { get; init; }
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
    public int? MaxLength { get; init; }
}

/// <summary>Dates travel as <c>yyyy-MM-dd</c>.</summary>
internal sealed record DateInput(string Label) : CardElement
{
    public string? Value { get; init; }
    public string? Min { get; init; }
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

internal sealed record ChoiceSetInput : CardElement
{
    private readonly IReadOnlyList<Choice> choices;

    /// <summary>
    /// A list that drops down shows its titles as they are. One that is spread out, or allows several, shows each as a
    /// text block, in which a client would read markup and formulas.
    /// </summary>
    public ChoiceSetInput(string label, IReadOnlyList<Choice> choices) =>
        (Label, this.choices) = (label, CardList.From(choices));

    public string Label { get; }

    public IReadOnlyList<Choice> Choices => Style == "expanded" || IsMultiSelect == true
        ? [.. choices.Select(c => c with { Title = CardText.Escape(c.Title) })]
        : choices;

    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public string? Style { get; init; }
    public bool? IsMultiSelect { get; init; }
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

internal sealed record Choice(string Title, string Value);

/// <summary>A box to tick. Its title is shown as a text block, so it is escaped.</summary>
internal sealed record ToggleInput : CardElement
{
    public ToggleInput(string title) => Title = CardText.Escape(title);

    public string Title { get; }

    public string? Value { get; init; }

    [System.Text.Json.Serialization.JsonIgnore(
        Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool Wrap { get; init; }
}
