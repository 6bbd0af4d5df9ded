using CommitteeBot.Minutes.Parsing;

namespace CommitteeBot.Tests.Minutes.Parsing;

public class CommitteeNameTests
{
    [Theory]
    [InlineData("Minutes of the Harbour Committee, 5 May 2026", "Harbour Committee")]
    [InlineData("HARBOUR COMMITTEE", "Harbour Committee")]
    [InlineData(
        "Harbour Committee: minutes of the meeting adjourned from 22 December 2025 and held on 14 January 2026",
        "Harbour Committee")]
    [InlineData("Draft minutes of an extraordinary meeting of the Harbour Committee", "Harbour Committee")]
    [InlineData("MINUTES OF THE ADJOURNED MEETING OF THE HARBOUR COMMITTEE HELD IN THE CUSTOM HOUSE", "Harbour Committee")]
    [InlineData("Rescheduled meeting of the Harbour Committee", "Harbour Committee")]
    [InlineData("Virtual meeting of the Harbour Committee on Tuesday 5 May 2026", "Harbour Committee")]
    [InlineData("Harbour Committee - December Meeting", "Harbour Committee")]
    [InlineData("Harbour Committee December minutes", "Harbour Committee")]
    [InlineData("Harbour Committee = March", "Harbour Committee")]
    [InlineData("Harbour Committee May 16", "Harbour Committee")]
    [InlineData("Harbour Committee January 2018", "Harbour Committee")]
    [InlineData("Harbour Committee meeting minutes- November", "Harbour Committee")]
    [InlineData("Harbour Committee, minutes of May meeting", "Harbour Committee")]
    [InlineData(
        "HARBOUR COMMITTEE DRAFT Minutes Subject to the Approval at the next Meeting Ordinary Meeting of the Committee",
        "Harbour Committee")]
    [InlineData("Special Meeting (in Committee) of the Harbour Committee", "Harbour Committee")]
    [InlineData(
        "MINUTES OF PROCEEDINGS AT MOORINGS SUB COMMITTEE MEETING OF THE MUNICIPAL DISTRICT OF NORTH-EAST COVE",
        "Moorings Sub Committee of the Municipal District of North-East Cove")]
    [InlineData(
        "MOORINGS SUB COMMITTEE MEETING FOR ELECTED MEMBERS OF THE DISTRICT OF COVE- HARBOUR",
        "Moorings Sub Committee of the District of Cove-Harbour")]
    [InlineData("Draft budget meeting for the Cove District", "Cove District")]
    [InlineData("Anyville Annual Parish Meeting", "Anyville Parish Meeting")]
    [InlineData("Anyville Parish Council Annual Meeting", "Anyville Parish Council")]
    public void A_heading_is_reduced_to_the_name_of_the_body(string heading, string name) =>
        Assert.Equal(name, CommitteeName.Read(heading));

    [Theory]
    [InlineData("Minutes of the meeting held on 9 December 2025")]
    [InlineData("MINUTES")]
    [InlineData("Page 5 (2026)")]
    public void A_heading_without_a_body_names_none(string heading) =>
        Assert.False(
            CommitteeName.NamesABody(CommitteeName.Read(heading))
                && !CommitteeName.IsKindOnly(CommitteeName.Read(heading)));
}
