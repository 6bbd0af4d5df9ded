using CommitteeBot.Cards;

namespace CommitteeBot.Meetings.Apologies;

/// <summary>The apologies recorded for a meeting, or a question about the person meant.</summary>
internal static class ApologyCard
{
    private const int MaxNamed = 60;

    public static AdaptiveCard Create(ApologiesOutcome changed)
    {
        var all = changed.All.Count == 0 ? ApologyWords.NoneReceived
            : ApologyWords.Received(changed.All.Take(MaxNamed));
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(changed.Committee.Name)),
                TextBlock.Subtle(CardText.Escape(CardText.Truncate(MeetingOutcomeCard.Line(changed.Meeting), 300))),
                new TextBlock(CardText.Escape(changed.Summary)),
                new TextBlock(CardText.Escape(CardText.Truncate(all, 2500))),
            ],
            Actions = changed.Withdraw is { } id
                ? [ExecuteAction.Button("Undo", MeetingVerbs.Withdraw, ("apology", id))] : null,
            FallbackText = CardText.Truncate($"{changed.Summary} {all}", 900),
        };
    }

    public static AdaptiveCard CreateChoice(ApologyChoiceOutcome unclear)
    {
        var asked = ApologyWords.WhoIs(unclear.Written, unclear.Choices.Count == 1);
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape($"Apologies: {unclear.Committee.Name}")),
                TextBlock.Subtle(CardText.Escape(CardText.Truncate(MeetingOutcomeCard.Line(unclear.Meeting), 300))),
                new TextBlock(CardText.Escape(asked)) { Weight = TextWeight.Bolder },
                new ChoiceSetInput(ApologyWords.From,
                    [.. unclear.Choices.Select(c => new Choice(CardText.Truncate(c.Name, 100), c.Id)),
                    new Choice(ApologyWords.NoneOfThem, "")])
                {
                    Id = "person", Style = "expanded", IsRequired = true, ErrorMessage = ApologyWords.ChooseWho,
                        Value = unclear.Choices[0].Id,
                },
            ],
            Actions = [ExecuteAction.Button(ApologyWords.Record, MeetingVerbs.ChoosePerson,
                ("apology", unclear.ApologyId))],
            FallbackText = CardText.Truncate($"{asked} {string.Join(", ", unclear.Choices.Select(c => c.Name))}.", 900),
        };
    }
}
