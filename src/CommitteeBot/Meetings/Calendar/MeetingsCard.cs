using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Calendar;

internal static class MeetingsCard
{
    private const int MaxUpcoming = 24;

    public static AdaptiveCard Create(MeetingList list)
    {
        var name = CardText.Escape(list.Committee.Name);
        var body = new List<CardElement> { TextBlock.Title($"{name}: meetings") };
        body.Add(new TextBlock("To come") { Weight = TextWeight.Bolder });
        if (list.Upcoming.Count == 0)
            body.Add(new TextBlock("No meeting is planned in the minutes or in the calendar."));
        foreach (var meeting in list.Upcoming.Take(MaxUpcoming))
        {
            body.Add(new TextBlock(Line(meeting) + Moved(list, meeting)));
            if (meeting == list.Next && list.Apologies.Count > 0)
                body.Add(TextBlock.Subtle(CardText.Escape(CardText.Truncate($"Apologies received: {string.Join(", ", list.Apologies)}", 800))));
        }

        if (list.Upcoming.Count > MaxUpcoming)
            body.Add(TextBlock.Subtle($"and {list.Upcoming.Count - MaxUpcoming} more"));
        body.AddRange(list.Conflicts.Take(ConflictCard.MaxShown).Select(c => ConflictCard.Element(c, list.CanSettle)));
        if (list.Past.Count > 0)
            body.Add(new TextBlock("Held") { Weight = TextWeight.Bolder, Separator = true });
        body.AddRange(list.Past.Select(m => new TextBlock(Line(m))));
        return new AdaptiveCard
        {
            Body = body,
            Actions = list.Next is { } next
                ? [ExecuteAction.Button("Agenda", MeetingVerbs.Agenda, ("meeting", next.Id)), ExecuteAction.Button("Attendance", MeetingVerbs.Attendance, ("committee", list.Committee.Id))]
                : null,
            FallbackText = NextLine(list),
        };
    }

    /// <summary>The next meeting in one sentence.</summary>
    public static string NextLine(MeetingList list) => list.Next is { Date: { } date } next
        ? $"The next meeting of the {list.Committee.Name} is on {UkDate.Short(date)}{At(next)}.{InQuestion(list, next)}"
        : $"No next meeting of the {list.Committee.Name} is in the minutes or in the calendar. An officer can import the latest minutes, or say “next meeting 3 December 2:30pm Town Hall”.";

    /// <summary>Where sources contradict each other both are named: the bot does not choose.</summary>
    private static string InQuestion(MeetingList list, MeetingRow next) =>
        string.Concat(list.Conflicts.Where(c => c.MeetingId == next.Id).Take(ConflictCard.MaxShown).Select(c => " " + ConflictCard.Sentence(c) + " An officer has to settle it: “calendar conflicts”."));

    private static string Moved(MeetingList list, MeetingRow meeting) => list.Views.TryGetValue(meeting.Id, out var view) && view.MovedFrom.Count > 0
        ? $" (moved from {string.Join(", ", view.MovedFrom.Select(UkDate.Short))})"
        : "";

    private static string Line(MeetingRow meeting)
    {
        var day = meeting.Date is { } date ? UkDate.Short(date) : $"undated ({CardText.Escape(meeting.Document?.FileName ?? "notes")})";
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
        $"{(meeting.Start is { } start ? $" at {UkDate.Time(start)}" : "")}{(meeting.Venue is { Length: > 0 } venue ? $", {venue}" : "")}";
}
