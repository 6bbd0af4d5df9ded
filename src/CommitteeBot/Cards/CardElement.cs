using System.Text.Json.Serialization;

namespace CommitteeBot.Cards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Badge), "Badge")]
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
    /// <summary>A client draws a single break of a line as a blank.</summary>
    public string Text { get; init; } = CardText.Lines(Text);

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

    /// <summary>The heading of a part of a card.</summary>
    public static TextBlock Heading(string text) =>
        new(text) { Size = TextSize.Default, Weight = TextWeight.Bolder, Style = "heading" };

    /// <summary>The small line that belongs to the line above it.</summary>
    public static TextBlock Meta(string text) =>
        new(text) { IsSubtle = true, Spacing = Cards.Spacing.None, Size = TextSize.Small };

    public static TextBlock Subtle(string text) =>
        new(text) { IsSubtle = true, Spacing = Cards.Spacing.Small, Size = TextSize.Small };
}

/// <summary>Text with parts that are struck through or can be pressed, which a text block can't do.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    public IReadOnlyList<TextRun> Inlines { get; init => field = CardList.From(value); } = CardList.From(Inlines);

    /// <summary>A line of its own to press, such as what is left out of a list.</summary>
    public static RichTextBlock Link(CardAction action) =>
        new([TextRun.Link(action.Title!, action)]) { Spacing = Cards.Spacing.Small };
}

/// <param name="Text">Shown exactly: it is not read as Markdown.</param>
internal sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; init; } = "TextRun";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Strikethrough { get; init; }

    public TextSize? Size { get; init; }
    public TextWeight? Weight { get; init; }
    public TextColor? Color { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSubtle { get; init; }

    public CardAction? SelectAction { get; init; }

    public static TextRun Small(string text) => new(text) { Size = TextSize.Small, IsSubtle = true };

    /// <summary>Words to press.</summary>
    public static TextRun Link(string text, CardAction action) => new(text)
    {
        Size = TextSize.Small, Color = TextColor.Accent, SelectAction = action with { Title = action.Title ?? text },
    };
}

/// <summary>A word or two beside a row. Clients that don't know badges show its fallback.</summary>
internal sealed record Badge(string Text, string Style) : CardElement
{
    public string Appearance { get; } = "Tint";
    public string Size { get; } = "Medium";

    /// <summary>What needs somebody, as words of more than one colour only: late, or gone.</summary>
    public static Badge Urgent(string text) => new(text, "Attention")
    {
        Fallback = new TextBlock(text)
        {
            Size = TextSize.Small, Weight = TextWeight.Bolder, Color = TextColor.Attention, Wrap = false,
        },
    };

    public static Badge Plain(string text) => new(text, "Subtle")
    {
        Fallback = new TextBlock(text)
        {
            Size = TextSize.Small, Weight = TextWeight.Bolder, IsSubtle = true, Wrap = false,
        },
    };
}

internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public IReadOnlyList<CardElement> Items { get; init => field = CardList.From(value); } = CardList.From(Items);
    public ContainerStyle? Style { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RoundedCorners { get; init; }

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
    public string? VerticalContentAlignment { get; init; }
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
