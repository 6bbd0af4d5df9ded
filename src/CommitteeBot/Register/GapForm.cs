using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>
/// Asks for what actions still lack, in one place with one button: an owner, a date, or which of several people is
/// meant. Of up to three people each is a row to press.
/// </summary>
internal sealed class GapForm
{
    private const int MaxRows = 3;

    /// <summary>More would make the card too large; what is left can be filled in on each action's own card.</summary>
    private const int MaxActions = 5;
    private const int MaxPeople = 40;

    private readonly IReadOnlyList<ActionGap> gaps;

    private GapForm(IReadOnlyList<ActionGap> gaps) => this.gaps = gaps;

    /// <summary>How many of the card's buttons it takes.</summary>
    public int VisibleButtons => AreRows || AreDays ? 0 : 1;

    private bool AreDays => gaps is [{ Owner: null, Due: { Date: not null, OrElse: not null } }];

    private bool AreRows => gaps is [{ Owner.Choices.Count: <= MaxRows, Due: null }];

    /// <returns>Null for an action that has an owner, or that this person may not give one.</returns>
    public static GapForm? For(ActionView action) =>
        action is { Owner: null, Roster.Count: > 0 } && action.Allowed.Contains(ActionCommand.Assign)
            ? new GapForm([new ActionGap(action, null, null)])
            : null;

    /// <returns>Null where nothing is missing.</returns>
    public static GapForm? For(IEnumerable<ActionGap> actions)
    {
        List<ActionGap> gaps =
            [.. actions.Where(g => g.Owner is not null || g.Due is not null || For(g.Action) is not null).Take(MaxActions)];
        return gaps.Count == 0 ? null : new GapForm(gaps);
    }

    /// <summary>
    /// For a card that many read: the form is there whoever it was written for, and whoever saves it is checked then.
    /// </summary>
    public static GapForm? ForChat(IEnumerable<ActionView> actions)
    {
        List<ActionGap> gaps =
            [.. actions.Select(a => new ActionGap(a, null, null)).Where(g => g.LacksOwner || g.LacksDate).Take(MaxActions)];
        return gaps.Count == 0 ? null : new GapForm(gaps);
    }

    public IEnumerable<CardElement> Elements(CardOrigin? origin)
    {
        if (AreRows)
            return [People(gaps[0].Action, gaps[0].Owner!, origin)];
        if (AreDays)
            return [Days(gaps[0].Action.Reference, gaps[0].Due!, origin)];
        var save = ExecuteAction.Button(
            CardLabels.Save, RegisterVerbs.Fill,
            [("actions", string.Join(',', gaps.Select(g => g.Action.Reference))), .. origin?.Ids ?? []]);
        return
        [
            CardNotice.Warning(
                gaps is [var only] ? Clause(only) : GapWords.Several(gaps.Count), null,
                [.. gaps.SelectMany(g => Inputs(g, gaps.Count > 1)), new ActionSet([CardButtons.Positive(save)])]),
        ];
    }

    private static string Clause(ActionGap gap) => (gap.Owner, gap.Due) switch
    {
        ({ } owner, { } due) => $"{Question(owner)} {DueDateWords.Question(due)}",
        ({ } owner, null) => Question(owner),
        (null, { } due) => DueDateWords.Question(due),
        _ => GapWords.Lacks(gap.LacksOwner, gap.LacksDate),
    };

    private static Container People(ActionView action, OwnerQuestion question, CardOrigin? origin) => CardNotice.Warning(
        Question(question), null,
        [
            .. question.Choices.Select(c => CardChoice.Row(OwnerChoiceCard.Title(c), ExecuteAction.Button(
                OwnerChoiceCard.Title(c), RegisterVerbs.ChooseOwner,
                [("action", action.Reference.ToString()), (OwnerChoiceCard.InputId(question), c.Id), .. origin?.Ids ?? []]))),
            CardNotice.Links(RegisterButton.Create(
                GapWords.SomebodyElse, RegisterVerbs.Form, action.Reference, origin)),
        ]);

    private static Container Days(ActionReference action, ParsedDueDate due, CardOrigin? origin) => CardNotice.Warning(
        DueDateWords.Question(due), null,
        [
            DueQuestionCard.Choice(action, due.Date!.Value, origin),
            DueQuestionCard.Choice(action, due.OrElse!.Value, origin),
            CardNotice.Links(RegisterButton.Create(GapWords.AnotherDay, RegisterVerbs.Form, action, origin)),
        ]);

    private static IEnumerable<CardElement> Inputs(ActionGap gap, bool isOneOfSeveral)
    {
        var reference = gap.Action.Reference;
        if (isOneOfSeveral)
            yield return new TextBlock($"**{reference}** {CardText.Escape(CardText.Truncate(gap.Action.Text, 80))}")
            {
                Size = TextSize.Small,
            };
        if (gap.Owner is { } question)
            yield return Choices(reference, question.Choices, "compact");
        else if (gap.LacksOwner)
            yield return Choices(reference, [.. gap.Action.Roster.Take(MaxPeople)], "filtered");
        if (gap.Due is not null || gap.LacksDate)
            yield return new DateInput(CardLabels.Due) { Id = DueQuestionCard.InputId(reference) };
    }

    private static ChoiceSetInput Choices(ActionReference reference, IReadOnlyList<OwnerChoice> people, string style) =>
        new(CardLabels.Owner, [.. people.Select(c => new Choice(OwnerChoiceCard.Title(c), c.Id))])
        {
            Id = $"owner-{reference}", Style = style, Placeholder = GapWords.TypeName,
        };

    private static string Question(OwnerQuestion question) =>
        OwnerReplies.Question(question.Written, question.Choices.Count);
}

/// <param name="Owner">Set where a name fits several people.</param>
/// <param name="Due">Set where the date written can't be used.</param>
internal sealed record ActionGap(ActionView Action, OwnerQuestion? Owner, ParsedDueDate? Due)
{
    public bool LacksOwner => Action is { Owner: null, Roster.Count: > 0 };

    public bool LacksDate => Action is { Due: null, DueText: null };
}
