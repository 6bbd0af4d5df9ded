using CommitteeBot.Graph;

namespace CommitteeBot.Tests.Graph;

public sealed class EventAgendaTests
{
    private const string Page = "<html><body><p>Tea from 1 pm.</p></body></html>";

    [Fact]
    public void The_agenda_is_put_after_what_people_wrote_and_later_in_its_own_place()
    {
        var first = EventAgenda.Put(Page, ["1. Apologies", "2. Tea & <cakes>"]);
        Assert.Equal(
            $"<html><body><p>Tea from 1 pm.</p><div><p>{EventAgenda.Begin}</p><p>1. Apologies</p><p>2. Tea &amp; &lt;cakes&gt;</p>"
                + $"<p>{EventAgenda.End}</p></div></body></html>", first);
        Assert.True(EventAgenda.Has(first, ["1. Apologies", "2. Tea & <cakes>"]));
        Assert.False(EventAgenda.Has(first, ["1. Apologies"]));

        var later = EventAgenda.Put(first.Replace("</body>", "<p>Bring a coat.</p></body>", StringComparison.Ordinal), ["1. Ferry"]);
        Assert.Equal(
            $"<html><body><p>Tea from 1 pm.</p><div><p>{EventAgenda.Begin}</p><p>1. Ferry</p><p>{EventAgenda.End}</p></div>"
                + "<p>Bring a coat.</p></body></html>", later);
    }

    /// <summary>
    /// Outlook wraps words in tags of its own; what belongs to the lines around the agenda stays with them.
    /// </summary>
    [Fact]
    public void What_Outlook_made_of_the_lines_stays_whole()
    {
        var html = $"<div><p class=\"x\"><span>{EventAgenda.Begin}</span></p>\r\n<ol><li>1. Old<br></li></ol>\r\n<p class=\"x\"><b>"
            + $"{EventAgenda.End}</b></p></div>";

        Assert.Equal(
            $"<div><p class=\"x\"><span>{EventAgenda.Begin}</span></p><p>1. New</p><p class=\"x\"><b>{EventAgenda.End}</b></p></div>",
            EventAgenda.Put(html, ["1. New"]));
        Assert.True(EventAgenda.Has(html, ["1. Old"]));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(EventAgenda.Begin, false)]
    [InlineData(EventAgenda.End + EventAgenda.Begin, false)]
    [InlineData(EventAgenda.Begin + EventAgenda.End, true)]
    public void Without_both_lines_there_is_no_agenda(string html, bool isThere) => Assert.Equal(isThere, EventAgenda.IsIn(html));

    [Fact]
    public void A_title_that_reads_like_the_last_line_ends_nothing()
    {
        var first = EventAgenda.Put(Page, [$"1. {EventAgenda.End}", "2. Ferry"]);

        Assert.Equal(EventAgenda.Put(Page, ["1. Tea"]), EventAgenda.Put(first, ["1. Tea"]));
    }
}
