namespace CommitteeBot.Cards;

/// <summary>A part of a card under its own heading, which opens and closes when it is pressed.</summary>
internal static class CardSection
{
    public static IEnumerable<CardElement> Create(
        string id, string heading, bool isOpen, IReadOnlyList<CardElement> content) =>
    [
        new Container(
        [
            new ColumnSet(
            [
                new Column([TextBlock.Heading(CardText.Escape(heading))], "stretch"),
                new Column([new TextBlock("⌄") { IsSubtle = true }], "auto"),
            ]),
        ])
        {
            Separator = true, Spacing = Spacing.Small, SelectAction = Toggle(heading, id),
        },
        new Container(content) { Id = id, IsVisible = isOpen ? null : false, Spacing = Spacing.Small },
    ];

    public static ToggleVisibilityAction Toggle(string title, params string[] ids) => new(ids) { Title = title };
}
