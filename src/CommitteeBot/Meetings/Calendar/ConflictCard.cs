using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>Two sources with their details and a button for each: an officer chooses, the bot doesn't.</summary>
internal static class ConflictCard
{
    public const int MaxShown = 2;

    public static AdaptiveCard Create(ConflictsOutcome shown) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape(shown.Summary)),
            TextBlock.Meta(CardText.Escape(shown.Committee.Name)),
            .. shown.Conflicts.Take(MaxShown).Select(c => Element(c, shown.CanSettle)),
            .. shown.Conflicts.Count > MaxShown
                ? [TextBlock.Subtle($"and {shown.Conflicts.Count - MaxShown} more, once these are settled")]
                : Array.Empty<CardElement>(),
        ],
        FallbackText = CardText.Truncate(
            string.Join(' ', shown.Conflicts.Take(MaxShown).Select(Sentence).Prepend(shown.Summary)), 900),
    };

    public static CardElement Element(ConflictView conflict, bool maySettle)
    {
        var id = conflict.Id;
        List<CardElement> items =
        [
            Side(CalendarWords.CalendarHas, conflict.Held, conflict.HeldBy),
            Side(CalendarWords.SourceSays, conflict.Claim, conflict.ClaimedBy),
        ];
        if (maySettle)
        {
            List<CardAction> buttons =
            [
                ExecuteAction.Button(CardText.Truncate($"Use {Short(conflict.Claim, conflict.Held)}", 40),
                    MeetingVerbs.Take, ("conflict", id)),
                ExecuteAction.Button(CardText.Truncate($"Keep {Short(conflict.Held, conflict.Claim)}", 40),
                    MeetingVerbs.Keep, ("conflict", id)),
            ];
            if (conflict.Claim.Date != conflict.Held.Date || conflict.Claim.Start != conflict.Held.Start)
                buttons.Add(ExecuteAction.Button(CalendarWords.TwoMeetings, MeetingVerbs.Both, ("conflict", id)));
            items.Add(CardNotice.Links([.. buttons]));
        }

        return new Container(items) { Style = ContainerStyle.Warning, RoundedCorners = true, Spacing = Spacing.Small };
    }

    private static TextBlock Side(string heading, MeetingValues values, string by) => new(
        $"**{heading}**: {CardText.Escape(Shown(values))} – {CardText.Escape(CardText.Truncate(by, 200))}")
    {
        Size = TextSize.Small,
    };

    /// <summary>The conflict in a sentence.</summary>
    public static string Sentence(ConflictView conflict) =>
        CalendarWords.Disagree(Shown(conflict.Held), conflict.HeldBy, Shown(conflict.Claim), conflict.ClaimedBy);

    private static string Shown(MeetingValues values) => values.IsCancelled ? $"{MeetingView.When(values)} cancelled"
        : MeetingView.When(values);

    /// <summary>The difference between the two, short enough for a button.</summary>
    private static string Short(MeetingValues one, MeetingValues other)
    {
        if (one.IsCancelled != other.IsCancelled)
            return one.IsCancelled ? "cancelled" : CalendarWords.AsPlanned;
        if (one.Date != other.Date && one.Date is { } date)
            return UkDate.Short(date);
        return one.Start != other.Start && one.Start is { } start ? UkDate.Time(start)
            : one.End != other.End && one.End is { } end ? $"to {UkDate.Time(end)}" : one.Venue ?? CalendarWords.AsItIs;
    }
}
