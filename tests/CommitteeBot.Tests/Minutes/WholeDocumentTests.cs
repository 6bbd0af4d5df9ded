using CommitteeBot.Committees;
using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Minutes;

public sealed class WholeDocumentTests
{
    private const string Document =
        """
        RIVERSDALE POLICE AND CRIME COMMISSIONER
        STRATEGIC BOARD

        Minutes of meeting held Thursday 14 July 2022 at 13:00 hrs

        Members Present:
        Ms A Reed        Police and Crime Commissioner (PCC) (Chair)
        Mr B Stone       Chief Constable (CC)

        Also Present:
        Mr D Usk         Support Officer (minutes)

        Apologies: Mr E Vane (ACC)

        1       Welcome
                The PCC welcomed everyone.

        2       Minutes of meeting held 12 May 2022
                The minutes were approved as an accurate record.

        3       Performance Report
        3.1     The CC presented the report.

                ACTION 2022/14: CC to bring a paper on demand to the next meeting.

        4       Date of Next Meeting
                8 September 2022

        The meeting closed at 15:05 hrs.
        """;

    [Fact]
    public void A_whole_document_becomes_its_record()
    {
        var record = Sample.Parse(Document);

        Assert.Equal(
            ("Strategic Board", new DateOnly(2022, 7, 14), new TimeOnly(13, 0), new TimeOnly(15, 5), "A Reed"),
            (record.Committee, record.Date, record.Start, record.End, record.Chair));
        Assert.Equal(
            [
                ("A Reed", Presence.Present),
                ("B Stone", Presence.Present),
                ("D Usk", Presence.InAttendance),
                ("E Vane", Presence.Apologies),
            ],
            record.Attendance.Select(p => (p.Name, p.Presence)));
        Assert.Equal(
            ["Welcome", "Minutes of meeting held 12 May 2022", "Performance Report", "Date of Next Meeting"],
            record.Items.Select(i => i.Title));
        Assert.Equal(
            (new DateOnly(2022, 5, 12), true), (record.PreviousMeeting?.Date, record.PreviousMeeting?.Confirmed));
        Assert.Equal(
            ("3", "CC", new DateOnly(2022, 9, 8), 24),
            record.Actions.Select(a => (a.Item, a.Owner, a.Due, a.Line)).Single());
        Assert.Contains(record.Passages, p => p.Speakers.SequenceEqual(["B Stone"]));
        Assert.Empty(record.Warnings);
    }

    [Fact]
    public void The_printed_record_has_the_names_and_forms_that_tools_rely_on()
    {
        var json = RecordJson.Write(Sample.Parse(Document));

        Assert.Contains("\"date\": \"2022-07-14\"", json);
        Assert.Contains("\"start\": \"13:00\"", json);
        Assert.Contains("\"presence\": \"in_attendance\"", json);
        Assert.DoesNotContain("passages", json);
    }
}
