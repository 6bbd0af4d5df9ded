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

    /// <summary>Under an answer there are several.</summary>
    private const int LongestUnderAnswer = 900;
    private const int LongestNeighbour = 300;

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
                new Container([.. AmendedPassage.Elements(passage, LongestPassage)])
                {
                    Style = ContainerStyle.Emphasis, RoundedCorners = true, Spacing = Spacing.Small,
                },
                .. passage.After.Select(t => Neighbour(t, LongestPassage)),
            ],
            FallbackText =
                $"{item}. {where}\n{passage.Text}{string.Concat(AmendedPassage.Notes(passage).Select(n => $"\n{n}"))}",
        };
    }

    /// <summary>The passage under an answer; it opens in place.</summary>
    public static Container Quoted(PassageInContext passage, string quote) => new(
    [
        TextBlock.Meta(CardText.Escape(passage.Committee + Status(passage))),
        .. passage.Before.TakeLast(1).Select(t => Neighbour(t, LongestNeighbour)),
        .. AmendedPassage.Elements(passage, LongestUnderAnswer, quote),
        .. passage.After.Take(1).Select(t => Neighbour(t, LongestNeighbour)),
    ])
    {
        Style = ContainerStyle.Emphasis, RoundedCorners = true, Spacing = Spacing.Small,
    };

    public static AdaptiveCard Unavailable() => new()
    {
        Body =
        [
            TextBlock.Title("This passage can't be opened"),
            new TextBlock(
                "The minutes may have been imported again, or you may not have access to them. Ask your question "
                    + "again."),
        ],
        FallbackText = "This passage can't be opened. Ask your question again.",
    };

    private static string Status(PassageInContext passage) =>
        (passage.Status is null ? "" : $" · {passage.Status}") + (passage.IsRestricted ? " · restricted" : "");

    private static TextBlock Neighbour(string text, int longest) =>
        new(CardText.Escape(CardText.Truncate(text, longest))) { IsSubtle = true, Spacing = Spacing.Small };
}
