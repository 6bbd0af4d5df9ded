using System.Text;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers.Html;

namespace CommitteeBot.Tests.Minutes.Readers.Html;

/// <summary>Pages on which each item has its agenda text, its documents and then its minute.</summary>
public sealed class AgendaPageTests
{
    private const string Rows =
        """
        <div class="breadcrumb">Home > Meetings</div><h1>Agenda and minutes</h1>
        <h2>Harbour Committee<br>Thursday, 16th January, 2025 7.00 pm</h2><p>Printed minutes PDF 210 KB</p>
        <p>Venue: Old Customs House</p><table><tr><th>No.</th><th>Item</th></tr>
        <tr><td><p>42.</p></td><td><p>Apologies</p><div>To receive apologies.</div><p>Minutes:</p><div>Apologies were received
        from Councillor Ruth Amory.</div></td></tr>
        <tr><td><p>43.</p></td><td><p><a href="x">24/871 Slipway</a> PDF 1 MB</p><div>To approve the repair.</div>
        <p>Additional documents:</p><ul><li>Plan, item 43. PDF 2 MB</li></ul><p>Decision:</p><div>That it be repaired.</div>
        <p>Minutes:</p><div>Members asked about cost.</div><p>RESOLVED –</p><p>(1) That the slipway be repaired; and</p>
        <p>(2) That the clerk invite three firms.</p><p>ACTION: Emily Voss to ask the diver.</p></td></tr></table>
        <div id="footer">Harbour Office, 1 Quay. Attendance</div>
        """;

    private const string Sections =
        """
        <main><h1>Agenda and minutes</h1><h2>Harbour Committee - Thursday 16 January 2025 7.00 pm</h2>
        <div><h3>42 Apologies</h3><h4>Minutes:</h4><p>Apologies were received from Councillor Ruth Amory.</p></div>
        <div><h3>43 24/871 Slipway</h3><ol><li>To approve the repair</li><li>To note the cost</li></ol><h4>Decision:</h4>
        <p>That it be repaired.</p><h4>Minutes:</h4><p>Members asked about cost.</p><p>RESOLVED –</p><p>(1) That the slipway be
        repaired; and</p><p>(2) That the clerk invite three firms.</p><p>ACTION: Emily Voss to ask the diver.</p></div></main>
        """;

    private const string Flat =
        """
        <h1>Agenda and minutes</h1><h2>Thursday, 16th January, 2025 7.00 pm, Harbour Committee</h2><p>No. Item</p>
        <p><b>42.</b></p><p><b>Apologies</b></p><p>Minutes:</p><p>Apologies were received from Councillor Ruth Amory.</p>
        <p><b>43.</b></p><p><b>24/871 Slipway</b> PDF 1 MB</p><p>To approve the repair.</p><p>Decision:</p><p>That it be
        repaired.</p><p>Minutes:</p><p>Members asked about cost.</p><p>RESOLVED –</p><p>(1) That the slipway be repaired; and</p>
        <p>(2) That the clerk invite three firms.</p><p>ACTION: Emily Voss to ask the diver.</p>
        """;

    [Theory]
    [InlineData(Rows)]
    [InlineData(Sections)]
    [InlineData(Flat)]
    public void The_minute_is_the_items_text_and_the_agenda_is_said_to_be_that(string page)
    {
        var record = Read(page);

        Assert.Equal(("Harbour Committee", new DateOnly(2025, 1, 16)), (record.Committee, record.Date));
        Assert.Equal(["42 Apologies", "43 24/871 Slipway"], record.Items.Select(i => $"{i.Number} {i.Title}"));
        Assert.Equal(["Ruth Amory"], record.Attendance.Select(a => a.Name));
        Assert.Equal(
            ["(1) That the slipway be repaired; and", "(2) That the clerk invite three firms."],
            record.Decisions.Where(d => d.ItemIndex == 1).Select(d => d.Text));
        Assert.Equal(["the clerk", "Emily Voss"], record.Actions.Select(a => a.Owner));
        Assert.DoesNotContain(record.Passages, p => p.Text.Contains(" MB", StringComparison.Ordinal));
        Assert.All(
            record.Passages.Where(p => p.Text.Contains("To approve", StringComparison.Ordinal)),
            p => Assert.Contains("Agenda: ", p.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Other_pages_stay_as_they_are()
    {
        string[] lines = ["# Minutes:", "Harbour Committee, 3 June 2025", "## 1. Apologies", "None."];

        Assert.Same(lines, AgendaPage.Arrange(lines));
    }

    private static MinutesRecord Read(string page) =>
        MinutesParser.Parse(HtmlPage.Read(Encoding.UTF8.GetBytes(page)).Document!, "page.html");
}
