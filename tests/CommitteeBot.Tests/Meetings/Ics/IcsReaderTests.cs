using System.Globalization;
using CommitteeBot.Meetings.Ics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CommitteeBot.Tests.Meetings.Ics;

/// <summary>Calendar files as a committee in London reads them, between 1 January 2026 and 31 December 2027.</summary>
public class IcsReaderTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2027, 12, 31);

    [Theory]
    [InlineData("DTSTART:20261203T143000", "2026-12-03 14:30")]
    [InlineData("DTSTART;TZID=Europe/London:20261203T143000|DTEND;TZID=Europe/London:20261203T160000", "2026-12-03 14:30-16:00")]
    [InlineData("DTSTART:20261203T143000Z|DTEND:20261203T160000Z", "2026-12-03 14:30-16:00")]
    // summer time: an hour later than UTC
    [InlineData("DTSTART:20260703T133000Z|DURATION:PT1H30M", "2026-07-03 14:30-16:00")]
    // as Outlook writes zones
    [InlineData("DTSTART;TZID=GMT Standard Time:20261203T143000|DURATION:PT2H", "2026-12-03 14:30-16:30")]
    [InlineData("DTSTART;TZID=\"America/New_York\":20261203T093000", "2026-12-03 14:30")]
    [InlineData("DTSTART:20261203T003000Z", "2026-12-03 00:30")]
    [InlineData("DTSTART:20260703T233000Z", "2026-07-04 00:30")] // the day changes with the zone
    [InlineData("DTSTART;VALUE=DATE:20261203|DTEND;VALUE=DATE:20261204", "2026-12-03")]
    // an end on another day is no time of this one
    [InlineData("DTSTART:20261203T220000|DTEND:20261204T010000", "2026-12-03 22:00")]
    // a floating or local time stands as written, also one that the clocks leave out
    [InlineData("DTSTART;TZID=Europe/London:20260329T013000", "2026-03-29 01:30")]
    // left out in Berlin: an hour later there, 03:30, is 02:30 in London
    [InlineData("DTSTART;TZID=Europe/Berlin:20260329T023000", "2026-03-29 02:30")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20261025T023000", "2026-10-25 01:30")] // twice in Berlin: the first one
    [InlineData("DTSTART:20261203T143000|STATUS:CANCELLED", "2026-12-03 14:30 cancelled")]
    [InlineData("DTSTART:20280103T143000", "")] // after the days that are asked for
    public void A_single_event_is_the_committees_local_time(string lines, string expected) =>
        Assert.Equal(expected, Said(Event(lines)));

    [Theory]
    // over the clock change in spring
    [InlineData("DTSTART;TZID=Europe/London:20260325T143000|RRULE:FREQ=WEEKLY;COUNT=2", "2026-03-25 14:30, 2026-04-01 14:30")]
    // and in autumn
    [InlineData(
        "DTSTART;TZID=Europe/London:20261021T143000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2",
        "2026-10-21 14:30-15:30, 2026-10-28 14:30-15:30")]
    // a series in UTC moves with the clocks
    [InlineData("DTSTART:20261021T133000Z|RRULE:FREQ=WEEKLY;COUNT=2", "2026-10-21 14:30, 2026-10-28 13:30")]
    [InlineData("DTSTART:20260106T100000|RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3", "2026-01-06 10:00, 2026-02-03 10:00, 2026-03-03 10:00")]
    [InlineData("DTSTART:20260130T100000|RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "2026-01-30 10:00, 2026-02-27 10:00, 2026-03-27 10:00")]
    // a month without the day is left out
    [InlineData("DTSTART:20260131T100000|RRULE:FREQ=MONTHLY;COUNT=3", "2026-01-31 10:00, 2026-03-31 10:00, 2026-05-31 10:00")]
    [InlineData("DTSTART:20260131T100000|RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-01-31 10:00, 2026-02-28 10:00, 2026-03-31 10:00")]
    [InlineData(
        "DTSTART:20260115T100000|RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15;COUNT=3",
        "2026-01-15 10:00, 2026-03-15 10:00, 2026-05-15 10:00")]
    [InlineData(
        "DTSTART:20260302T100000|RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4",
        "2026-03-02 10:00, 2026-03-04 10:00, 2026-03-16 10:00, 2026-03-18 10:00")]
    [InlineData(
        "DTSTART:20260302T100000|RRULE:FREQ=DAILY;INTERVAL=10;UNTIL=20260325T100000Z",
        "2026-03-02 10:00, 2026-03-12 10:00, 2026-03-22 10:00")]
    [InlineData("DTSTART:20260302T100000|RRULE:FREQ=DAILY;UNTIL=20260303", "2026-03-02 10:00, 2026-03-03 10:00")]
    [InlineData("DTSTART:20260302T100000|RRULE:FREQ=YEARLY", "2026-03-02 10:00, 2027-03-02 10:00")]
    [InlineData("DTSTART:20260302T100000|RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1MO", "2026-03-02 10:00, 2027-03-01 10:00")]
    [InlineData("DTSTART:20260302T100000|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE:20260309T100000", "2026-03-02 10:00, 2026-03-16 10:00")]
    [InlineData("DTSTART:20260302T100000|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE;VALUE=DATE:20260309", "2026-03-02 10:00, 2026-03-16 10:00")]
    // the same moment, written in UTC
    [InlineData("DTSTART;TZID=Europe/London:20260706T100000|RRULE:FREQ=WEEKLY;COUNT=2|EXDATE:20260706T090000Z", "2026-07-13 10:00")]
    [InlineData("DTSTART;VALUE=DATE:20260302|RRULE:FREQ=WEEKLY;COUNT=2", "2026-03-02, 2026-03-09")]
    // only what is asked for, yet all are counted
    [InlineData("DTSTART:20251229T100000|RRULE:FREQ=WEEKLY;COUNT=2", "2026-01-05 10:00")]
    public void A_series_is_written_out(string lines, string expected) => Assert.Equal(expected, Said(Event(lines)));

    [Theory]
    [InlineData("DTSTART:20260302T100000|RRULE:FREQ=HOURLY", "FREQ=HOURLY")]
    [InlineData("DTSTART:20260302T100000|RRULE:FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO", "BYSETPOS=1")]
    [InlineData("DTSTART:20260302T100000|RRULE:FREQ=WEEKLY;WKST=SU", "WKST=SU")]
    [InlineData("DTSTART:20260302T100000|RRULE:INTERVAL=2", "how often")]
    [InlineData("DTSTART:20260302T100000|RDATE:20260309T100000", "RDATE")]
    [InlineData("DTSTART;TZID=Mars/Olympus:20260302T100000", "Mars/Olympus")]
    [InlineData("DTSTART:20260231T100000", "isn't a date or time")]
    [InlineData("DTSTART:20260302T100000|DTSTART:20260303T100000", "DTSTART twice")]
    [InlineData("DTSTART:20260302T100000|DURATION:tomorrow", "duration")]
    [InlineData("DTSTART:20260302T100000|RECURRENCE-ID;RANGE=THISANDFUTURE:20260302T100000", "later occurrences")]
    [InlineData("DTSTART:20260302T100000|STATUS:PERHAPS", "PERHAPS")]
    [InlineData("SUMMARY:No start", "no DTSTART")]
    public void What_is_not_read_is_named_and_its_event_left_out(string lines, string named)
    {
        var reading = Read(Event(lines));

        Assert.Empty(reading.Occurrences);
        Assert.Contains(named, Assert.Single(reading.Warnings).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_occurrence_takes_the_place_of_the_one_in_the_series()
    {
        var reading = Read(Calendar(
            Component("UID:a|DTSTART;TZID=Europe/London:20260302T100000|RRULE:FREQ=WEEKLY;COUNT=3|SUMMARY:Board"),
            Component(
                "UID:a|RECURRENCE-ID;TZID=Europe/London:20260309T100000|DTSTART;TZID=Europe/London:20260310T140000"
                + "|SUMMARY:Board|SEQUENCE:2")));

        Assert.Equal(
            "2026-03-02 10:00, 2026-03-10 14:00, 2026-03-16 10:00",
            string.Join(", ", reading.Occurrences.Select(Said)));
        Assert.Equal(
            ["20260302T1000", "20260309T1000", "20260316T1000"], reading.Occurrences.Select(o => o.Recurrence));
        Assert.Equal([0, 2, 0], reading.Occurrences.Select(o => o.Sequence));
    }

    [Fact]
    public void Of_two_versions_in_a_file_the_later_one_counts()
    {
        var reading = Read(
            Calendar(
                Component("UID:a|DTSTART:20260302T100000|SEQUENCE:3"),
                Component("UID:a|DTSTART:20260303T100000|SEQUENCE:1")));

        Assert.Equal("2026-03-02 10:00", Said(Assert.Single(reading.Occurrences)));
    }

    [Fact]
    public void Folded_lines_and_escapes_are_read_as_one_text()
    {
        var reading = Read(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260302T100000\r\nSUMMARY:Harbour Over\r\n sight "
                + "Board\\, spring\r\nLOCATION;LANGUAGE=\"en:GB\":Room 2\\nTown Hall\r\nBEGIN:VALARM\r\nSUMMARY:not "
                + "this\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

        var one = Assert.Single(reading.Occurrences);
        Assert.Equal(("Harbour Oversight Board, spring", "Room 2 Town Hall"), (one.Summary, one.Location));
        Assert.Empty(reading.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in</html>")]
    [InlineData("BEGIN:VCARD\nEND:VCARD")]
    public void What_is_no_calendar_is_refused_in_words(string text) =>
        Assert.Contains("not an iCalendar file", Read(text).Fault, StringComparison.Ordinal);

    [Fact]
    public void A_calendar_without_end_is_not_followed_for_ever()
    {
        var reading = Read(Event("DTSTART:20260101T100000|RRULE:FREQ=DAILY"));

        Assert.InRange(reading.Occurrences.Count, 300, 401);
        Assert.Contains(reading.Warnings, w => w.Text.Contains("later ones were left out", StringComparison.Ordinal));
    }

    /// <summary>
    /// Cut anywhere, and with letters changed anywhere, a file gives a reading and never an exception.
    /// </summary>
    [Fact]
    public void No_text_makes_it_throw()
    {
        var whole = Calendar(
            Component(
                "UID:a|DTSTART;TZID=Europe/London:20260302T100000|"
                + "DURATION:PT1H30M|RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU,-1FR;"
                + "UNTIL=20271231T000000Z|EXDATE:20260309T100000Z,20260316T100000Z|SUMMARY:Board\\, spring"),
            Component(
                "UID:a|RECURRENCE-ID:20260309T100000|DTSTART:99991231T235959Z|DTEND:00010101T000000|SEQUENCE:99999999999"),
            Component(
                "UID:b|DTSTART;VALUE=DATE:20260302|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29,-31;COUNT=9999|STATUS:CANCELLED"));
        for (var cut = 0; cut <= whole.Length; cut++)
            Read(whole[..cut]);

        var letters = Gen.Elements("0123456789TZ;:=,-\\\"\n +PWDHMSFREQBYAN\0é".ToCharArray());
        var changes = Gen.Zip(Gen.Choose(0, whole.Length - 1), letters).ListOf();
        Prop.ForAll(Arb.From(changes), list =>
        {
            var text = whole.ToCharArray();
            foreach (var (at, letter) in list)
                text[at] = letter;
            return Read(new string(text)).Occurrences.Count >= 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Prop.ForAll(
            ArbMap.Default.ArbFor<string>(),
            text =>
                Read(Event($"DTSTART:20261203T143000\n{text}")).Occurrences.All(o => o.Date >= From && o.Date <= To))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static IcsReading Read(string text) => IcsReader.Parse(text, London, From, To);

    private static string Event(string lines) => Calendar(Component($"UID:one|{lines}"));

    private static string Component(string lines) => $"BEGIN:VEVENT\n{lines.Replace('|', '\n')}\nEND:VEVENT\n";

    private static string Calendar(params string[] components) =>
        $"BEGIN:VCALENDAR\nVERSION:2.0\n{string.Concat(components)}END:VCALENDAR\n";

    private static string Said(string text) => string.Join(", ", Read(text).Occurrences.Select(Said));

    private static string Said(IcsOccurrence one) => one.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + (one.Start is { } start ? $" {start:HH\\:mm}" : "")
        + (one.End is { } end ? $"-{end:HH\\:mm}" : "") + (one.IsCancelled ? " cancelled" : "");
}
