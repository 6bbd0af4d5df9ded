using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The card for every outcome of a command.</summary>
internal static class OutcomeCard
{
    /// <param name="refreshFor">
    /// The people in the chat, so that each sees the buttons that they may press; for one action only.
    /// </param>
    public static AdaptiveCard Create(
        RegisterOutcome outcome, IReadOnlyList<string>? refreshFor = null) => outcome switch
    {
        ActionChanged changed => ActionCard.Create(changed.Action, changed.Message, canUndo: true, refreshFor),
        ActionShown shown => ActionCard.Create(shown.Action, shown.Message, refreshFor: refreshFor),
        ActionRefreshed refreshed => ActionCard.Create(
            refreshed.Action, refreshed.Message is { } message ? CardText.Escape(message) : null, refreshed.CanUndo,
            refreshFor),
        ActionHidden => NoteCard.Create(CardLabels.HiddenAction),
        ActionsChanged changed =>
            RowsCard.Create(changed.Message, ListWords.Total(changed.Actions.Count), changed.Actions),
        HistoryShown history => HistoryCard.Create(history),
        MattersArisingShown matters => MattersArisingCard.Create(matters),
        MeetingSummary meeting => MeetingSummaryCard.Create(meeting),
        CurrentItemSet item => NoteCard.Create(MeetingRegisterWords.ItemReached(item.Item, item.Title)),
        ActionsLogged logged => LoggedCard.Create(logged, refreshFor),
        OwnerUnclear unclear => OwnerChoiceCard.Create(unclear),
        DueDateUnclear unclear => DueQuestionCard.Create(unclear),
        ActionPage page => ActionListCard.Create(page, refreshFor),
        RegisterRefusal refused => RefusalCard.Create(refused),
        _ =>
            throw new ArgumentOutOfRangeException(
                nameof(outcome), outcome.GetType().Name, "An outcome without a card."),
    };
}
