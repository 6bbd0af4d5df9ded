using System.Globalization;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Digests.Planning;

public class DigestPlannerTests
{
    private const string Usual = "5w@08:00 1d@08:00";

    /// <summary>Every moment of one chair, whatever the clock says, in UTC.</summary>
    [Theory]
    // An ordinary Thursday in winter and in summer.
    [InlineData("2026-12-03 14:30", Usual, "Europe/London", null, "2026-11-26T08:00 2026-12-02T08:00")]
    [InlineData("2026-07-09 14:30", Usual, "Europe/London", null, "2026-07-02T07:00 2026-07-08T07:00")]
    // Over the clock change in October (25 October 2026): eight in the morning stays eight in the morning.
    [InlineData("2026-10-28 14:30", Usual, "Europe/London", null, "2026-10-21T07:00 2026-10-27T08:00")]
    [InlineData("2026-10-26 10:00", "3d@08:00", "Europe/London", null, "2026-10-23T07:00")]
    // Over the one in March (28 March 2027; Good Friday is the 26th, Easter Monday the 29th).
    [InlineData("2027-03-30 14:30", Usual, "Europe/London", null, "2027-03-19T08:00 2027-03-25T08:00")]
    [InlineData("2027-03-31 10:00", "1d@08:00", "Europe/London", null, "2027-03-30T07:00")]
    [InlineData("2027-04-01 10:00", "9d@08:00", "Europe/London", null, "2027-03-23T08:00")]
    // A time that the clock leaves out in March comes an hour later; one that comes twice in October is the first.
    [InlineData("2027-03-29 14:30", "1d@01:30 always", "Europe/London", null, "2027-03-28T01:30")]
    [InlineData("2026-10-26 14:30", "1d@01:30 always", "Europe/London", null, "2026-10-25T00:30")]
    // The day before a Monday is the Friday.
    [InlineData("2026-12-07 14:30", Usual, "Europe/London", null, "2026-11-30T08:00 2026-12-04T08:00")]
    [InlineData("2026-12-06 10:00", "1d@08:00", "Europe/London", null, "2026-12-04T08:00")]
    [InlineData("2026-12-07 14:30", "1d@08:00 always", "Europe/London", null, "2026-12-06T08:00")]
    [InlineData("2026-12-07 14:30", "1w@08:00 1d@08:00", "Europe/London", null, "2026-12-04T08:00")]
    // Bank holidays: Christmas, New Year, early May, Easter, August.
    [InlineData("2026-12-29 14:30", Usual, "Europe/London", null, "2026-12-18T08:00 2026-12-24T08:00")]
    [InlineData("2027-01-05 14:30", Usual, "Europe/London", null, "2026-12-24T08:00 2027-01-04T08:00")]
    [InlineData("2027-01-04 14:30", "1d@08:00", "Europe/London", null, "2026-12-31T08:00")]
    [InlineData("2027-05-04 14:30", Usual, "Europe/London", null, "2027-04-26T07:00 2027-04-30T07:00")]
    [InlineData("2026-09-01 14:30", Usual, "Europe/London", null, "2026-08-24T07:00 2026-08-28T07:00")]
    [InlineData("2026-04-07 14:30", "1w@08:00", "Europe/London", null, "2026-04-02T07:00")]
    [InlineData("2027-05-04 14:30", "1d@08:00 always", "Europe/London", null, "2027-05-03T07:00")]
    // The clock of whoever gets it.
    [InlineData("2026-12-03 14:30", Usual, "Europe/London", "Europe/Paris", "2026-11-26T07:00 2026-12-02T07:00")]
    [InlineData("2026-12-03 14:30", Usual, "Europe/London", "America/New_York", "2026-11-26T13:00 2026-12-02T13:00")]
    [InlineData("2026-12-03 14:30", Usual, "Europe/London", "Australia/Sydney", "2026-11-25T21:00 2026-12-01T21:00")]
    [InlineData("2026-12-03 14:30", Usual, "Europe/London", "Asia/Kolkata", "2026-11-26T02:30 2026-12-02T02:30")]
    [InlineData("2026-11-03 14:30", "5w@08:00", "Europe/London", "America/New_York", "2026-10-27T12:00")]
    [InlineData("2026-12-03 14:30", Usual, "America/New_York", null, "2026-11-26T13:00 2026-12-02T13:00")]
    [InlineData("2026-12-03 14:30", Usual, "Europe/London", "Mars/Olympus", "2026-11-26T08:00 2026-12-02T08:00")]
    // What the clock of the other side makes useless: in Honolulu that morning comes after a meeting at one in the
    // morning in London.
    [InlineData("2026-12-03 01:00", "1d@18:00", "Europe/London", "Pacific/Honolulu", "")]
    // Quiet hours.
    [InlineData("2026-12-03 14:30", "1d@06:00", "Europe/London", null, "2026-12-02T07:30")]
    [InlineData("2026-12-03 14:30", "1d@21:00", "Europe/London", null, "2026-12-02T07:30")]
    [InlineData("2026-12-03 14:30", "1d@19:00", "Europe/London", null, "2026-12-02T07:30")]
    [InlineData("2026-12-03 14:30", "1d@18:59", "Europe/London", null, "2026-12-02T18:59")]
    [InlineData("2026-12-03 14:30", "1d@07:30", "Europe/London", null, "2026-12-02T07:30")]
    [InlineData("2026-12-03 14:30", "1d@21:00 always", "Europe/London", null, "2026-12-02T21:00")]
    // Several moments, however they are listed; a meeting without a time; one day only.
    [InlineData(
        "2026-12-03 14:30", "1d@08:00 10w@09:00 3d@08:00", "Europe/London", null,
        "2026-11-19T09:00 2026-11-30T08:00 2026-12-02T08:00")]
    [InlineData("2026-12-29 14:30", "7d@08:00 5w@08:00", "Europe/London", null, "2026-12-18T08:00 2026-12-22T08:00")]
    [InlineData("2026-12-03", "1d@08:00", "Europe/London", null, "2026-12-02T08:00")]
    public void A_chairs_cards_fall_due(string meeting, string rules, string zone, string? own, string expected)
    {
        var committee = Committee(rules, zone) with
        {
            Meetings = [Meeting(meeting)],
            Chairs = [new(7, own, DigestPreference.All)],
        };

        var begins = QuietHours.ToMoment(
            Meeting(meeting).Date, Meeting(meeting).Start ?? new TimeOnly(12, 0), TimeZones.Resolve(null, zone));
        var planned = DigestPlanner.Plan([committee], begins.AddDays(-90), begins.AddSeconds(-1));

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                planned.Select(p => p.DueAt)
                    .Order().Select(d => d.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture))));
    }

    /// <summary>The meeting is on Thursday 3 December 2026 at 14:30 in London.</summary>
    [Theory]
    [InlineData("2026-11-26 07:59", 1, "")]
    [InlineData("2026-11-26 08:00", 1, "5 working days before: Send")]
    [InlineData("2026-11-27 12:00", 1, "5 working days before: Send")] // arranged at short notice
    [InlineData("2026-12-02 07:59", 1, "5 working days before: Send")]
    [InlineData("2026-12-02 08:00", 1, "5 working days before: Stale, 1 day before: Send")]
    [InlineData("2026-12-02 08:05", 1, "1 day before: Send")]
    [InlineData("2026-12-03 14:29", 1, "1 day before: Send")]
    [InlineData("2026-12-03 14:31", 1, "")]
    [InlineData("2026-11-26 08:50", 60, "5 working days before: Send")] // an hour of downtime over the moment
    [InlineData("2026-12-02 08:50", 60, "5 working days before: Stale, 1 day before: Send")]
    [InlineData("2026-12-03 15:00", 60, "1 day before: Stale")]
    [InlineData("2026-12-01 08:00", 43_200, "5 working days before: Send")] // a month, back in time
    [InlineData("2026-12-02 09:00", 43_200, "5 working days before: Stale, 1 day before: Send")]
    // a month, too late for both
    [InlineData("2026-12-20 09:00", 43_200, "5 working days before: Stale, 1 day before: Stale")]
    [InlineData("2027-02-01 09:00", 43_200, "")]
    public void After_a_pause_what_still_helps_is_sent_and_what_does_not_is_reported(
        string now, int minutesDown, string expected)
    {
        var at = Utc(now);
        var committee = Committee() with
        {
            Meetings = [Meeting("2026-12-03 14:30")],
            Chairs = [new(7, null, DigestPreference.All)],
        };

        // One tick earlier the planner saw nothing of this committee.
        var planned = DigestPlanner.Plan([committee], at.AddMinutes(-minutesDown), at);

        Assert.Equal(
            expected, string.Join(", ", planned.OrderBy(p => p.DueAt).Select(p => $"{p.Occasion}: {p.Outcome}")));
    }

    [Theory]
    [InlineData(nameof(DigestPreference.All), "5 working days before: Stale, 1 day before: Send")]
    [InlineData(nameof(DigestPreference.DayBefore), "1 day before: Send")]
    [InlineData(nameof(DigestPreference.Off), "5 working days before: NotWanted, 1 day before: NotWanted")]
    public void A_person_gets_what_they_want_and_the_report_says_who_wanted_none(string wish, string expected)
    {
        var committee = Committee() with
        {
            Meetings = [Meeting("2026-12-03 14:30")],
            Chairs = [new(7, null, Enum.Parse<DigestPreference>(wish))],
        };

        var planned = DigestPlanner.Plan([committee], Utc("2026-11-20 00:00"), Utc("2026-12-02 08:00"));

        Assert.Equal(
            expected, string.Join(", ", planned.OrderBy(p => p.DueAt).Select(p => $"{p.Occasion}: {p.Outcome}")));
    }

    [Theory]
    [InlineData(DigestAudience.All, "ChairDigest person-7, ChatDigest 19:chat, OfficerDigest person-8, OfficerDigest person-9")]
    [InlineData(DigestAudience.Chair, "ChairDigest person-7")]
    [InlineData(DigestAudience.Chat, "ChatDigest 19:chat")]
    [InlineData(DigestAudience.Officers, "OfficerDigest person-8, OfficerDigest person-9")]
    [InlineData(DigestAudience.None, "")]
    internal void Each_audience_can_be_switched_off(DigestAudience audiences, string expected)
    {
        var committee = Committee() with
        {
            Rules = DigestRules.Default with { Audiences = audiences },
            Meetings = [Meeting("2026-12-03 14:30")],
            Chairs = [new(7, null, DigestPreference.All)],
            Officers = [new(8, null, DigestPreference.All), new(9, null, DigestPreference.All)],
            Chats = ["19:chat"],
        };

        var planned = DigestPlanner.Plan([committee], Utc("2026-12-02 07:59"), Utc("2026-12-02 08:01"));

        Assert.Equal(
            expected,
            string.Join(", ", planned.Where(p => p.Outcome == PlannedOutcome.Send).Select(p => $"{p.Kind} {p.To}")));
    }

    /// <summary>
    /// The chair got the card five working days before Thursday 3 December; then something happened to the meeting.
    /// </summary>
    [Theory]
    [InlineData("2026-12-03 14:30", nameof(MeetingState.Planned), "2026-11-27 10:00", "")]
    [InlineData("2026-12-03 14:30", nameof(MeetingState.Cancelled), "2026-11-27 10:00",
        "the meeting was cancelled in place, the meeting was cancelled")]
    [InlineData("2026-12-03 14:30", nameof(MeetingState.Cancelled), "2026-12-02 08:00",
        "the meeting was cancelled in place, the meeting was cancelled")]
    [InlineData("2026-12-03 14:30", nameof(MeetingState.Held), "2026-12-04 10:00", "")]
    [InlineData("2026-12-17 14:30", nameof(MeetingState.Planned), "2026-11-27 10:00",
        "the meeting was moved in place, the meeting was moved")]
    [InlineData("2026-12-17 14:30", nameof(MeetingState.Planned), "2026-12-10 08:00",
        "5 working days before, the meeting was moved")]
    [InlineData("2026-12-04 14:30", nameof(MeetingState.Planned), "2026-11-27 10:00",
        "5 working days before, the meeting was moved")]
    [InlineData("2026-12-01 14:30", nameof(MeetingState.Planned), "2026-11-30 10:00", "1 day before, the meeting was moved")]
    // another hour of the same day
    [InlineData("2026-12-03 10:00", nameof(MeetingState.Planned), "2026-11-27 10:00", "")]
    public void A_card_that_stands_is_put_right_when_its_meeting_changes(
        string meeting, string state, string now, string expected)
    {
        var sent = Staged("2026-12-03 14:30", "2026-11-26 08:00");
        var committee = Committee() with
        {
            Meetings = [Meeting(meeting) with { State = Enum.Parse<MeetingState>(state) }],
            Chairs = [new(7, null, DigestPreference.All)],
            Stored = [.. sent.Select(s => s with { IsPosted = true })],
        };

        var planned = DigestPlanner.Plan([committee], Utc(now).AddSeconds(-30), Utc(now));

        Assert.Equal(expected, string.Join(", ", planned.Select(p => p.Occasion + (p.OnlyInPlace ? " in place" : ""))));
    }

    /// <summary>The meeting of 3 December changes each day at ten; what is planned is sent at once.</summary>
    [Theory]
    [InlineData("17 moved, 3 moved, 17 moved", "was moved, 17; was moved, 3; was moved, 17")]
    [InlineData("3 cancelled, 3 on, 3 cancelled", "was cancelled, 3; is on again, 3; was cancelled, 3")]
    [InlineData("17 moved, 17 cancelled, 10 on", "was moved, 17; was cancelled, 17; is on again, 10")]
    [InlineData("17 moved, 17 moved, 17 moved", "was moved, 17; ; ")]
    public void Each_change_of_a_meeting_is_told_once(string changes, string expected)
    {
        var stored = Staged("2026-12-03 14:30", "2026-11-26 08:00").Select(s => s with { IsPosted = true }).ToList();
        var told = new List<string>();
        foreach (var (at, change) in changes.Split(", ").Index())
        {
            var now = Utc("2026-11-27 10:00").AddDays(at).AddHours(at);
            var isCancelled = change.EndsWith("cancelled", StringComparison.Ordinal);
            var committee = Committee() with
            {
                Meetings = [
                    Meeting($"2026-12-{int.Parse(change.Split(' ')[0], CultureInfo.InvariantCulture):00} 14:30")
                        with { State = isCancelled ? MeetingState.Cancelled : MeetingState.Planned }],
                Stored = stored,
            };
            var planned = DigestPlanner.Plan([committee], now.AddSeconds(-30), now);
            told.Add(string.Join(
                ';', planned.Where(p => p.Kind == MessageKind.MeetingChanged).Select(
                    p => $"{p.Occasion["the meeting ".Length..]}, {p.ForDay!.Value.Day}")));
            stored.AddRange(planned.Select(p => new StoredMessage(
                p.Key, p.Kind, p.MeetingId, p.ForDay, p.To.PersonId, p.To.ConversationId, IsPosted: true)));
            Assert.Empty(DigestPlanner.Plan([committee with { Stored = [.. stored] }], now, now.AddSeconds(30)));
        }

        Assert.Equal(expected, string.Join("; ", told));
    }

    [Theory]
    [InlineData(MessageKind.Notice)]
    [InlineData(MessageKind.OwnerDigest)]
    internal void What_was_said_on_the_way_to_a_meeting_is_no_card_of_it(MessageKind kind)
    {
        var committee = Committee() with
        {
            Meetings = [Meeting("2026-12-17 14:30")],
            Stored = [new("said", kind, 3, null, 7, null, IsPosted: true)],
        };

        Assert.Empty(DigestPlanner.Plan([committee], Utc("2026-11-27 10:00"), Utc("2026-11-27 10:01")));
    }

    /// <summary>The actions are due on a day; it says what their owner is told by then.</summary>
    [Theory]
    [InlineData("2026-12-16", "2026-10-01", null, "2026-12-09T08:00 before, 2026-12-16T08:00 due")]
    [InlineData("2026-12-19", "2026-10-01", null, "2026-12-11T08:00 before, 2026-12-18T08:00 due")] // a Saturday
    [InlineData("2026-12-25", "2026-10-01", null, "2026-12-18T08:00 before, 2026-12-24T08:00 due")]
    [InlineData("2026-12-16", "2026-12-10", null, "2026-12-16T08:00 due")] // logged within the week
    [InlineData("2026-12-16", "2026-12-16", null, "")] // logged on the day itself
    [InlineData("2026-12-16", "2026-10-01", "America/New_York", "2026-12-09T13:00 before, 2026-12-16T13:00 due")]
    // the clock goes back
    [InlineData("2026-10-30", "2026-10-01", null, "2026-10-23T07:00 before, 2026-10-30T08:00 due")]
    // the clock goes forward
    [InlineData("2027-04-01", "2026-10-01", null, "2027-03-25T08:00 before, 2027-04-01T07:00 due")]
    public void An_owner_is_warned_a_week_before_and_reminded_on_the_day(
        string day, string knownSince, string? zone, string expected)
    {
        var due = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var committee = Committee() with
        {
            Dues = [new(new(5, zone, DigestPreference.All), due, Utc(knownSince + " 12:00"))],
        };

        var planned = DigestPlanner.Plan([committee], Utc("2026-10-01 00:00"), Utc(day + " 23:00").AddDays(2));

        Assert.Equal(expected, string.Join(", ", planned.OrderBy(p => p.DueAt).Select(p =>
            p.DueAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
                + (p.Occasion == "on the due day" ? " due" : " before"))));
    }

    [Theory]
    [InlineData("2026-12-09 08:00", nameof(DigestPreference.All), "7 days before the due day: Send")]
    [InlineData("2026-12-12 08:00", nameof(DigestPreference.All), "7 days before the due day: Stale")]
    [InlineData("2026-12-16 08:00", nameof(DigestPreference.All), "7 days before the due day: Stale, on the due day: Send")]
    [InlineData("2026-12-16 23:00", nameof(DigestPreference.All), "7 days before the due day: Stale, on the due day: Send")]
    [InlineData("2026-12-17 08:00", nameof(DigestPreference.All), "7 days before the due day: Stale, on the due day: Stale")]
    [InlineData("2026-12-16 08:00", nameof(DigestPreference.DayBefore), "on the due day: Send")]
    [InlineData("2026-12-16 08:00", nameof(DigestPreference.Off), "7 days before the due day: NotWanted, on the due day: NotWanted")]
    public void A_reminder_that_comes_too_late_is_none(string now, string wish, string expected)
    {
        var committee = Committee() with
        {
            Dues = [
                new(
                    new(5, null, Enum.Parse<DigestPreference>(wish)), new DateOnly(2026, 12, 16),
                    Utc("2026-10-01 00:00"))],
        };

        var planned = DigestPlanner.Plan([committee], Utc("2026-12-08 00:00"), Utc(now));

        Assert.Equal(
            expected, string.Join(", ", planned.OrderBy(p => p.DueAt).Select(p => $"{p.Occasion}: {p.Outcome}")));
    }

    [Fact]
    public void What_is_staged_is_not_planned_again()
    {
        var committee = Committee() with
        {
            Meetings = [Meeting("2026-12-03 14:30")],
            Chairs = [new(7, null, DigestPreference.All)],
            Stored = Staged("2026-12-03 14:30", "2026-11-26 08:00"),
        };

        Assert.Empty(DigestPlanner.Plan([committee], Utc("2026-11-26 08:00"), Utc("2026-11-26 08:01")));
    }

    [Fact]
    public void Nothing_is_planned_for_a_committee_without_a_meeting_or_an_action() =>
        Assert.Empty(
            DigestPlanner.Plan(
                [Committee() with { Chairs = [new(7, null, DigestPreference.All)] }], Utc("2026-01-01 00:00"),
                Utc("2026-12-31 00:00")));

    [Fact]
    public void No_two_of_a_plan_have_the_same_key()
    {
        var committees = Enumerable.Range(1, 50).Select(n => Committee() with
        {
            Id = n,
            Meetings = [Meeting("2026-12-03 14:30") with { Id = n }, Meeting("2026-12-10 14:30") with { Id = n + 100 }],
            Chairs = [new(7, null, DigestPreference.All), new(8, null, DigestPreference.All)],
            Officers = [new(8, null, DigestPreference.All)],
            Chats = ["19:a", "19:b"],
            Dues = [new(new(7, null, DigestPreference.All), new DateOnly(2026, 12, 3), Utc("2026-10-01 00:00"))],
        });

        var keys = DigestPlanner.Plan(committees, Utc("2026-11-01 00:00"), Utc("2026-12-31 00:00"))
            .Select(p => p.Key).ToList();

        Assert.Equal(50 * ((2 * 5 * 2) + 2), keys.Count);
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    private static IReadOnlyList<StoredMessage> Staged(string meeting, string now)
    {
        var committee = Committee() with
        {
            Meetings = [Meeting(meeting)],
            Chairs = [new(7, null, DigestPreference.All)],
        };
        return [
            .. DigestPlanner.Plan([committee], Utc(now).AddSeconds(-30), Utc(now))
            .Select(
                p =>
                    new StoredMessage(
                        p.Key, p.Kind, p.MeetingId, p.ForDay, p.To.PersonId, p.To.ConversationId, IsPosted: false))];
    }

    private static PlanCommittee Committee(string rules = Usual, string zone = "Europe/London") => new(
        1, zone,
        new DigestRules(
            DigestMoment.Parse(rules), DigestAudience.All,
            rules.EndsWith("always", StringComparison.Ordinal)
                ? new QuietHours(default, default, FreeDays: false)
                : QuietHours.Default),
        [], [], [], [], [], []);

    private static PlanMeeting Meeting(string when)
    {
        var parts = when.Split(' ');
        return new(
            3, DateOnly.ParseExact(parts[0], "yyyy-MM-dd"),
            parts.Length > 1 ? TimeOnly.ParseExact(parts[1], "HH:mm") : null, MeetingState.Planned);
    }

    private static DateTimeOffset Utc(string when) =>
        new(DateTime.ParseExact(when, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.Zero);
}
