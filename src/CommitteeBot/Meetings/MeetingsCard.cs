using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings;

internal static class MeetingsCard
{
    public static AdaptiveCard Create(MeetingList list)
    {
        var name = CardText.Plain(list.Committee.Name);
        var body = new List<CardElement> { TextBlock.Title($"{name}: meetings") };
        body.Add(new TextBlock("To come") { Weight = TextWeight.Bolder });
        if (list.Coming.Count == 0)
            body.Add(new TextBlock("No meeting is planned in the minutes or in the calendar."));
        body.AddRange(list.Coming.Select(m => new TextBlock(Line(m))));
        if (list.Past.Count > 0)
            body.Add(new TextBlock("Held") { Weight = TextWeight.Bolder, Separator = true });
        body.AddRange(list.Past.Select(m => new TextBlock(Line(m))));
        return new AdaptiveCard { Body = body, FallbackText = NextLine(list) };
    }

    /// <summary>The next meeting in one sentence.</summary>
    public static string NextLine(MeetingList list) => list.Next is { Date: { } date } next
        ? $"The next meeting of the {list.Committee.Name} is on {UkDate.Short(date)}{At(next)}."
        : $"No next meeting of the {list.Committee.Name} is in the minutes or in the calendar. An officer can import the latest minutes.";

    private static string Line(MeetingRow meeting)
    {
        var day = meeting.Date is { } date ? UkDate.Short(date) : $"undated ({CardText.Plain(meeting.Document?.FileName ?? "notes")})";
        var state = meeting switch
        {
            { State: MeetingState.Cancelled } => ", cancelled or moved",
            { State: MeetingState.Planned, Document: null } => "",
            { Document: null } => ", no minutes here",
            { MinutesStatus: MinutesStatus.Confirmed } => ", minutes confirmed",
            _ => ", minutes",
        };
        return $"{day}{(meeting.State == MeetingState.Planned ? CardText.Plain(At(meeting)) : "")}{state}";
    }

    private static string At(MeetingRow meeting) =>
        $"{(meeting.Start is { } start ? $" at {UkDate.Time(start)}" : "")}{(meeting.Venue is { Length: > 0 } venue ? $", {venue}" : "")}";
}
