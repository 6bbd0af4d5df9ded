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
    public static AdaptiveCard Create(DueDateUnclear unclear) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape($"{unclear.Action.Reference} · {unclear.Action.Committee}")),
            new TextBlock(CardText.Escape(unclear.Action.Text)),
            .. Body(unclear.Action.Reference, unclear.Due),
        ],
        FallbackText = $"{unclear.Action.Reference}: {DueDateWords.Question(unclear.Due)}",
    };

    public static IEnumerable<CardElement> Body(ActionReference reference, ParsedDueDate due)
    {
        yield return new TextBlock(CardText.Escape(DueDateWords.Question(due))) { Weight = TextWeight.Bolder };
        yield return new DateInput(DueDateWords.InputLabel(reference))
        {
            Id = InputId(reference), IsRequired = due.OrElse is null, ErrorMessage = DueDateWords.Choose,
        };
        yield return new ActionSet(
        [
            .. due is { Date: { } past, OrElse: { } next } ? new[] { past, next }.Select(d => Choice(reference, d)) : [],
            ExecuteAction.Button(DueDateWords.Set, RegisterVerbs.GiveDue, ("action", reference.ToString())),
        ]);
    }

    public static string InputId(ActionReference reference) => $"due-{reference}";

    /// <summary>The id under which a button brings the day that it stands for.</summary>
    public static string ChoiceId(ActionReference reference) => $"given-{reference}";

    private static ExecuteAction Choice(ActionReference reference, DateOnly day) => ExecuteAction.Button(
        UkDate.Long(day), RegisterVerbs.GiveDue, ("action", reference.ToString()),
        (ChoiceId(reference), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
