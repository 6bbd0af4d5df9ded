using System.Text.Json.Serialization;

namespace CommitteeBot.Cards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(HorizontalBarChart), "Chart.HorizontalBar")]
[JsonDerivedType(typeof(VerticalBarChart), "Chart.VerticalBar")]
internal abstract record CardElement
{
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Separator { get; init; }

    public Spacing? Spacing { get; init; }
    public bool? IsVisible { get; init; }
    public CardElement? Fallback { get; init; }
}

internal sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; init; } = true;
    public TextSize? Size { get; init; }
    public TextWeight? Weight { get; init; }
    public TextColor? Color { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSubtle { get; init; }

    /// <summary><c>heading</c> tells a screen reader that the line is one.</summary>
    public string? Style { get; init; }

    public int? MaxLines { get; init; }

    public static TextBlock Title(string text) =>
        new(text) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = "heading" };

    public static TextBlock Subtle(string text) =>
        new(text) { IsSubtle = true, Spacing = Cards.Spacing.Small, Size = TextSize.Small };
}

/// <summary>Text of which parts are struck through, which the Markdown of a text block can't do.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    public IReadOnlyList<TextRun> Inlines { get; init => field = CardList.From(value); } = CardList.From(Inlines);
}

/// <param name="Text">Shown exactly: it is not read as Markdown.</param>
internal sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; init; } = "TextRun";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Strikethrough { get; init; }
}

internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public IReadOnlyList<CardElement> Items { get; init => field = CardList.From(value); } = CardList.From(Items);
    public ContainerStyle? Style { get; init; }
    public CardAction? SelectAction { get; init; }
}

internal sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    public IReadOnlyList<Column> Columns { get; init => field = CardList.From(value); } = CardList.From(Columns);
}

internal sealed record Column(IReadOnlyList<CardElement> Items, string Width)
{
    public IReadOnlyList<CardElement> Items { get; init => field = CardList.From(value); } = CardList.From(Items);
    public string Type { get; } = "Column";
}

internal sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement
{
    public IReadOnlyList<Fact> Facts { get; init => field = CardList.From(value); } = CardList.From(Facts);
}

/// <summary>
/// A line of a <see cref="FactSet"/>. Both parts are escaped, as a client would read markup and formulas in them.
/// </summary>
internal sealed record Fact
{
    public Fact(string title, string value) => (Title, Value) = (CardText.Escape(title), CardText.Escape(value));

    public string Title { get; }
    public string Value { get; }
}

internal sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    public IReadOnlyList<CardAction> Actions { get; init => field = CardList.From(value); } = CardList.From(Actions);
}

internal enum Spacing { None, Small, Default, Medium, Large }

internal enum TextSize { Small, Default, Medium, Large }

internal enum TextWeight { Lighter, Default, Bolder }

internal enum TextColor { Default, Accent, Good, Warning, Attention }

internal enum ContainerStyle { Default, Emphasis, Accent, Good, Attention, Warning }
