using CommitteeBot.Committees;
using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Minutes.Parsing;

public sealed class MeetingFactsTests
{
    [Theory]
    [InlineData("Hatherley Parish Council – Ordinary Meeting Tuesday 9th June 2020, 7.30pm", "Hatherley Parish Council", "2020-06-09")]
    [InlineData(
        "MINUTES OF THE MEETING OF THE LICENSING COMMITTEE HELD ON 9 JUNE 2020", "Licensing Committee", "2020-06-09")]
    [InlineData("# Hatherley Trust Board monthly meeting, June 9, 2020", "Hatherley Trust Board", "2020-06-09")]
    [InlineData("Rivers Forum\n\nDate: 9 June 2020\n\nNext meeting: 14 July 2020", "Rivers Forum", "2020-06-09")]
    [InlineData(
        "---\ntitle: Rivers Panel - minutes of the meeting held on 9 June 2020\ncreated: 1/2/2021\n---", "Rivers Panel",
        "2020-06-09")]
    [InlineData(
        "---\ntitle: Rivers Panel\ndate: 2020-06-09\n---\n\nRivers Panel, 2 June 2020", "Rivers Panel", "2020-06-02")]
    [InlineData("Rivers Forum\n\nPublished 9 June 2020", "Rivers Forum", null)]
    public void The_head_names_the_body_and_the_day(string head, string committee, string? date)
    {
        var record = Sample.Parse(
            head + "\n\nPresent: Jo Hart, Pat Lee\n\n1. Paths\n\nWalked on 1 May 2020.\n\n2. Gates\n\nFine.");

        Assert.Equal(committee, record.Committee);
        Assert.Equal(date is null ? null : DateOnly.Parse(date, null), record.Date);
    }

    [Theory]
    [InlineData("Rivers Forum\n\nMinutes of the meeting held on Tuesday 9 June 2020 at 2.00pm in the Custom House", "Custom House")]
    [InlineData(
        "Hatherley Parish Council – Ordinary Meeting Tuesday 9th June 2020, 7.30pm Hatherley Village Hall",
        "Hatherley Village Hall")]
    [InlineData(
        "MINUTES OF THE MEETING OF THE ROADS COMMITTEE HELD IN\n\nTHE LONG ROOM, QUAY STREET, ON TUESDAY 9TH JUNE, 2020 AT 3 P.M.",
        "Long Room, Quay Street")]
    [InlineData("Minutes of the Rivers Panel held at County Hall, Hatherley, on 9 June 2020", "County Hall, Hatherley")]
    [InlineData("Minutes of the Rivers Panel held virtually via Microsoft Teams on 9 June 2020 at 10am", "virtually via Microsoft Teams")]
    [InlineData("Rivers Panel\n\nDate: 9 June 2020\n\nVenue: Room 4, County Hall", "Room 4, County Hall")]
    [InlineData("Rivers Panel\n\n9 June 2020, 10.00am to 12 noon", null)]
    [InlineData("Minutes of the Rivers Panel held at 10am on 9 June 2020", null)]
    public void The_head_names_the_place(string head, string? venue) =>
        Assert.Equal(
            venue,
            Sample.Parse(head + "\n\nPresent: Jo Hart, Pat Lee\n\n1. Paths\n\nFine.\n\n2. Gates\n\nFine.").Venue);

    [Theory]
    [InlineData("RESOLVED that the gate be mended.", "Resolved")]
    [InlineData("It was resolved that the gate be mended.", "Resolved")]
    [InlineData("The trust would go on once the faults of the gate were resolved and paid for.", null)]
    [InlineData("The surveyor recommended a new gate, which nobody wanted.", null)]
    [InlineData("RECOMMENDED to the council that the gate be mended.", "Recommended")]
    [InlineData("The HCT approved the mending of the gate.", "Agreed")]
    public void A_decision_is_told_from_a_sentence_that_only_uses_its_word(string sentence, string? kind) =>
        Assert.Equal(
            kind,
            Sample.WithItem(sentence).Decisions.Where(d => d.Item == "2")
                .Select(d => d.Kind.ToString()).SingleOrDefault());

