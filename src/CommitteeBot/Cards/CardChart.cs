namespace CommitteeBot.Cards;

/// <summary>Charts are Teams' own elements: each takes a <see cref="CardElement.Fallback"/> that says the same in words.</summary>
internal sealed record HorizontalBarChart(string Title, IReadOnlyList<ChartBar> Data) : CardElement;

internal sealed record VerticalBarChart(string Title, IReadOnlyList<ChartBar> Data) : CardElement;

internal sealed record ChartBar(string X, double Y);
