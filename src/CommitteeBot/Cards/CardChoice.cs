namespace CommitteeBot.Cards;

/// <summary>One of a few answers to a question, as a row to press: nothing is chosen before somebody chooses.</summary>
internal static class CardChoice
{
    public static Container Row(string text, CardAction chooses) => new([new TextBlock(CardText.Escape(text))])
    {
        Style = ContainerStyle.Emphasis, RoundedCorners = true, Spacing = Spacing.Small,
        SelectAction = chooses with { Title = text },
    };
}
