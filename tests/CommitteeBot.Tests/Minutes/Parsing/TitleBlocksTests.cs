namespace CommitteeBot.Tests.Minutes.Parsing;

public class TitleBlocksTests
{
    [Theory]
    [InlineData(
        "MINUTES\n\nOF\n\nPROCEEDINGS\n\nAT\n\nMEETING\n\nOF\n\nTHE\n\nDISTRICT OF NORTH COVE MOORINGS\n\nSUB "
            + "COMMITTEE HELD IN THE CUSTOM\n\nHOUSE, NORTH COVE, ON\n\nWEDNESDAY, 7TH MAY, 2025, AT 9AM.",
        "District of North Cove Moorings Sub Committee", "2025-05-07")]
    [InlineData(
        "MINUTES OF PROCEEDINGS AT MEETING OF THE MOORINGS\nCOMMITTEE HELD IN THE CUSTOM HOUSE ON FRIDAY, 9™ MAY,\n2025, AT 10.00 A.M.",
        "Moorings Committee", "2025-05-09")]
    [InlineData(
        "**MINUTES OF THE MEETING OF THE MOORINGS COMMITTEE HELD IN THE**\n\n**CUSTOM HOUSE, QUAY STREET, ON FRIDAY, "
            + "9TH**\n\n**MAY, 2025 AT 11.30 A.M.**",
        "Moorings Committee", "2025-05-09")]
    [InlineData(
        "Harbour Committee: minutes of the meeting adjourned from 22 December 2025 and held on 14 January 2026",
        "Harbour Committee", "2026-01-14")]
    public void A_title_over_several_lines_gives_the_committee_and_the_day(string title, string committee, string date)
    {
        var record = Sample.Parse(
            $"{title}\n\nPRESENT:\n\nCouncillors Alder, Birch and Cedar\n\n1. Apologies\n\nNone.\n\n2. Moorings\n\nIt "
                + "was agreed to dredge the basin.\n");

        Assert.Equal(
            (committee, date),
            (record.Committee, record.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(["Apologies", "Moorings"], record.Items.Select(i => i.Title));
    }
}
