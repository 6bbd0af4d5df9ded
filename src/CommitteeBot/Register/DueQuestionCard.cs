using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>
/// Asks for the due date, where the one written has passed, doesn't exist, or is that of a meeting whose date isn't
/// known.
/// </summary>
internal static class DueQuestionCard
{
    public static AdaptiveCard Create(DueDateUnclear unclear, CardOrigin? origin = null) =>
        ActionCard.Create(
            unclear.Action, origin: origin, gaps: GapForm.For([new ActionGap(unclear.Action, null, unclear.Due)])) with
        {
            FallbackText = $"{unclear.Action.Reference}: {DueDateWords.Question(unclear.Due)}",
        };

    public static string InputId(ActionReference reference) => $"due-{reference}";
}
