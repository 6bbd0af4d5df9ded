using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Dates;

namespace CommitteeBot.Meetings;

/// <summary>The card for whatever came of a command about the calendar.</summary>
internal static class MeetingOutcomeCard
{
    /// <summary>A card of more lines does not fit, and nobody reads it.</summary>
    private const int MostLines = 40;

    public static AdaptiveCard Of(MeetingOutcome outcome) => outcome switch
    {
        MeetingsChanged changed => Changed(changed),
        DatesQuestioned questioned => Questioned(questioned),
        ConflictsShown conflicts => ConflictCard.Of(conflicts),
        MeetingHistoryShown history => History(history),
        AgendaShown agenda => AgendaCard.Of(agenda),
        AgendaAsText text => AgendaCard.AsText(text),
        StandingItemsShown standing => StandingItemsCard.Of(standing),
        AttendanceShown attendance => AttendanceCard.Of(attendance),
        ApologyUnclear unclear => ApologyCard.Choice(unclear),
        ApologiesChanged apologies => ApologyCard.Of(apologies),
        CalendarTaken taken => CalendarTakenCard.Of(taken),
        FeedShown feed => CalendarTakenCard.Of(feed),
        NotDone refused => Refusal(refused),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, "An outcome without a card."),
    };

    private static AdaptiveCard Changed(MeetingsChanged changed)
    {
        var lines = changed.Meetings.Take(MostLines).Select(m => new TextBlock(CardText.Plain(CardText.Shortened(Line(m), 300))) { Weight = TextWeight.Bolder });
        var more = changed.Meetings.Count > MostLines ? [TextBlock.Subtle($"and {changed.Meetings.Count - MostLines} more")] : Array.Empty<CardElement>();
        List<CardAction> buttons = [];
        if (changed.Undo is { } id)
            buttons.Add(ExecuteAction.Button("Undo", MeetingVerbs.Undo, ("event", id)));
        if (changed.Meetings is [{ Values.IsCancelled: false, IsHeld: false } only])
            buttons.Add(ExecuteAction.Button("Agenda", MeetingVerbs.Agenda, ("meeting", only.Id)));
        return new AdaptiveCard
        {
            Body = [TextBlock.Title(CardText.Plain(changed.Committee.Name)), new TextBlock(CardText.Plain(changed.Said)), .. lines, .. more, .. changed.Conflicts.Take(ConflictCard.MostShown).Select(c => ConflictCard.Element(c, maySettle: true))],
            Actions = buttons.Count > 0 ? buttons : null,
            FallbackText = CardText.Shortened(string.Join(' ', changed.Meetings.Take(5).Select(Line).Prepend(changed.Said)), 800),
        };
    }

    private static AdaptiveCard Questioned(DatesQuestioned questioned)
    {
        var problems = questioned.Dates.Where(d => d.Problem != MeetingDateProblem.None).Select(Problem).ToList();
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Plain(questioned.Committee.Name)),
                new TextBlock(questioned.Dates.Count == 1 ? "Nothing was changed, because of this day:" : "Nothing was changed, because of these days:"),
                .. problems.Select(p => new TextBlock(CardText.Plain(p))),
                TextBlock.Subtle("Say it again with the day that you mean, with its year."),
            ],
            FallbackText = CardText.Shortened($"Nothing was changed. {string.Join(' ', problems)}", 800),
        };
    }

    private static string Problem(MeetingDate date) => date.Problem switch
    {
        MeetingDateProblem.NoSuchDay => $"“{date.Words}” is no day that there is.",
        MeetingDateProblem.WrongWeekday => $"“{date.Words}”: {UkDate.Long(date.Date!.Value)} is a {date.Date.Value.DayOfWeek}.",
        MeetingDateProblem.PastOrFar => $"“{date.Words}” was a few weeks ago, and {UkDate.Long(date.Date!.Value)} is almost a year away. Which is meant?",
        _ => $"“{date.Words}” is over: {UkDate.Long(date.Date!.Value)}.",
    };

    private static AdaptiveCard History(MeetingHistoryShown history) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Plain($"{history.Committee.Name}: the meeting of {Line(history.Meeting)}")),
            .. history.Lines.Count == 0
                ? [new TextBlock("Nothing has been changed since it came into the calendar.")]
                : history.Lines.TakeLast(MostLines).Select(l => new TextBlock(CardText.Plain(CardText.Shortened(l, 300)))),
        ],
        Actions = history.Meeting.IsHeld ? null : [ExecuteAction.Button("Agenda", MeetingVerbs.Agenda, ("meeting", history.Meeting.Id))],
        FallbackText = CardText.Shortened(history.Lines.Count == 0 ? "Nothing has been changed." : history.Lines[^1], 800),
    };

    private static AdaptiveCard Refusal(NotDone refused) => new()
    {
        Body = [new TextBlock(CardText.Plain(refused.Why)), .. refused.Next is { } next ? [TextBlock.Subtle(CardText.Plain(next))] : Array.Empty<CardElement>()],
        FallbackText = refused.Next is null ? refused.Why : $"{refused.Why} {refused.Next}",
    };

    /// <summary>When and where, whether it is off, and the day that it had before.</summary>
    public static string Line(MeetingView meeting) =>
        $"{MeetingView.When(meeting.Values)}{(meeting.Values.IsCancelled ? " – cancelled" : "")}{(meeting.MovedFrom.Count > 0 ? $" (moved from {string.Join(", ", meeting.MovedFrom.Select(UkDate.Short))})" : "")}";
}
