using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Minutes.Siblings;

namespace CommitteeBot.Tests.Minutes.Siblings;

/// <summary>What recurs in the minutes of one body helps to read those in which it is hard to see.</summary>
public sealed class SiblingReaderTests
{
    private static readonly SiblingKnowledge Known = SiblingReader.Learn(
    [
        Clear("5 March 2018"), Clear("2 April 2018"), Clear("7 May 2018"),
    ]);

    [Fact]
    public void Titles_and_names_that_stand_in_three_documents_are_learned()
    {
        Assert.Contains("correspondence received", Known.Titles);
        Assert.DoesNotContain("response", Known.Titles);
        Assert.Contains("Sam Crane", Known.Names);
        Assert.Equal(SiblingKnowledge.None, SiblingReader.Learn([Clear("5 March 2018"), Clear("2 April 2018")]));
    }

    [Fact]
    public void What_stands_several_times_in_one_document_is_no_title()
    {
        var twice = Clear("5 March 2018") with
        {
            Items = [new MinutesItem("1", "Questions", 1, null, []), Response(2), Response(4)],
        };

        var known = SiblingReader.Learn([twice, twice, twice]);
        Assert.Contains("questions", known.Titles);
        Assert.DoesNotContain("response", known.Titles);

        static MinutesItem Response(int line) => new(null, "Response", line, null, []);
    }

    [Theory]
    [InlineData("Correspondence Received\n\nA letter about the gate was read out to the members.", null)]
    [InlineData("The gate was looked at. 3. Correspondence Received: A letter about it was read out.", "3")]
    [InlineData("3 Correspondence Received A letter about the gate was read out to the members.", "3")]
    public void A_title_that_the_others_have_is_an_item_where_it_is_glued_or_has_lost_its_number(
        string lines, string? number)
    {
        var text = Head("4 June 2018")
            + $"1. Apologies\n\nNone.\n\n2. Moorings\n\nThe moorings were moved.\n\n{lines}\n\n4. Pilotage\n\nNothing new.\n";

        var item = Read(text, Known).Items.SingleOrDefault(i => i.Title == "Correspondence Received");

        Assert.NotNull(item);
        Assert.Equal(number, item.Number);
        Assert.Equal(
            ["Apologies", "Moorings", "Correspondence Received", "Pilotage"], Read(text, Known).Items.Select(i => i.Title));
    }

    [Theory]
    [InlineData("On page 3 Correspondence received from the ferry company was read out.")]
    [InlineData("There was some. 9. Correspondence received since will be read next time.")]
    [InlineData("The ferry company sent 12 Correspondence Received slips to the office.")]
    public void Words_of_a_sentence_are_no_title(string sentence)
    {
        var text = Head("4 June 2018")
            + $"1. Apologies\n\nNone.\n\n2. Moorings\n\n{sentence}\n\n3. Pilotage\n\nNothing new was reported to the members.\n";

        Assert.Equal(["Apologies", "Moorings", "Pilotage"], Read(text, Known).Items.Select(i => i.Title));
    }

    [Fact]
    public void Minutes_in_which_hardly_a_title_is_made_out_stay_text_as_a_whole()
    {
        var text = Head("4 June 2018") + "It was agreed that the Clerk would write to the ferry company about the gate of "
            + "the pier and the lamps.\n\nCorrespondence Received\n\nThere was a letter about the gate.\n";

        Assert.Equal(Read(text, SiblingKnowledge.None).Items, Read(text, Known).Items);
        Assert.Equal(
            Read(text, SiblingKnowledge.None).Actions.Select(a => a.Text), Read(text, Known).Actions.Select(a => a.Text));
    }

    [Fact]
    public void A_clear_document_is_read_as_it_was()
    {
        var plain = Clear("4 June 2018");
        var known = MinutesParser.Parse(plain.Document! with { Siblings = Known }, plain.Source);

        Assert.Equal(RecordJson.Write(plain), RecordJson.Write(known));
    }

    private static MinutesRecord Clear(string day) => Read(
        Head(day) + "1. Apologies\n\nNone.\n\n2. Moorings\n\nThe moorings were moved.\n\n3. Correspondence Received\n\n"
            + "A letter was read out.\n\n4. Questions\n\nOne was asked.\n\n**Response**\n\nIt was answered at length by the "
            + "Clerk.\n\n**Response**\n\nAnd again.\n\n5. Pilotage\n\nNothing new.\n",
        SiblingKnowledge.None);

    private static string Head(string day) =>
        $"Quayside Council\n\nMinutes of the meeting held on {day}\n\nPresent: Jo Ashworth (Chair), Pat Booth, Sam Crane\n\n";

    private static MinutesRecord Read(string text, SiblingKnowledge siblings) => MinutesParser.Parse(
        new DocumentText(TextFile.SplitLines(text), null, "text") { Siblings = siblings }, "sample.txt");
}
