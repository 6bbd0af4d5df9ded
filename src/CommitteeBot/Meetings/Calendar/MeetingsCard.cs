using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>A committee's calendar: upcoming meetings and the last ones held.</summary>
internal static class MeetingsCard
{
    private const int MaxUpcoming = 24;

    /// <param name="page">From 1; those after the first have upcoming meetings only.</param>
    public static AdaptiveCard Create(MeetingList list, int page = 1)
    {
        var before = Math.Min(page - 1, Math.Max(list.Upcoming.Count - 1, 0) / MaxUpcoming) * MaxUpcoming;
        var left = list.Upcoming.Count - before - MaxUpcoming;
        var body = new List<CardElement>
        {
            TextBlock.Title(CalendarWords.Meetings), TextBlock.Meta(CardText.Escape(list.Committee.Name)),
        };
        if (list.Upcoming.Count > 0)
            body.Add(TextBlock.Heading(CalendarWords.Upcoming));
        else
            body.Add(new TextBlock(CalendarWords.NothingPlanned));
        if (before > 0)
            body.Add(Link(list, CalendarWords.Earlier, before / MaxUpcoming));
        foreach (var meeting in list.Upcoming.Skip(before).Take(MaxUpcoming))
        {
            body.Add(new TextBlock(Line(list, meeting) + Moved(list, meeting)) { Spacing = Spacing.Small });
            if (meeting == list.Next && list.Apologies.Count > 0)
                body.Add(TextBlock.Subtle(
                    CardText.Escape(
                    CardText.Truncate($"Apologies received: {string.Join(", ", list.Apologies)}", 800))));
        }

        if (left > 0)
            body.Add(Link(list, CardRest.More(left), (before / MaxUpcoming) + 2));
        if (before == 0)
            body.AddRange(AfterUpcoming(list));
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

    private static IEnumerable<CardElement> AfterUpcoming(MeetingList list)
    {
        foreach (var conflict in list.Conflicts.Take(ConflictCard.MaxShown))
            yield return ConflictCard.Element(conflict, list.CanSettle, list.Today);
        if (list.Past.Count > 0)
            yield return TextBlock.Heading(CalendarWords.Held) with { Separator = true };
        foreach (var meeting in list.Past)
            yield return new TextBlock(Line(list, meeting)) { Spacing = Spacing.Small };
    }

    private static RichTextBlock Link(MeetingList list, string title, int page) => RichTextBlock.Link(
        ExecuteAction.Button(title, MeetingVerbs.Meetings, ("committee", list.Committee.Id), ("page", page)));

    /// <summary>The next meeting in one sentence.</summary>
    public static string NextLine(MeetingList list) => list.Next is { Date: { } date } next
        ? CalendarWords.NextMeeting(list.Committee.Name, $"{UkDate.Short(date, list.Today)}{At(next)}")
            + InQuestion(list, next)
        : CalendarWords.NoNextMeeting(list.Committee.Name);

    /// <summary>
    /// If sources disagree, both are named, the calendar's by the sentence before it: the bot doesn't choose.
    /// </summary>
    private static string InQuestion(MeetingList list, MeetingRow next) =>
        string.Concat(
            list.Conflicts.Where(c => c.MeetingId == next.Id).Take(ConflictCard.MaxShown)
            .Select(c => " " + ConflictCard.OtherSource(c, list.Today) + " " + CalendarWords.SettleConflicts));

    private static string Moved(MeetingList list, MeetingRow meeting) =>
        list.Views.TryGetValue(meeting.Id, out var view) && view.MovedFrom.Count > 0
        ? $" (moved from {string.Join(", ", view.MovedFrom.Select(d => UkDate.Short(d, list.Today)))})"
        : "";

    private static string Line(MeetingList list, MeetingRow meeting)
    {
        var day = meeting.Date is { } date ? UkDate.Short(date, list.Today)
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
