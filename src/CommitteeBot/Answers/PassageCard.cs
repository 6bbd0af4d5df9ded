using CommitteeBot.Cards;

namespace CommitteeBot.Answers;

/// <summary>
/// A passage as printed, with its neighbours in the same item; what was amended in it is struck through, and what an
/// answer quotes of it is bold.
/// </summary>
internal static class PassageCard
{
    /// <summary>A pack may hold a page as one passage; five of these stay well below Teams' limit for a card.</summary>
    private const int LongestPassage = 2000;

    private const int LongestNeighbour = 300;
    private const string WhyUnavailable =
        "The minutes may have been imported again, or you may not have access to them. Ask your question again.";

    public static AdaptiveCard Create(PassageInContext passage)
    {
        var item = (passage.ItemNumber, passage.ItemTitle) switch
        {
            ({ } number, { } title) => $"Item {number}: {title}",
            (null, { } title) => title,
            _ => "Before the first item",
        };
        var where = $"{passage.Committee} · {passage.When}{Status(passage)}";
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(item)),
                TextBlock.Meta(CardText.Escape(where)),
                .. passage.Before.Select(t => Neighbour(t, LongestPassage)),
                Framed([.. AmendedPassage.Elements(passage, LongestPassage)]),
                .. passage.After.Select(t => Neighbour(t, LongestPassage)),
                .. File(passage),
            ],
            FallbackText =
                $"{item}. {where}\n{passage.Text}{string.Concat(AmendedPassage.Notes(passage).Select(n => $"\n{n}"))}",
        };
    }

    /// <summary>Under its source on the card of an answer, which names the meeting and the item.</summary>
    public static Container Under(PassageInContext passage, string quote) => Framed(
    [
        .. passage.Before.Select(t => Neighbour(t, LongestNeighbour)),
        .. AmendedPassage.Elements(passage, LongestPassage, quote),
        .. passage.After.Select(t => Neighbour(t, LongestNeighbour)),
        .. File(passage),
    ]);

    /// <summary>The file at its place, which decides for itself who may open it.</summary>
    private static IEnumerable<CardElement> File(PassageInContext passage) => passage.FileUrl is { } url
        ? [CardNotice.Links(new OpenUrlAction(url) { Title = "Open the file" })]
        : [];

    public static Container Gone() => Framed([new TextBlock(WhyUnavailable)]);

    private static Container Framed(IReadOnlyList<CardElement> elements) => new(elements)
    {
        Style = ContainerStyle.Emphasis, RoundedCorners = true, Spacing = Spacing.Small,
    };

    public static AdaptiveCard Unavailable() => new()
    {
        Body =
        [
            TextBlock.Title("This passage can't be opened"),
            new TextBlock(WhyUnavailable),
        ],
        FallbackText = "This passage can't be opened. Ask your question again.",
    };

    private static string Status(PassageInContext passage) =>
        (passage.Status is null ? "" : $" · {passage.Status}") + (passage.IsRestricted ? " · restricted" : "");

    private static TextBlock Neighbour(string text, int longest) =>
        new(CardText.Escape(CardText.Truncate(text, longest))) { IsSubtle = true, Spacing = Spacing.Small };
}
