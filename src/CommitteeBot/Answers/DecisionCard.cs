using CommitteeBot.Cards;
using CommitteeBot.Committees;

namespace CommitteeBot.Answers;

/// <summary>A decision as the minutes print it, to stand in somebody's message.</summary>
internal static class DecisionCard
{
    private const int MostText = 2000;

    public static AdaptiveCard Of(FoundDecision decision) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Plain($"{decision.Kind} · {decision.Committee}")),
            new TextBlock(CardText.Plain(CardText.Shortened(decision.Text, MostText))),
            TextBlock.Subtle(CardText.Plain(Where(decision))),
        ],
        FallbackText = $"{decision.Committee}, {Where(decision)}: {CardText.Shortened(decision.Text, MostText)}",
    };

    public static string Where(FoundDecision decision)
    {
        var meeting = decision.Date is { } date ? $"minutes of {UkDate.Long(date)}" : "undated notes";
        var item = (decision.Item, decision.ItemTitle) switch
        {
            ({ } number, { } title) => $", item {number} {title}",
            (null, { } title) => $", {title}",
            ({ } number, null) => $", item {number}",
            _ => "",
        };
        return meeting + item + (decision.Status == MinutesStatus.Draft ? " (draft)" : "");
    }
}
