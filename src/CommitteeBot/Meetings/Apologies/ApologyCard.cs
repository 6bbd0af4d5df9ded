using CommitteeBot.Cards;

namespace CommitteeBot.Meetings.Apologies;

/// <summary>Apologies as they were noted, or the question who is meant.</summary>
internal static class ApologyCard
{
    private const int MaxNamed = 60;

    public static AdaptiveCard Create(ApologiesOutcome changed)
    {
        var all = changed.All.Count == 0 ? "Apologies received: none." : $"Apologies received: {string.Join(", ", changed.All.Take(MaxNamed))}.";
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(changed.Committee.Name)),
                TextBlock.Subtle(CardText.Escape(CardText.Truncate(MeetingOutcomeCard.Line(changed.Meeting), 300))),
                new TextBlock(CardText.Escape(changed.Summary)),
                new TextBlock(CardText.Escape(CardText.Truncate(all, 2500))),
            ],
            Actions = changed.Withdraw is { } id ? [ExecuteAction.Button("Undo", MeetingVerbs.Withdraw, ("apology", id))] : null,
            FallbackText = CardText.Truncate($"{changed.Summary} {all}", 900),
        };
    }

    public static AdaptiveCard CreateChoice(ApologyChoiceOutcome unclear)
    {
        var asked = unclear.Choices.Count == 1 ? $"Nobody is called “{unclear.Written}” here. Is this who you mean?" : $"Who is “{unclear.Written}”?";
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape($"Apologies: {unclear.Committee.Name}")),
                TextBlock.Subtle(CardText.Escape(CardText.Truncate(MeetingOutcomeCard.Line(unclear.Meeting), 300))),
                new TextBlock(CardText.Escape(asked)) { Weight = TextWeight.Bolder },
                new ChoiceSetInput("Apologies from", [.. unclear.Choices.Select(c => new Choice(CardText.Truncate(c.Name, 100), c.Id)), new Choice("None of them: note nothing", "")])
                {
                    Id = "person", Style = "expanded", IsRequired = true, ErrorMessage = "Choose who it is.", Value = unclear.Choices[0].Id,
                },
            ],
            Actions = [ExecuteAction.Button("Note the apologies", MeetingVerbs.ChoosePerson, ("apology", unclear.ApologyId))],
            FallbackText = CardText.Truncate($"{asked} {string.Join(", ", unclear.Choices.Select(c => c.Name))}.", 900),
        };
    }
}
