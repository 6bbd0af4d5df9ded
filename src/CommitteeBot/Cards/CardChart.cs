namespace CommitteeBot.Cards;

/// <summary>
/// Charts are Teams' own elements: each takes a <see cref="CardElement.Fallback"/> that says the same in words.
/// </summary>
internal sealed record HorizontalBarChart(string Title, IReadOnlyList<ChartBar> Data) : CardElement
{
    public IReadOnlyList<ChartBar> Data { get; init => field = CardList.From(value); } = CardList.From(Data);
}

internal sealed record VerticalBarChart(string Title, IReadOnlyList<ChartBar> Data) : CardElement
{
    public IReadOnlyList<ChartBar> Data { get; init => field = CardList.From(value); } = CardList.From(Data);
}

internal sealed record ChartBar(string X, double Y);
