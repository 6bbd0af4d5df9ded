using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>
/// The actions that were logged in a meeting, under the items of its agenda, and one form for the owners and due dates that
/// are still missing.
/// </summary>
internal static class MeetingSummaryCard
{
    /// <summary>More would exceed the size limit of a card.</summary>
    private const int MaxRows = 25;
    private const int MaxGaps = 6;
    private const int MaxLabel = 40;
    private const int MaxFallbackText = 60;

    public static AdaptiveCard Create(MeetingSummary meeting)
    {
        var (title, summary) = (MeetingRegisterWords.SummaryTitle(meeting.Committee, meeting.IsOver), Summary(meeting.Actions));
        List<ActionView> gaps = [.. meeting.Actions.Take(MaxRows).Where(a => a.Owner is null || a.Due is null).Take(MaxGaps)];
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(title)),
                .. meeting.Message is { } message ? [new TextBlock(CardText.Escape(message))] : Array.Empty<CardElement>(),
                TextBlock.Subtle(CardText.Escape(summary)),
                .. meeting.Actions.Take(MaxRows).GroupBy(a => (a.Item, a.ItemTitle)).SelectMany(g => Item(g.Key.Item, g.Key.ItemTitle, g)),
                .. meeting.Actions.Count > MaxRows
                ? [TextBlock.Subtle(ListWords.More(meeting.Actions.Count - MaxRows))]
                : Array.Empty<CardElement>(),
            ],
            Actions = gaps.Count == 0 ? null : [Form(gaps, meeting.Actions)],
            FallbackText = string.Join(' ', meeting.Actions.Take(MaxRows)
                .Select(a => $"{a.Reference}: {CardText.Truncate(a.Text, MaxFallbackText)}.").Prepend($"{title}. {summary}")),
        };
    }

    /// <summary>The inputs' ids, one of each for each action.</summary>
    public static string OwnerInput(string reference) => $"owner-{reference}";

    /// <inheritdoc cref="OwnerInput"/>
    public static string DueInput(string reference) => $"due-{reference}";

    private static IEnumerable<CardElement> Item(string? item, string? title, IEnumerable<ActionView> actions) =>
        actions.Select(a => (CardElement)RowsCard.Row(a)).Prepend(
            new TextBlock(CardText.Escape(MeetingRegisterWords.Item(item, title))) { Weight = TextWeight.Bolder });

    private static ShowCardAction Form(List<ActionView> gaps, IReadOnlyList<ActionView> actions) =>
        new(new AdaptiveSubCard([.. gaps.SelectMany(Inputs)])
        {
            Actions =
            [
                ExecuteAction.Button(
                    MeetingRegisterWords.SaveGaps, RegisterVerbs.FillGaps,
                    ("actions", string.Join(',', actions.Take(MaxRows).Select(a => a.Reference)))),
            ],
        }) { Title = MeetingRegisterWords.FillGaps };

    private static IEnumerable<CardElement> Inputs(ActionView action)
    {
        var reference = action.Reference.ToString();
        var about = $"{reference} {CardText.Truncate(action.Text, MaxLabel)}";
        if (action.Owner is null)
            yield return new TextInput($"{about} – {CardLabels.Owner}")
            {
                Id = OwnerInput(reference), Placeholder = OwnerReplies.Placeholder, MaxLength = EditForm.MaxOwnerLength,
            };
        if (action.Due is null)
            yield return new DateInput($"{about} – {CardLabels.DueDate}") { Id = DueInput(reference) };
    }

    private static string Summary(IReadOnlyList<ActionView> actions)
    {
        if (actions.Count == 0)
            return MeetingRegisterWords.NothingLogged;
        var summary = ListWords.Total(actions.Count);
        List<ActionView> ownerless = [.. actions.Where(a => a.Owner is null)];
        if (ownerless.Count > 0)
            summary += " " + MeetingRegisterWords.WithoutOwner(ownerless.Select(a => a.Reference));
        List<ActionView> undated = [.. actions.Where(a => a.Due is null)];
        if (undated.Count > 0)
            summary += " " + MeetingRegisterWords.WithoutDate(undated.Select(a => a.Reference));
        return summary;
    }
}
