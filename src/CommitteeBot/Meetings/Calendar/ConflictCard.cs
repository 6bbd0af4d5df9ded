using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>Two sources with their details and a button for each: an officer chooses, the bot doesn't.</summary>
internal static class ConflictCard
{
    public const int MaxShown = 2;

    /// <param name="page">From 1.</param>
    public static AdaptiveCard Create(ConflictsOutcome shown, DateOnly today, int page = 1)
    {
        var before = Math.Min(page - 1, Math.Max(shown.Conflicts.Count - 1, 0) / MaxShown) * MaxShown;
        var here = shown.Conflicts.Skip(before).Take(MaxShown).ToList();
        var left = shown.Conflicts.Count - before - here.Count;
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(shown.Summary)),
                TextBlock.Meta(CardText.Escape(shown.Committee.Name)),
                .. before > 0
                    ? [Link(CalendarWords.Earlier, shown.Committee.Id, before / MaxShown)] : Array.Empty<CardElement>(),
                .. here.Select(c => Element(c, shown.CanSettle, today)),
                .. left > 0
                    ? [Link(CardRest.More(left), shown.Committee.Id, (before / MaxShown) + 2)]
                    : Array.Empty<CardElement>(),
            ],
            FallbackText = CardText.Truncate(
                string.Join(' ', here.Select(c => Sentence(c, today)).Prepend(shown.Summary)), 900),
        };
    }

    /// <summary>The committee's conflicts, to press.</summary>
    public static RichTextBlock Link(string title, long committee, int page) => RichTextBlock.Link(
        ExecuteAction.Button(title, MeetingVerbs.Conflicts, ("committee", committee), ("page", page)));

    public static CardElement Element(ConflictView conflict, bool maySettle, DateOnly today)
    {
        var id = conflict.Id;
        List<CardElement> items =
        [
            Side(CalendarWords.CalendarHas, Shown(conflict.Held, today), conflict.HeldBy),
            Side(CalendarWords.SourceSays, Shown(conflict.Claim, today), conflict.ClaimedBy),
        ];
        if (maySettle)
        {
            List<CardAction> buttons =
            [
                ExecuteAction.Button(CardText.Truncate($"Use {Short(conflict.Claim, conflict.Held, today)}", 40),
                    MeetingVerbs.Take, ("conflict", id)),
                ExecuteAction.Button(CardText.Truncate($"Keep {Short(conflict.Held, conflict.Claim, today)}", 40),
                    MeetingVerbs.Keep, ("conflict", id)),
            ];
            if (conflict.Claim.Date != conflict.Held.Date || conflict.Claim.Start != conflict.Held.Start)
                buttons.Add(ExecuteAction.Button(CalendarWords.TwoMeetings, MeetingVerbs.Both, ("conflict", id)));
            items.Add(CardNotice.Links([.. buttons]));
        }

        return new Container(items) { Style = ContainerStyle.Warning, RoundedCorners = true, Spacing = Spacing.Small };
    }

    private static TextBlock Side(string heading, string shown, string by) => new(
        $"**{heading}**: {CardText.Escape(shown)} – {CardText.Escape(CardText.Truncate(by, 200))}")
    {
        Size = TextSize.Small,
    };

    /// <summary>The conflict in a sentence.</summary>
    /// <param name="today">Null in what is read at any time, where the year has to stand.</param>
    public static string Sentence(ConflictView conflict, DateOnly? today = null) => CalendarWords.Disagree(
        Shown(conflict.Held, today), conflict.HeldBy, Shown(conflict.Claim, today), conflict.ClaimedBy);

    /// <summary>What contradicts the calendar, after a sentence that has said what the calendar has.</summary>
    public static string OtherSource(ConflictView conflict, DateOnly today) =>
        CalendarWords.OtherSource(conflict.HeldBy, Shown(conflict.Claim, today), conflict.ClaimedBy);

    private static string Shown(MeetingValues values, DateOnly? today) =>
        values.IsCancelled ? $"{MeetingView.When(values, today)} cancelled" : MeetingView.When(values, today);

    /// <summary>The difference between the two, short enough for a button.</summary>
    private static string Short(MeetingValues one, MeetingValues other, DateOnly today)
    {
        if (one.IsCancelled != other.IsCancelled)
            return one.IsCancelled ? "cancelled" : CalendarWords.AsPlanned;
        if (one.Date != other.Date && one.Date is { } date)
            return UkDate.Short(date, today);
        return one.Start != other.Start && one.Start is { } start ? UkDate.Time(start)
            : one.End != other.End && one.End is { } end ? $"to {UkDate.Time(end)}" : one.Venue ?? CalendarWords.AsItIs;
    }
}
