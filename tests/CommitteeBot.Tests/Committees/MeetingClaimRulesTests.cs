using System.Globalization;
using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

/// <summary>
/// What a source says against what is known, on 25 November 2026. A row reads: what is held and on whose word; what is
/// said; what follows.
/// </summary>
public class MeetingClaimsTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("", "minutes:7 3/12 14:30", "Adds")]
    [InlineData("3/12 14:30 by minutes:7", "minutes:7 3/12 14:30", "Nothing")] // the same minutes again
    [InlineData("3/12 14:30 by minutes:7", "calendar:a 3/12 14:30", "Agrees 1")]
    [InlineData("3/12 by minutes:7", "calendar:a 3/12 14:30 @Town Hall", "Agrees 1")] // fills what was open
    [InlineData("3/12 14:30 @Town Hall by minutes:7", "calendar:a 3/12 14:30 @Council Chamber, Town Hall", "Agrees 1")]
    // the minutes say one day, the calendar another
    [InlineData("3/12 14:30 by minutes:7", "calendar:a 10/12 14:30", "Conflicts 1")]
    [InlineData("3/12 14:30 by minutes:7", "calendar:a 3/12 15:00", "Conflicts 1")]
    [InlineData("3/12 14:30 @Town Hall by minutes:7", "calendar:a 3/12 14:30 @Library", "Conflicts 1")]
    [InlineData("10/12 by calendar:a", "minutes:7 3/12", "Conflicts 1")]
    [InlineData("3/12 by minutes:7", "next chat 10/12", "Conflicts 1")]
    [InlineData("3/12 by chat", "next chat 10/12", "Changes 1")] // an officer corrects an officer
    [InlineData("3/12 by minutes:7", "chat 10/12", "Adds")] // "add meeting" is one more
    [InlineData("3/12 by minutes:7", "calendar:a 7/1", "Adds")] // a month apart they are two
    [InlineData("3/12 by calendar:a", "calendar:b 10/12", "Adds")] // two entries of one calendar are two meetings
    [InlineData("3/12 by minutes:7", "minutes:7 10/12", "Changes 1")] // a corrected version of the same minutes
    [InlineData("3/12 by minutes:7+calendar:a", "minutes:7 10/12", "Conflicts 1")]
    [InlineData("3/12 by minutes:7", "minutes:8 10/12", "Conflicts 1")] // two sets of minutes
    [InlineData("3/12 by minutes:7", "minutes:8 10/12 not 3/12", "Changes 1")] // minutes that say that it was moved
    [InlineData("3/12 by calendar:a", "calendar:a 10/12 linked", "Changes 1")] // a newer version of the same entry
    [InlineData("3/12 by calendar:a+minutes:7", "calendar:a 10/12 linked", "Conflicts 1")]
    // an officer moved it since
    [InlineData("10/12 by chat, said 3/12 calendar:a", "calendar:a 5/12 linked", "Conflicts 1")]
    [InlineData("10/12 by chat, said 3/12 calendar:a", "calendar:a 10/12 linked", "Agrees 1")]
    [InlineData("3/12 by calendar:a", "calendar:a 3/12 cancelled linked", "Changes 1")]
    [InlineData("3/12 by minutes:7", "calendar:a 3/12 cancelled", "Conflicts 1")]
    [InlineData("3/12 cancelled by chat", "calendar:a 3/12", "Conflicts 1")]
    [InlineData("3/12 cancelled by chat", "calendar:a 3/12 cancelled", "Agrees 1")]
    [InlineData("", "calendar:a 3/12 cancelled", "Nothing")]
    [InlineData("", "minutes:7 3/6", "Adds")] // the past is a meeting without minutes here
    [InlineData("3/6 held by minutes:7", "minutes:7 3/6", "Nothing")]
    [InlineData("3/6 held by minutes:7", "calendar:a 3/6 15:00", "Nothing")]
    [InlineData("10/6 by minutes:6", "minutes:7 3/6", "Adds")] // nobody settles the past
    [InlineData("3/12 by minutes:7; 10/12 by calendar:b", "minutes:9 9/12", "Conflicts 2")] // the nearer one
    public void A_source_is_weighed_against_what_is_known(string known, string said, string expected)
    {
        var words = said.Split(' ');
        var isNext = words[0] == "next" || words[0].StartsWith("minutes", StringComparison.Ordinal);
        var rest = words[0] == "next" ? words[1..] : words;
        var source = rest[0].StartsWith("minutes", StringComparison.Ordinal)
            ? MeetingSource.Minutes
            : rest[0] == "chat"
            ? MeetingSource.Chat
            : MeetingSource.Calendar;
        var text = string.Join(' ', rest[1..]);
        DateOnly? replaces = text.IndexOf(" not ", StringComparison.Ordinal) is var at and > 0
            ? Day(text[(at + 5)..])
            : null;
        long? linked = text.EndsWith(" linked", StringComparison.Ordinal) ? 1 : null;

        var weighed = MeetingClaimRules.Evaluate(
            new MeetingClaim(source, rest[0], Values(text), isNext, replaces), Known(known), linked, Today);

        Assert.Equal(expected, $"{weighed.Verdict} {weighed.MeetingId}".TrimEnd());
    }

    [Fact]
    public void A_meeting_that_moves_keeps_its_length_and_its_place() => Assert.Equal(
        new MeetingValues(new DateOnly(2026, 12, 10), new TimeOnly(15, 0), new TimeOnly(16, 30), "Town Hall"),
        new MeetingValues(new DateOnly(2026, 12, 3), new TimeOnly(14, 30), new TimeOnly(16, 0), "Town Hall")
            .MoveTo(new MeetingValues(new DateOnly(2026, 12, 10), new TimeOnly(15, 0), null, null)));

    private static IReadOnlyList<KnownMeeting> Known(string text) =>
        [.. text.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select((t, i) => Meeting(i + 1, t))];

    private static KnownMeeting Meeting(int id, string text)
    {
        var parts = text.Split(" by ", 2);
        var more = parts[1].Split(", said ");
        var values = Values(parts[0]);
        var isHeld = parts[0].Contains("held", StringComparison.Ordinal);
        var said = more[0]
            .Split('+').Select(k => (k, values))
            .Concat(more.Skip(1).Select(m => (m.Split(' ')[1], Values(m.Split(' ')[0]))));
        return new KnownMeeting(id, values, isHeld, isHeld ? [] : [.. said]);
    }

    private static MeetingValues Values(string text)
    {
        var venue = text.IndexOf('@', StringComparison.Ordinal) is var at and >= 0
            ? text[(at + 1)..].Replace(" linked", "", StringComparison.Ordinal)
            : null;
        var time = text.Split(' ')
            .Skip(1).FirstOrDefault(w => w.Contains(':', StringComparison.Ordinal) && char.IsDigit(w[0]));
        return new MeetingValues(
            Day(text.Split(' ')[0]), time is null ? null : TimeOnly.Parse(time, CultureInfo.InvariantCulture), null,
            venue, text.Contains("cancelled", StringComparison.Ordinal));
    }

    /// <summary>January is next year's.</summary>
    private static DateOnly Day(string text)
    {
        var parts = text.Split('/');
        var month = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return new DateOnly(month == 1 ? 2027 : 2026, month, int.Parse(parts[0], CultureInfo.InvariantCulture));
    }
}
