using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;

namespace CommitteeBot.Import;

/// <summary>A proposed action to tick, with its owner and date to put right under “Edit”.</summary>
internal static class ReviewRow
{
    private const int MaxText = 300;
    private const int MaxOwner = 200;

    public static Container Create(ReviewedAction action, DateOnly today, bool isTicked = true, bool hasForm = true)
    {
        var tick = new ToggleInput(CardText.Capital(CardText.Truncate(action.Text, MaxText)))
        {
            Id = ReviewVerbs.TickInput(action.Reference), Value = isTicked ? "true" : "false", Wrap = true,
        };
        var form = $"edit-{action.Reference}";
        return CardActionRow.ToTick(
            tick, Meta(action, today),
            hasForm ? CardNotice.Links(CardSection.Toggle(ImportWords.Edit, form)) with { Spacing = Spacing.None } : null,
            hasForm ? [Form(action, form)] : []);
    }

    private static string Meta(ReviewedAction action, DateOnly today)
    {
        string?[] about =
        [
            action.Reference.ToString(),
            action.Owner is { } owner ? CardText.Truncate(owner, 80) : "no owner yet",
            ActionInBrief.Due(action.Due, action.DueText, today),
            action.Item is { } item ? $"item {CardText.Truncate(item, 60)}" : null,
            action.IsFromModel ? ImportWords.ReadWithModel : null,
            action.Said,
        ];
        return string.Join(" · ", about.OfType<string>());
    }

    private static Container Form(ReviewedAction action, string id) => new(
    [
        new TextInput(ImportWords.Owner)
        {
            Id = ReviewVerbs.OwnerInput(action.Reference), Value = action.Owner, MaxLength = MaxOwner,
            Placeholder = ImportWords.OwnerPlaceholder,
        },
        new DateInput(ImportWords.Due)
        {
            Id = ReviewVerbs.DueInput(action.Reference),
            Value = action.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        .. action.Line is { } line ? [TextBlock.Meta(ImportWords.InLine(line))] : Array.Empty<CardElement>(),
    ])
    {
        Id = id, IsVisible = false, Spacing = Spacing.Small,
    };
}
