using CommitteeBot.Cards;

namespace CommitteeBot.Meetings;

/// <summary>Apologies as they were noted, or the question who is meant.</summary>
internal static class ApologyCard
{
    private const int MostNamed = 60;

    public static AdaptiveCard Of(ApologiesChanged changed)
    {
        var all = changed.All.Count == 0 ? "Apologies received: none." : $"Apologies received: {string.Join(", ", changed.All.Take(MostNamed))}.";
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Plain(changed.Committee.Name)),
                TextBlock.Subtle(CardText.Plain(CardText.Shortened(MeetingOutcomeCard.Line(changed.Meeting), 300))),
                new TextBlock(CardText.Plain(changed.Said)),
                new TextBlock(CardText.Plain(CardText.Shortened(all, 2500))),
            ],
            Actions = changed.Withdraw is { } id ? [ExecuteAction.Button("Undo", MeetingVerbs.Withdraw, ("apology", id))] : null,
            FallbackText = CardText.Shortened($"{changed.Said} {all}", 900),
        };
    }

    public static AdaptiveCard Choice(ApologyUnclear unclear)
    {
        var asked = unclear.Choices.Count == 1 ? $"Nobody is called “{unclear.Written}” here. Is this who you mean?" : $"Who is “{unclear.Written}”?";
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Plain($"Apologies: {unclear.Committee.Name}")),
                TextBlock.Subtle(CardText.Plain(CardText.Shortened(MeetingOutcomeCard.Line(unclear.Meeting), 300))),
                new TextBlock(CardText.Plain(asked)) { Weight = TextWeight.Bolder },
                new ChoiceSetInput("Apologies from", [.. unclear.Choices.Select(c => new Choice(CardText.Shortened(c.Name, 100), c.Id)), new Choice("None of them: note nothing", "")])
                {
                    Id = "person", Style = "expanded", IsRequired = true, ErrorMessage = "Choose who it is.", Value = unclear.Choices[0].Id,
                },
            ],
            Actions = [ExecuteAction.Button("Note the apologies", MeetingVerbs.ChoosePerson, ("apology", unclear.ApologyId))],
            FallbackText = CardText.Shortened($"{asked} {string.Join(", ", unclear.Choices.Select(c => c.Name))}.", 900),
        };
    }
}
