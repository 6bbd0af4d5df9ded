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

internal sealed record ChoiceSetInput(string Label, IReadOnlyList<Choice> Choices) : CardElement
{
    public IReadOnlyList<Choice> Choices { get; init => field = CardList.From(value); } = CardList.From(Choices);
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public string? Style { get; init; }
    public bool? IsMultiSelect { get; init; }
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

internal sealed record Choice(string Title, string Value);

internal sealed record ToggleInput(string Title) : CardElement
{
    public string? Value { get; init; }
}
