using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>The words for one action on a card.</summary>
internal static class ActionLineWords
{
    public static string Describe(DigestLine line, int most) =>
        $"**{line.Reference}** {CardText.Escape(CardText.Truncate(line.Owner ?? "no owner", 60))}"
            + $"{(line.OwnerHasLeft ? " (has left the committee)" : "")}: "
            + $"{CardText.Escape(CardText.Truncate(line.Text, most))}";

    public static string Due(DigestLine line, DateOnly today)
    {
        if (line.Due is not { } due)
            return line.DueText is { } words
                ? $"due {CardText.Escape(CardText.Truncate(words, 60))} (date to be confirmed)" : "no due date";
        var text = due < today ? $"due {UkDate.Short(due)}, {Age(due, today)} overdue" : due == today ? "due today"
            : $"due {UkDate.Short(due)}";
        return line.DateChanges switch { 0 => text, 1 => $"{text}, date changed once",
            2 => $"{text}, date changed twice", var n => $"{text}, date changed {n} times" };
    }

    /// <summary>The meeting and item that it came from; null if it was logged outside a meeting.</summary>
    public static string? Source(DigestLine line)
    {
        var item = line.Item is null ? line.ItemTitle is { } only ? CardText.Truncate(only, 80) : null : $"item {line.Item}"
            + (line.ItemTitle is { } title ? $" {CardText.Truncate(title, 80)}" : "");
        return line.MeetingDate is { } date ? $"from the meeting on {UkDate.Long(date)}"
            + (item is null ? "" : $", {item}") : item is null ? null : $"from {item}";
    }

    private static string Age(DateOnly due, DateOnly today) => (today.DayNumber - due.DayNumber) switch
    {
        1 => "1 day",
        var days and < 14 => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
        var days => string.Create(CultureInfo.InvariantCulture, $"{days / 7} weeks"),
    };
}
