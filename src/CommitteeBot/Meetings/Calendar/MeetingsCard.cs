using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>A committee's calendar: upcoming meetings and the last ones held.</summary>
internal static class MeetingsCard
{
    private const int MaxUpcoming = 24;

    public static AdaptiveCard Create(MeetingList list)
    {
        var body = new List<CardElement>
        {
            TextBlock.Title(CalendarWords.Meetings), TextBlock.Meta(CardText.Escape(list.Committee.Name)),
        };
        if (list.Upcoming.Count > 0)
            body.Add(TextBlock.Heading(CalendarWords.Upcoming));
        else
            body.Add(new TextBlock(CalendarWords.NothingPlanned));
        foreach (var meeting in list.Upcoming.Take(MaxUpcoming))
        {
            body.Add(new TextBlock(Line(meeting) + Moved(list, meeting)) { Spacing = Spacing.Small });
            if (meeting == list.Next && list.Apologies.Count > 0)
                body.Add(TextBlock.Subtle(
                    CardText.Escape(
                    CardText.Truncate($"Apologies received: {string.Join(", ", list.Apologies)}", 800))));
        }

        if (list.Upcoming.Count > MaxUpcoming)
            body.Add(TextBlock.Subtle($"and {list.Upcoming.Count - MaxUpcoming} more"));
        body.AddRange(list.Conflicts.Take(ConflictCard.MaxShown).Select(c => ConflictCard.Element(c, list.CanSettle)));
        if (list.Past.Count > 0)
            body.Add(TextBlock.Heading(CalendarWords.Held) with { Separator = true });
        body.AddRange(list.Past.Select(m => new TextBlock(Line(m)) { Spacing = Spacing.Small }));
        return new AdaptiveCard
        {
            Body = body,
            Actions = list.Next is { } next
                ? [ExecuteAction.Button("Agenda", MeetingVerbs.Agenda, ("meeting", next.Id)),
                    ExecuteAction.Button("Attendance", MeetingVerbs.Attendance, ("committee", list.Committee.Id))]
                : null,
            FallbackText = NextLine(list),
        };
    }

    /// <summary>The next meeting in one sentence.</summary>
    public static string NextLine(MeetingList list) => list.Next is { Date: { } date } next
        ? CalendarWords.NextMeeting(list.Committee.Name, $"{UkDate.Short(date)}{At(next)}") + InQuestion(list, next)
        : CalendarWords.NoNextMeeting(list.Committee.Name);

    /// <summary>If sources disagree, both are named: the bot doesn't choose.</summary>
    private static string InQuestion(MeetingList list, MeetingRow next) =>
        string.Concat(
            list.Conflicts.Where(c => c.MeetingId == next.Id).Take(ConflictCard.MaxShown)
            .Select(c => " " + ConflictCard.Sentence(c) + " " + CalendarWords.SettleConflicts));

    private static string Moved(MeetingList list, MeetingRow meeting) =>
        list.Views.TryGetValue(meeting.Id, out var view) && view.MovedFrom.Count > 0
        ? $" (moved from {string.Join(", ", view.MovedFrom.Select(UkDate.Short))})"
        : "";

    private static string Line(MeetingRow meeting)
    {
        var day = meeting.Date is { } date ? UkDate.Short(date)
            : $"undated ({CardText.Escape(meeting.Document?.FileName ?? "notes")})";
        var state = meeting switch
        {
            { State: MeetingState.Cancelled } => ", cancelled",
            { State: MeetingState.Planned, Document: null } => "",
            { Document: null } => ", no minutes here",
            { MinutesStatus: MinutesStatus.Confirmed } => ", minutes confirmed",
            _ => ", minutes",
        };
        return $"{day}{(meeting.State == MeetingState.Planned ? CardText.Escape(At(meeting)) : "")}{state}";
    }

    private static string At(MeetingRow meeting) =>
        $"{(meeting.Start is { } start ? $" at {UkDate.Time(
            start)}" : "")}{(meeting.Venue is { Length: > 0 } venue ? $", {venue}" : "")}";
}
