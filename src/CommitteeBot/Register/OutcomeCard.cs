using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>The card for whatever came of a command.</summary>
internal static class OutcomeCard
{
    /// <param name="refreshFor">The people in the chat, so that each sees the buttons that they may press; for one action only.</param>
    public static AdaptiveCard Of(RegisterOutcome outcome, IReadOnlyList<string>? refreshFor = null) => outcome switch
    {
        ActionChanged changed => ActionCard.Of(changed.Action, changed.Said, canUndo: true, refreshFor),
        ActionShown shown => ActionCard.Of(shown.Action, shown.Said, refreshFor: refreshFor),
        ActionRefreshed refreshed => ActionCard.Of(refreshed.Action, refreshed.Said is { } said ? CardText.Plain(said) : null, refreshed.CanUndo, refreshFor),
        ActionHidden => NoteCard.Of("This action is shown to the members and officers of its committee. If you are one of them, ask the clerk to add you to the roster."),
        ActionsChanged changed => RowsCard.Of(changed.Said, ActionWords.Count(changed.Actions.Count, "action") + ".", changed.Actions),
        HistoryShown history => HistoryCard.Of(history),
        MattersArisingShown matters => MattersArisingCard.Of(matters),
        MeetingSummed meeting => MeetingSummaryCard.Of(meeting),
        ItemReached item => NoteCard.Of($"Item {item.Item}{(item.Title is { } title ? $" {title}" : "")}: what is logged from now on belongs to it."),
        ActionsLogged logged => LoggedCard.Of(logged, refreshFor),
        OwnerUnclear unclear => OwnerChoiceCard.Of(unclear),
        DueQuestioned questioned => DueQuestionCard.Of(questioned),
        ActionPage page => ActionListCard.Of(page, refreshFor),
        Refused refused => RefusalCard.Of(refused),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, "An outcome without a card."),
    };
}
