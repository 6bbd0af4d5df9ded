using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Meetings.Apologies;
using CommitteeBot.Meetings.Attendance;
using CommitteeBot.Meetings.Briefing;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Meetings.Names;

namespace CommitteeBot.Meetings;

/// <summary>The card for each outcome of a command about meetings.</summary>
internal static class MeetingOutcomeCard
{
    /// <summary>Nobody reads more at once, and a longer card wouldn't fit.</summary>
    private const int MaxLines = 20;
    private const int AllBytes = 18_000;

    public static AdaptiveCard Create(MeetingOutcome outcome, DateOnly today) => outcome switch
    {
        MeetingsOutcome changed => Changed(changed, today),
        DateProblemsOutcome questioned => Questioned(questioned),
        ConflictsOutcome conflicts => ConflictCard.Create(conflicts, today),
        MeetingHistoryOutcome history => History(history, today),
        AgendaOutcome agenda => AgendaCard.Create(agenda, today),
        BriefOutcome brief => BriefCard.Create(brief),
        AgendaTextOutcome text => AgendaCard.CreateText(text),
        StandingItemsOutcome standing => StandingItemsCard.Create(standing),
        AttendanceOutcome attendance => AttendanceCard.Create(attendance, today),
        ApologyChoiceOutcome unclear => ApologyCard.CreateChoice(unclear, today),
        ApologiesOutcome apologies => ApologyCard.Create(apologies, today),
        CalendarImportOutcome taken => CalendarImportCard.Create(taken, today),
        CalendarFeedOutcome feed => CalendarImportCard.Create(feed),
        MergeQuestionOutcome question => CommitteeChangeCard.Ask(question),
        CommitteeChangedOutcome renamed => CommitteeChangeCard.Create(renamed),
        MeetingRefusal refused => Refusal(refused),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name,
            "An outcome without a card."),
    };

    private static AdaptiveCard Changed(MeetingsOutcome changed, DateOnly today)
    {
        var lines = CardRest.Create(
            "rest-meetings",
            [.. changed.Meetings.Select(m =>
                new TextBlock(CardText.Escape(CardText.Truncate(Line(m, today), 300))) { Spacing = Spacing.Small })],
            MaxLines, AllBytes);
        List<CardAction> buttons = [];
        if (changed.Undo is { } id)
            buttons.Add(ExecuteAction.Button("Undo", MeetingVerbs.Undo, ("event", id)));
        if (changed.Meetings is [{ Values.IsCancelled: false, IsHeld: false } only])
            buttons.Add(ExecuteAction.Button("Agenda", MeetingVerbs.Agenda, ("meeting", only.Id)));
        return new AdaptiveCard
        {
            Body = [TextBlock.Title(CardText.Escape(changed.Summary)),
                TextBlock.Meta(CardText.Escape(changed.Committee.Name)), .. lines,
                .. changed.Conflicts.Take(ConflictCard.MaxShown)
                    .Select(c => ConflictCard.Element(c, maySettle: true, today))],
            Actions = CardButtons.Arrange(buttons),
            FallbackText = CardText.Truncate(
                string.Join(' ', changed.Meetings.Take(5).Select(m => Line(m, today)).Prepend(changed.Summary)), 800),
        };
    }

    private static AdaptiveCard Questioned(DateProblemsOutcome questioned)
    {
        var problems = questioned.Dates.Where(d => d.Problem != MeetingDateProblem.None).Select(Problem).ToList();
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(
                    problems.Count == 1 ? CalendarWords.OneDateProblem : CalendarWords.DateProblems)),
                TextBlock.Meta(CardText.Escape(questioned.Committee.Name)),
                .. problems.Select(p => new TextBlock(CardText.Escape(p))),
                TextBlock.Subtle(CalendarWords.TryAgainWithYear),
            ],
            FallbackText = CardText.Truncate($"Nothing was changed. {string.Join(' ', problems)}", 800),
        };
    }

    private static string Problem(MeetingDate date) => date.Problem switch
    {
        MeetingDateProblem.NoSuchDay => CalendarWords.NoSuchDate(date.Words),
        MeetingDateProblem.WrongWeekday => CalendarWords.WrongWeekday(date.Words, date.Date!.Value),
        MeetingDateProblem.PastOrFar => CalendarWords.PastOrFar(date.Words, date.Date!.Value),
        _ => CalendarWords.HasPassed(date.Words, date.Date!.Value),
    };

    private static AdaptiveCard History(MeetingHistoryOutcome history, DateOnly today) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape(Line(history.Meeting, today))),
            TextBlock.Meta(CardText.Escape(CalendarWords.HistoryOf(history.Committee.Name))),
            .. history.Lines.Count == 0
                ? [new TextBlock(CalendarWords.NoChanges)]
                : CardRest.Create(
                    "rest-history",
                    [.. history.Lines.Reverse().Select(l => new TextBlock(CardText.Escape(CardText.Truncate(l, 300))))],
                    MaxLines, AllBytes, CalendarWords.EarlierChanges),
        ],
        Actions = history.Meeting.IsHeld ? null
            : [ExecuteAction.Button("Agenda", MeetingVerbs.Agenda, ("meeting", history.Meeting.Id))],
        FallbackText = CardText.Truncate(history.Lines.Count == 0 ? "Nothing has been changed." : history.Lines[^1],
            800),
    };

    private static AdaptiveCard Refusal(MeetingRefusal refused) => new()
    {
        Body = [new TextBlock(CardText.Escape(refused.Reason)),
            .. refused.NextStep is { } next ? [TextBlock.Subtle(CardText.Escape(next))] : Array.Empty<CardElement>()],
        FallbackText = refused.NextStep is null ? refused.Reason : $"{refused.Reason} {refused.NextStep}",
    };

    /// <summary>The date, time and place, with a cancellation and earlier dates.</summary>
    /// <param name="today">Null in what is read at any time, where the year has to stand.</param>
    public static string Line(MeetingView meeting, DateOnly? today = null)
    {
        var cancelled = meeting.Values.IsCancelled ? " – cancelled" : "";
        var moved = meeting.MovedFrom.Count > 0
            ? $" (moved from {string.Join(", ", meeting.MovedFrom.Select(d => UkDate.Short(d, today)))})"
            : "";
        return MeetingView.When(meeting.Values, today) + cancelled + moved;
    }
}
