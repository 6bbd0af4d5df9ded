using CommitteeBot.Cards;

namespace CommitteeBot.Meetings.Apologies;

/// <summary>The apologies recorded for a meeting, or a question about the person meant.</summary>
internal static class ApologyCard
{
    private const int MaxNamed = 60;

    public static AdaptiveCard Create(ApologiesOutcome changed, DateOnly today)
    {
        var all = changed.All.Count == 0 ? ApologyWords.NoneReceived
            : ApologyWords.Received(changed.All.Take(MaxNamed));
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(changed.Summary)),
                TextBlock.Meta(CardText.Escape(Place(changed.Committee.Name, changed.Meeting, today))),
                new TextBlock(CardText.Escape(CardText.Truncate(all, 2500))),
            ],
            Actions = changed.Withdraw is { } id
                ? [ExecuteAction.Button("Undo", MeetingVerbs.Withdraw, ("apology", id))] : null,
            FallbackText = CardText.Truncate($"{changed.Summary} {all}", 900),
        };
    }

    private static ExecuteAction Choose(long apology, string person) =>
        ExecuteAction.Button(ApologyWords.Record, MeetingVerbs.ChoosePerson, ("apology", apology), ("person", person));

    private static string Place(string committee, MeetingView meeting, DateOnly today) =>
        $"{committee} · {CardText.Truncate(MeetingOutcomeCard.Line(meeting, today), 300)}";

    public static AdaptiveCard CreateChoice(ApologyChoiceOutcome unclear, DateOnly today)
    {
        var asked = ApologyWords.WhoIs(unclear.Written, unclear.Choices.Count == 1);
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(asked)),
                TextBlock.Meta(CardText.Escape(Place(unclear.Committee.Name, unclear.Meeting, today))),
                .. unclear.Choices.Select(c => CardChoice.Row(
                    CardText.Truncate(c.Name, 100), Choose(unclear.ApologyId, c.Id))),
                CardChoice.Row(ApologyWords.NoneOfThem, Choose(unclear.ApologyId, "")),
            ],
            FallbackText = CardText.Truncate($"{asked} {string.Join(", ", unclear.Choices.Select(c => c.Name))}.", 900),
        };
    }
}
