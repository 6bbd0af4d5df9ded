using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>Asks who is meant, where a name fits more than one person.</summary>
internal static class OwnerChoiceCard
{
    public static AdaptiveCard Create(OwnerUnclear unclear) => new()
    {
        Body = [TextBlock.Title(CardText.Escape($"{unclear.Action.Reference} · {unclear.Action.Committee}")), new TextBlock(CardText.Escape(unclear.Action.Text)), .. Body(unclear.Question)],
        FallbackText = $"{unclear.Action.Reference}: {Asked(unclear.Question)} {string.Join(", ", unclear.Question.Choices.Select(Title))}.",
    };

    public static IEnumerable<CardElement> Body(OwnerQuestion question)
    {
        var reference = question.Reference.ToString();
        yield return new TextBlock(CardText.Escape(Asked(question))) { Weight = TextWeight.Bolder };
        yield return new ChoiceSetInput($"Owner of {reference}", [.. question.Choices.Select(c => new Choice(Title(c), c.Id)), new Choice("Nobody yet", "")])
        {
            Id = InputId(question), Style = "expanded", IsRequired = true, ErrorMessage = "Choose who it is.", Value = question.Choices[0].Id,
        };
        yield return new ActionSet([ExecuteAction.Button("Set owner", RegisterVerbs.ChooseOwner, ("action", reference))]);
    }

    /// <summary>The input's id, one for each action of the card.</summary>
    public static string InputId(OwnerQuestion question) => $"owner-{question.Reference}";

    private static string Asked(OwnerQuestion question) => question.Choices.Count == 1
        ? $"Nobody is called “{question.Written}” here. Is this who you mean?"
        : $"Who is “{question.Written}”?";

    private static string Title(OwnerChoice choice) => choice.Office is { } office ? $"{choice.Name}, {office}" : choice.Name;
}