    [Fact]
    public void A_document_without_its_first_page_has_no_date_and_says_so()
    {
        var record = Sample.Parse(
            "Officer, Parks\n\n1. Notes of the meeting on 18 April\n\nAccepted as a correct record.\n\n2. Next "
                + "meeting\n\n10 October 2023 14:30-16:30");

        Assert.Null(record.Date);
        Assert.Contains(record.Warnings, w => w is { Line: 1, Text: MinutesWords.NoDate });
        Assert.Equal(
            (new DateOnly(2023, 10, 10), new TimeOnly(14, 30)), (record.NextMeeting?.Date, record.NextMeeting?.Time));
    }

    [Fact]
    public void A_wrong_weekday_is_a_warning() =>
        Assert.Contains(
            Sample.Parse("Rivers Forum\n\nMonday 9 June 2020\n\n1. Paths\n\nFine.\n\n2. Gates\n\nFine.").Warnings,
            w => w.Text == "The minutes say Monday, but 9 June 2020 was a Tuesday. Check the date.");

    [Theory]
    [InlineData(
        "7. Date of next meeting\n\n27th June 2021, 10.00 pre meeting, 10.30-2pm.\n\nVenue: Long Room, Town Hall",
        "2021-06-27", null, "Long Room, Town Hall")]
    [InlineData(
        "7. Next meeting\n\nThe next meeting would take place on 5 November but was rescheduled to 3 December 2020.",
        "2020-12-03", "2020-11-05", null)]
    [InlineData("7. ITEMS FOR NEXT MEETING: TO BE HELD: TUESDAY 7th July 2020, 7:30pm.", "2020-07-07", null, null)]
    [InlineData(
        "7. Close\n\nThe trustees cancelled 23 and 30 June, making the next meeting on June 16 the last.", "2020-06-16",
        null, null)]
    [InlineData(
        "Dates of Future Meetings:\n\nTuesday 12th January 2pm – 4pm\n\nTuesday 9th March", "2021-01-12", null, null)]
    [InlineData("7. Next meeting\n\nDate to be confirmed.", null, null, null)]
    [InlineData(
        "7. Next meeting\n\nTuesday 7 July 2020 at 6.30pm in the Corn Hall, High Street.", "2020-07-07", null,
            "Corn Hall, High Street")]
    [InlineData("7. Next meeting\n\nTuesday 7 July 2020 at 2pm, Mill House, Wharfby.", "2020-07-07", null, "Mill House, Wharfby")]
    [InlineData("7. Next meeting\n\n7 July 2020, 14:00, Mill House", "2020-07-07", null, "Mill House")]
    [InlineData("7. Next meeting\n\nTo be held in the Corn Hall on Tuesday 7 July 2020 at 2pm.", "2020-07-07", null, "Corn Hall")]
    [InlineData(
        "7. Next meeting\n\nTuesday 7 July 2020, 2pm, Thursday 9 July being the show.", "2020-07-07", null, null)]
    [InlineData("7. Next meeting\n\nTuesday 7 July 2020 at 2pm. Members were thanked.", "2020-07-07", null, null)]
    [InlineData("7. Next meeting\n\nTuesday 7 July 2020 at 7.30pm, All welcome.", "2020-07-07", null, null)]
    [InlineData(
        "7. Next meeting\n\nIt was agreed that the date should be left until after the show.", null, null, null)]
    public void Reads_when_the_body_meets_again(string end, string? date, string? replaces, string? venue)
    {
        var next = Sample.Parse(
            "Rivers Forum\n\n9 June 2020\n\nPresent: Jo Hart\n\n5. Paths\n\nFine.\n\n6. Gates\n\nFine.\n\n"
                + end).NextMeeting;

        Assert.Equal(date is null ? null : DateOnly.Parse(date, null), next?.Date);
        Assert.Equal(replaces is null ? null : DateOnly.Parse(replaces, null), next?.Replaces);
        Assert.Equal(venue, next?.Venue);
    }

