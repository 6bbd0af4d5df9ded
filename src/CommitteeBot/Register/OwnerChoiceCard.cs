using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>Asks who is meant, where a name fits more than one person.</summary>
internal static class OwnerChoiceCard
{
    public static AdaptiveCard Create(OwnerUnclear unclear) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape($"{unclear.Action.Reference} · {unclear.Action.Committee}")),
            new TextBlock(CardText.Escape(unclear.Action.Text)),
            .. Body(unclear.Question),
        ],
        FallbackText =
            $"{unclear.Action.Reference}: {Question(unclear.Question)} "
                + $"{string.Join(", ", unclear.Question.Choices.Select(Title))}.",
    };

    public static IEnumerable<CardElement> Body(OwnerQuestion question)
    {
        var reference = question.Reference;
        yield return new TextBlock(CardText.Escape(Question(question))) { Weight = TextWeight.Bolder };
        yield return new ChoiceSetInput(
            OwnerReplies.InputLabel(reference),
            [.. question.Choices.Select(c => new Choice(Title(c), c.Id)), new Choice(OwnerReplies.NobodyYet, "")])
        {
            Id = InputId(question), Style = "expanded", IsRequired = true, ErrorMessage = OwnerReplies.Choose,
            Value = question.Choices[0].Id,
        };
        yield return new ActionSet(
            [ExecuteAction.Button(OwnerReplies.Set, RegisterVerbs.ChooseOwner, ("action", reference.ToString()))]);
    }

    /// <summary>The input's id, one for each action of the card.</summary>
    public static string InputId(OwnerQuestion question) => $"owner-{question.Reference}";

    public static string Title(OwnerChoice choice) =>
        choice.Office is { } office ? $"{choice.Name}, {office}" : choice.Name;

    private static string Question(OwnerQuestion question) =>
        OwnerReplies.Question(question.Written, question.Choices.Count);
}
