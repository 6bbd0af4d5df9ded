namespace CommitteeBot.Tests.Minutes.Parsing;

public sealed class PassageTests
{
    private const string Head =
        "Rivers Forum\n\n9 June 2020\n\nPresent\n\nJo Hart – Chief Warden (CW)\nACC Pat Lee\nSam Dale – Chair\n\n1. "
            + "Welcome\n\nAll were welcome.\n\n2. Weirs\n\n";

    [Theory]
    [InlineData("The CW added that the weir leaked.", "Jo Hart")]
    [InlineData("ACC Lee said the weir leaked.", "Pat Lee")]
    [InlineData("The Chair thanked all.", "Sam Dale")]
    [InlineData("Jo Hart asked about the weir.", "Jo Hart")]
    [InlineData("The Chief Warden reported a leak.", "Jo Hart")]
    [InlineData("ACC Leee said the weir leaked.", "ACC Leee")]
    [InlineData("He liked West Wood. ACC Lee added that the weir leaked.", "Pat Lee")]
    [InlineData("It was said that the weir leaked.", "")]
    public void Knows_who_speaks(string text, string speakers) =>
        Assert.Equal(speakers, string.Join(';', Sample.Parse(Head + text).Passages[^1].Speakers));

    [Fact]
    public void He_is_the_last_one_who_spoke_also_behind_the_foot_of_a_page()
    {
        var passages = Sample.Parse(
            Head
                + "ACC Lee said the weir leaked.\n\n\n\nKim Moss\n\nWarden\n\nof Rivers\n\nHe added that it always "
                + "had.").Passages;

        Assert.Equal(["Pat Lee"], passages[^1].Speakers);
        Assert.Equal("Kim Moss Warden of Rivers", passages[^2].Text);
    }

    [Fact]
    public void A_sentence_broken_by_a_page_is_one_passage_with_its_lines()
    {
        var passage = Sample.Parse(
            Head + "The wardens were keen to make sure that the whole weir\n\nPage 2 of 5\n\nwas mended.").Passages[^1];

        Assert.Equal("The wardens were keen to make sure that the whole weir was mended.", passage.Text);
        Assert.Equal((17, 21), (passage.Line, passage.EndLine));
    }

    [Fact]
    public void A_long_paragraph_is_parted_at_the_ends_of_sentences()
    {
        var record = Sample.Parse(
            Head
                + string.Join(' ', Enumerable.Repeat("The weir was looked at again by the wardens of the river.", 40)));

        Assert.All(record.Passages, p => Assert.InRange(p.Text.Length, 1, 900));
        Assert.All(record.Passages, p => Assert.EndsWith(".", p.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Crime with Al tools rose.", "Crime with AI tools rose.")]
    [InlineData("Al Jones spoke.", null)]
    [InlineData("Then |t was closed.", "Then It was closed.")]
    [InlineData("The police- station was shut.", "The police-station was shut.")]
    [InlineData("The PCSO'’s ‘view’.", "The PCSO's 'view'.")]
    [InlineData("Plain words.", null)]
    public void Faults_of_scanning_are_read_through_for_searching_only(string text, string? search)
    {
        var passage = Sample.Parse(Head + text).Passages[^1];

        Assert.Equal((text, search), (passage.Text, passage.SearchText));
    }

    [Fact]
    public void Bullets_of_a_scanner_are_bullets()
    {
        var passages = Sample.Parse(
            Head
                + "The wardens would:\n\ne Look at the weir and\nthe sluice.\n\ne |t was also advised to look "
                + "twice.").Passages;

        Assert.Equal(
            ["Look at the weir and the sluice.", "|t was also advised to look twice."],
            passages.TakeLast(2).Select(p => p.Text));
    }
}
