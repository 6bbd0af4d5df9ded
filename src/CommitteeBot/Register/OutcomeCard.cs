using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The card for every outcome of a command.</summary>
internal static class OutcomeCard
{
    /// <param name="refreshFor">
    /// The people in the chat, so that each sees the buttons that they may press; for one action only.
    /// </param>
    /// <param name="origin">The card whose place it takes, for the way back.</param>
    public static AdaptiveCard Create(
        RegisterOutcome outcome, IReadOnlyList<string>? refreshFor = null, CardOrigin? origin = null) =>
        Build(outcome, refreshFor, origin) with
        {
            NamedActions = [.. ActionsIn(outcome).Where(a => a.IsRestricted).Select(a => a.Reference.ToString())],
        };

    private static AdaptiveCard Build(
        RegisterOutcome outcome, IReadOnlyList<string>? refreshFor, CardOrigin? origin) => outcome switch
    {
        ActionChanged changed => ActionCard.Create(
            changed.Action, changed.Message, canUndo: true, refreshFor, origin),
        ActionShown shown => ActionCard.Create(shown.Action, shown.Message, refreshFor: refreshFor, origin: origin),
        ActionRefreshed refreshed => ActionCard.Create(
            refreshed.Action, refreshed.Message, refreshed.CanUndo, refreshFor, origin),
        EditFormShown form => EditForm.Create(form, origin),
        ActionHidden => NoteCard.Create(CardLabels.HiddenAction),
        ActionsChanged changed =>
            RowsCard.Create(
                ListWords.Changed(changed.Message), null, changed.Actions, changed.Press),
        ActionsNamed named => RowsCard.Create(named),
        HistoryShown history => HistoryCard.Create(history, origin, history.Page),
        MattersArisingShown matters => MattersArisingCard.Create(matters),
        MeetingSummary meeting => MeetingSummaryCard.Create(meeting),
        CurrentItemSet item => NoteCard.Create(MeetingRegisterWords.ItemReached(item.Item, item.Title)),
        ActionsLogged logged => LoggedCard.Create(logged, refreshFor),
        OwnerUnclear unclear => OwnerChoiceCard.Create(unclear, origin),
        DueDateUnclear unclear => DueQuestionCard.Create(unclear, origin),
        ActionPage page => ActionListCard.Create(page, refreshFor, origin),
        RegisterRefusal refused => RefusalCard.Create(refused, origin),
        _ =>
            throw new ArgumentOutOfRangeException(
                nameof(outcome), outcome.GetType().Name, "An outcome without a card."),
    };

    private static IEnumerable<ActionView> ActionsIn(RegisterOutcome outcome) => outcome switch
    {
        ActionChanged changed => [changed.Action],
        ActionShown shown => [shown.Action],
        ActionRefreshed refreshed => [refreshed.Action],
        ActionsChanged changed => changed.Actions,
        ActionsNamed named => named.Actions,
        EditFormShown form => [form.Action],
        HistoryShown history => [history.Action],
        MattersArisingShown matters => matters.Actions,
        MeetingSummary meeting => meeting.Actions,
        ActionsLogged logged =>
            logged.Logged.Select(l => l.Action).Concat(logged.PossibleDuplicates.Select(d => d.Existing)),
        OwnerUnclear unclear => [unclear.Action],
        DueDateUnclear unclear => [unclear.Action],
        ActionPage page => page.Actions,
        _ => [],
    };
}