    [Theory]
    [InlineData("He clarified that the figure for May was 176 crimes not 127 crimes as quoted.", "127", "176")]
    [InlineData("He also amended a figure on page 4 from 22% to 23%.", "22%", "23%")]
    [InlineData(
        "Approved, subject to the amendment of minute 15 to read “£45,000” rather than “£54,000”.", "£54,000",
            "£45,000")]
    [InlineData("The sum of £900 should read £90.", "£900", "£90")]
    public void Reads_a_figure_that_the_meeting_put_right(string body, string from, string to)
    {
        var correction = Assert.Single(Sample.WithItem(body).Corrections);

        Assert.Equal((from, to, "2"), (correction.From, correction.To, correction.Item));
    }

    [Theory]
    [InlineData("There were 1116 cases, with 54 of these now closed (46.5%).", true)]
    [InlineData("There were 412 replies. Of these 103 (35%) were against.", true)]
    [InlineData("There were 221 projects and 93 of these (42.1%) were on crime.", false)]
    [InlineData("There was a rise of 40% in 2020.", false)]
    public void Figures_that_contradict_each_other_become_a_warning(string body, bool warned) =>
        Assert.Equal(
            warned,
            Sample.WithItem(body).Warnings.Any(
                w => w.Text.StartsWith("The figures do not agree", StringComparison.Ordinal)));

    [Theory]
    [InlineData(
        "The minutes of the meeting held on 12 May 2020 were confirmed as a correct record.", "2020-05-12", true)]
    [InlineData("The notes of the meeting held on 18 December were received.", "2019-12-18", false)]
    public void Knows_whose_minutes_it_took(string body, string date, bool confirmed)
    {
        var previous = Sample.WithItem(body, "Minutes of the last meeting").PreviousMeeting;

        Assert.Equal((DateOnly.Parse(date, null), confirmed), (previous?.Date, previous?.Confirmed));
    }

    [Theory]
    [InlineData("It was agreed that the path be closed.", "Agreed")]
    [InlineData("RESOLVED: to close the path.", "Resolved")]
    [InlineData("The report was noted.", "Noted")]
    [InlineData("The minutes were approved as a correct record.", "Confirmed")]
    [InlineData("Recommended that the path be closed.", "Recommended")]
    public void Reads_what_was_decided(string body, string kind) =>
        Assert.Equal(kind, Assert.Single(Sample.WithItem(body).Decisions).Kind.ToString());

    [Fact]
    public void What_stands_under_RESOLVED_is_what_was_resolved() =>
        Assert.Equal(
            ["(1) That the path be closed.", "(2) That a sign be put up."],
            Sample.WithItem(
                "RESOLVED –\n\n(1) That the path be closed.\n\n(2) That a sign be put up.").Decisions.Select(d =>
                    d.Text));

    [Fact]
    public void Lists_what_comes_to_a_later_meeting() =>
        Assert.Equal(
            ["Stiles", "Bridge repairs"],
            Sample.WithItem(
                "These would come back:\n\n- Stiles\n- Bridge repairs", "Future agenda items").FutureItems.Select(f =>
                    f.Text));

    [Fact]
    public void Knows_when_the_meeting_closed() =>
        Assert.Equal(new TimeOnly(20, 15), Sample.WithItem("The meeting closed at 8.15pm.").End);

    [Fact]
    public void The_reports_of_a_pack_belong_to_their_own_meeting()
    {
        var record = Sample.Parse(
            """
            Rivers Forum

            9 June 2020

            Present: Jo Hart

            1. Paths

            Walked.

            2. Next meeting

            14 July 2020
            Agenda Item No. 4
            RIVERS FORUM

            14 July 2020
            SUBJECT: Weirs

            1. The report is about weirs.

            RECOMMENDATION

            2. That the Forum notes the report.
            """);

        Assert.Equal(
            (DocumentKind.MinutesAndReports, new DateOnly(2020, 6, 9), 2),
            (record.Kind, record.Date, record.Items.Count));
        var report = Assert.Single(record.Reports);
        Assert.Equal(
            ("4", "Weirs", new DateOnly(2020, 7, 14), "That the Forum notes the report."),
            (report.Item, report.Subject, report.MeetingDate, report.Recommendation));
        Assert.Contains(
            record.Passages,
            p =>
                p is { InReport: "Weirs", ItemIndex: null }
                    && p.Text.Contains("about weirs", StringComparison.Ordinal));
    }
}
