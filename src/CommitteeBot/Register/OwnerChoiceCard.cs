using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>Asks who is meant, where a name fits more than one person.</summary>
internal static class OwnerChoiceCard
{
    public static AdaptiveCard Create(OwnerUnclear unclear, CardOrigin? origin = null)
    {
        var gaps = GapForm.For([new ActionGap(unclear.Action, unclear.Question, null)])!;
        var question = OwnerReplies.Question(unclear.Question.Written, unclear.Question.Choices.Count);
        return ActionCard.Create(unclear.Action, origin: origin, gaps: gaps) with
        {
            FallbackText = $"{unclear.Action.Reference}: {question} "
                + $"{string.Join(", ", unclear.Question.Choices.Select(Title))}.",
        };
    }

    /// <summary>The input's id, one for each action of the card.</summary>
    public static string InputId(OwnerQuestion question) => $"owner-{question.Reference}";

    public static string Title(OwnerChoice choice) =>
        choice.Office is { } office ? $"{choice.Name}, {office}" : choice.Name;
}
