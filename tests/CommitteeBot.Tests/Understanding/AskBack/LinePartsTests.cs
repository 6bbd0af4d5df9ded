using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Tests.Understanding.AskBack;

public sealed class LinePartsTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        People = ["KV", "Karen Voss", "Karl Hart", "Ivan Brand", "Director of Place", "IT"],
        Committees = [new KnownCommittee(1, "Harbour Committee", "HEC")],
    };

    [Theory]
    [InlineData("number twelve is done", "HEC-12")]
    [InlineData("no twenty-one", "HEC-21")]
    [InlineData("twelve people came", "")]
    [InlineData("start at 7 o'clock", "")]
    public void A_number_in_words_is_one_where_it_is_called_so(string line, string references) =>
        Assert.Equal(references, string.Join('|', LineParts.References(line, Context, "HEC")));

    [Theory]
    [InlineData("my sister's council closed 13 libraries", "")]
    [InlineData("they have finished 12 houses", "")]
    [InlineData("for 10 set it on the 15 of december", "HEC-10")]
    [InlineData("by the 20 of the month", "")]
    [InlineData("12 needs another week", "HEC-12")]
    [InlineData("I think 12 slips again", "HEC-12")]
    [InlineData("close 13 please", "HEC-13")]
    [InlineData("I've sorted 12 cheers", "HEC-12")]
    [InlineData("give 12 james", "HEC-12")]
    [InlineData("close 13 signs are up", "HEC-13")]
    [InlineData("close 13 thanks", "HEC-13")]
    public void A_number_that_counts_things_is_no_action(string line, string references) =>
        Assert.Equal(references, string.Join('|', LineParts.References(line, Context, "HEC")));

    [Theory]
    [InlineData("give it to kv and Voss", "KV|Karen Voss")]
    [InlineData("ivan's boat", "Ivan Brand")]
    [InlineData("in the first place", "")]
    [InlineData("the director of place is to ring", "Director of Place")]
    [InlineData("was it late", "")]
    [InlineData("IT will see to it", "IT")]
    [InlineData("ivanhoe", "")]
    public void People_are_found_by_whatever_they_are_called(string line, string people) =>
        Assert.Equal(
            people.Split('|', StringSplitOptions.RemoveEmptyEntries),
            LineParts.People(line, Context).Select(p => p.Name));

    [Theory]
    [InlineData("from KV to Voss", "Karen Voss")]
    [InlineData("to Voss, not KV", "Karen Voss")]
    public void The_last_one_named_is_meant(string line, string person) =>
        Assert.Equal(person, LineParts.Person(line, Context));
}
