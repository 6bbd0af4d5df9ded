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

    [Theory]
    [InlineData("12/18", "13/18", "14/18", "NumberOfYear")]
    [InlineData("1", "2", "3", "Plain")]
    [InlineData("2018/1", "2018/2", "2018/3", "YearAndNumber")]
    [InlineData("5.1", "5.2", "5.3", "Decimal")]
    [InlineData("A", "B", "C", "Letter")]
    [InlineData("1", "2/18", "C", "")]
    public void A_form_of_numbers_that_three_documents_have_is_the_bodys(string one, string two, string three, string form)
    {
        var record = Clear("5 March 2018") with
        {
            Items = [Item(one, 1), Item(two, 2), Item(three, 3)],
        };
        var other = record with { Items = [Item("a)", 1)] };
        Assert.Equal(form, string.Join(' ', SiblingReader.Learn([record, record, record, other]).Numbering));
        Assert.Empty(SiblingReader.Learn([record, record, other, other]).Numbering);

        static MinutesItem Item(string number, int line) => new(number, $"Title {line}", line, null, []);
    }

    [Theory]
    [InlineData("53/18 2Gether Festival Update The Chair spoke of it.", "53/18", "2Gether Festival Update")]
    [InlineData("53/18To Agree: Paint for the Boat Shed It was put off.", "53/18", "To Agree")]
    [InlineData("53/18 18/00012/F Shed at the Old Mill – there were no comments.", "53/18", null)]
    public void A_number_of_the_known_form_in_its_order_is_an_item_whatever_stands_behind_it(
        string line, string number, string? title)
    {
        var known = SiblingReader.Learn([Coded(3), Coded(4), Coded(5)]);
        Assert.Equal([NumberForm.NumberOfYear], known.Numbering);
        var text = Head("4 June 2018")
            + $"52/18 Moorings\n\nThe moorings were moved.\n\n{line}\n\n54/18 Pilotage\n\nNothing new.\n";

        var items = Read(text, known).Items;

        Assert.Equal(["52/18", number, "54/18"], items.Select(i => i.Number));
        Assert.StartsWith(title ?? "18/00012/F", items[1].Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It was put off, as minute 53/18 tells.")]
    [InlineData("The bill of 153/18 pounds was paid. 55/18 More of it.")]
    public void A_number_within_a_sentence_or_out_of_order_is_no_item(string line)
    {
        var known = SiblingReader.Learn([Coded(3), Coded(4), Coded(5)]);
        var text = Head("4 June 2018")
            + $"52/18 Moorings\n\nThe moorings were moved. {line}\n\n54/18 Pilotage\n\nNothing new.\n";

        Assert.Equal(["52/18", "54/18"], Read(text, known).Items.Select(i => i.Number));
    }

    [Fact]
    public void A_name_that_recurs_in_the_lists_is_a_person_where_it_is_run_together_with_another()
    {
        var known = SiblingReader.Learn([Coded(3), Coded(4), Coded(5)]);
        Assert.True(known.PrintsFullNames);
        var text = "Quayside Council\n\nMinutes of the meeting held on 4 June 2018\n\nPresent: Jo Ashworth JA Pat Booth PB "
            + "Kim Lee KL Sam Crane SC Westshire\n\n52/18 Moorings\n\nMoved.\n\n53/18 Pilotage\n\nNothing new.\n";

        var names = Read(text, known).Attendance.Select(a => a.Name).ToList();

        Assert.All(["Jo Ashworth", "Pat Booth", "Sam Crane"], name => Assert.Contains(name, names));
        Assert.DoesNotContain("Westshire", names);
    }

    private static MinutesRecord Coded(int month) => Read(
        Head($"5 {new DateOnly(2018, month, 5):MMMM} 2018").Replace(
            "Sam Crane", "Sam Crane, Kim Moss", StringComparison.Ordinal)
        + "1/18 Apologies\n\nNone.\n\n2/18 Moorings\n\nThe moorings were moved.\n\n3/18 Pilotage\n\nNothing new.\n",
        SiblingKnowledge.None);

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
