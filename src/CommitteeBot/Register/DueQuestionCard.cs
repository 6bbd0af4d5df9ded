using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
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

    /// <summary>The id under which a button brings the day that it stands for.</summary>
    public static string ChoiceId(ActionReference reference) => $"given-{reference}";

    /// <summary>One of two days, of which neither is chosen before somebody chooses.</summary>
    public static Container Choice(ActionReference reference, DateOnly day, CardOrigin? origin) => CardChoice.Row(
        UkDate.Long(day),
        ExecuteAction.Button(
            UkDate.Long(day), RegisterVerbs.GiveDue,
            [
                ("action", reference.ToString()),
                (ChoiceId(reference), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), .. origin?.Ids ?? [],
            ]));
}
