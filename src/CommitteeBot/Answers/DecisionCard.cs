using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Answers;

/// <summary>A decision as printed, for somebody's message.</summary>
internal static class DecisionCard
{
    private const int MaxText = 2000;

    public static AdaptiveCard Create(DecisionMatch decision) => new()
    {
        Body =
        [
            TextBlock.Title(decision.Kind.ToString()),
            TextBlock.Meta(CardText.Escape($"{decision.Committee} · {DescribePlace(decision)}")),
            new TextBlock(CardText.Escape(CardText.Truncate(decision.Text, MaxText))) { Spacing = Spacing.Small },
        ],
        FallbackText = $"{decision.Committee}, {DescribePlace(decision)}: {CardText.Truncate(decision.Text, MaxText)}",
    };

    public static string DescribePlace(DecisionMatch decision)
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
