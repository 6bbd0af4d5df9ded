using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Digests;

/// <summary>The chair's card. A long register is shortened section by section, and the card says how much it leaves out.</summary>
internal static class DigestCard
{
    private const int MostRows = 8;
    private const int MostText = 180;

    public static AdaptiveCard Create(PreparedDigest prepared)
    {
        var (committee, meeting, today, digest) = prepared;
        var when = meeting?.Date is { } day
            ? $"before the meeting on {UkDate.Short(day)}{(meeting.Start is { } start ? $" at {UkDate.Time(start)}" : "")}"
            : "no next meeting is planned";
        var counts = string.Create(CultureInfo.InvariantCulture,
            $"{digest.Open} open: {digest.Overdue.Count} overdue, {digest.DueByMeeting.Count} due by the meeting, {digest.Later.Count} later. {digest.DoneSinceLast.Count} done since the last meeting.");

        var body = new List<CardElement> { TextBlock.Title(committee.Name), TextBlock.Subtle($"Open actions, {when}"), new TextBlock(counts) };
        Section(body, "Overdue", digest.Overdue, committee, a => $"due {UkDate.Short(a.Due!.Value)}, {Age(a.Due.Value, today)} overdue");
        Section(body, "Due by this meeting", digest.DueByMeeting, committee, a => $"due {UkDate.Short(a.Due!.Value)}");
        Section(body, "Done since the last meeting", digest.DoneSinceLast, committee, a => a.State == ActionState.Done ? "done, waiting to be closed" : "closed");
        Section(body, "Later", digest.Later, committee, a => a.Due is { } due ? $"due {UkDate.Short(due)}" : "no date");
        if (digest.Open + digest.DoneSinceLast.Count == 0)
            body.Add(new TextBlock("Nothing is open and nothing was done since the last meeting."));

        return new AdaptiveCard
        {
            Body = body,
            FallbackText = $"{committee.Name}, {when}. {counts}",
            Actions = [ExecuteAction.Button("Open the list", "list-actions", ("committee", committee.Id))],
        };
    }

    private static void Section(List<CardElement> body, string title, IReadOnlyList<ActionRow> actions, CommitteeRow committee, Func<ActionRow, string> state)
    {
        if (actions.Count == 0)
            return;

        body.Add(new TextBlock(string.Create(CultureInfo.InvariantCulture, $"{title} ({actions.Count})")) { Weight = TextWeight.Bolder, Separator = true });
        foreach (var action in actions.Take(MostRows))
        {
            body.Add(new TextBlock($"**{new ActionReference(committee.Prefix, action.Number)}** {CardText.Plain(action.Owner ?? "no owner")}: {CardText.Plain(CardText.Shortened(action.Text, MostText))}") { Spacing = Spacing.Small });
            body.Add(TextBlock.Subtle(state(action)) with { Spacing = Spacing.None });
        }

        if (actions.Count > MostRows)
            body.Add(TextBlock.Subtle(string.Create(CultureInfo.InvariantCulture, $"and {actions.Count - MostRows} more: open the list to see them.")));
    }

    private static string Age(DateOnly due, DateOnly today) => (today.DayNumber - due.DayNumber) switch
    {
        1 => "1 day",
        var days and < 14 => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
        var days => string.Create(CultureInfo.InvariantCulture, $"{days / 7} weeks"),
    };
}
