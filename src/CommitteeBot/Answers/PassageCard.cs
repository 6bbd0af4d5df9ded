using CommitteeBot.Cards;

namespace CommitteeBot.Answers;

/// <summary>A passage as printed, with its neighbours; what was amended in it is struck through.</summary>
internal static class PassageCard
{
    /// <summary>A pack may hold a page as one passage; five of these stay well below Teams' limit for a card.</summary>
    private const int LongestPassage = 2000;

    public static AdaptiveCard Create(PassageInContext passage)
    {
        var item = (passage.ItemNumber, passage.ItemTitle) switch
        {
            ({ } number, { } title) => $"Item {number}: {title}",
            (null, { } title) => title,
            _ => "Before the first item",
        };
        var where =
            $"{passage.Committee} · {passage.When} · line "
                + $"{passage.Line}{(passage.Status is null ? "" : $" · {passage.Status}")}"
                + (passage.IsRestricted ? " · restricted" : "");
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(item)),
                TextBlock.Subtle(CardText.Escape(where)),
                .. passage.Before.Select(Neighbour),
                new Container([.. AmendedPassage.Elements(passage, LongestPassage)]) { Style = ContainerStyle.Emphasis },
                .. passage.After.Select(Neighbour),
            ],
            FallbackText =
                $"{item}. {where}\n{passage.Text}{string.Concat(AmendedPassage.Notes(passage).Select(n => $"\n{n}"))}",
        };
    }

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

    private static TextBlock Neighbour(string text) => new(Shorten(text)) { IsSubtle = true };

    private static string Shorten(string text) => CardText.Escape(CardText.Truncate(text, LongestPassage));
}
