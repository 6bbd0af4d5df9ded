using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Access;

namespace CommitteeBot.Tests.Understanding.Access;

public sealed class CommitteeNameReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 25))
    {
        Committees =
        [
            new(1, "Harbour Committee", "HC"), new(2, "Harbour Cttee", "HCA"), new(3, "Audit and Risk Board", "ARB"),
            new(4, "Pilots to Sea", "PS"), new(5, "Quay Panel", "QP") { EarlierNames = ["Wharf Users"] },
        ],
    };

    [Theory]
    [InlineData("rename the Harbour Cttee to Harbour Committee", "Harbour Cttee", "Harbour Committee")]
    [InlineData("please rename Harbour Cttee as the Harbour Committee.", "Harbour Cttee", "Harbour Committee")]
    [InlineData("can you rename “Harbour Cttee” to “Harbour Committee”?", "Harbour Cttee", "Harbour Committee")]
    [InlineData("Harbour Cttee should be called Harbour Committee", "Harbour Cttee", "Harbour Committee")]
    [InlineData("the Quay Panel is now called the Quay Users Panel", "Quay Panel", "Quay Users Panel")]
    [InlineData("the right name of the Quay Panel is Quay Users Panel", "Quay Panel", "Quay Users Panel")]
    [InlineData("change the name of QP to Quay Users Panel", "QP", "Quay Users Panel")]
    [InlineData("rename this committee to Quay Users Panel", "this committee", "Quay Users Panel")]
    [InlineData("rename Pilots to Sea to Pilots to Shore", "Pilots to Sea", "Pilots to Shore")]
    [InlineData("rename Wharf Users to Quay Users", "Wharf Users", "Quay Users")]
    [InlineData("rename the Dredging Sub-Committee to Dredging Panel", "Dredging Sub-Committee", "Dredging Panel")]
    [InlineData("rename the Committee for the Lights to Lights Committee", "Committee for the Lights", "Lights Committee")]
    [InlineData("rename Harbour Cttee to H", "Harbour Cttee", "H")]
    public void A_committee_gets_another_name(string line, string name, string newName)
    {
        var rename = Assert.IsType<RenameCommitteeIntent>(CommandReader.Read(line, Context));
        Assert.Equal((name, newName), (rename.Name, rename.NewName));
    }

    [Theory]
    [InlineData("merge Harbour Cttee into Harbour Committee", "Harbour Cttee", "Harbour Committee", false)]
    [InlineData("Merge the Harbour Cttee in to the Harbour Committee please", "Harbour Cttee", "Harbour Committee", false)]
    [InlineData("merge HCA with HC", "HCA", "HC", true)]
    [InlineData("merge Harbour Cttee and Harbour Committee", "Harbour Cttee", "Harbour Committee", true)]
    [InlineData("merge Audit and Risk Board and Quay Panel", "Audit and Risk Board", "Quay Panel", true)]
    [InlineData("Harbour Cttee and Harbour Committee are the same committee", "Harbour Cttee", "Harbour Committee", true)]
    [InlineData("Quay Panel and Audit and Risk Board are the same", "Quay Panel", "Audit and Risk Board", true)]
    [InlineData("The Harbour Cttee is the same as the Harbour Committee", "Harbour Cttee", "Harbour Committee", true)]
    [InlineData("HC and HCA are one committee", "HC", "HCA", true)]
    [InlineData("move everything from Harbour Cttee to Harbour Committee", "Harbour Cttee", "Harbour Committee", false)]
    [InlineData("merge the Wharf Forum into Quay Panel", "Wharf Forum", "Quay Panel", false)]
    public void Two_committees_are_one(string line, string from, string into, bool isEitherWay)
    {
        var merge = Assert.IsType<MergeCommitteesIntent>(CommandReader.Read(line, Context));
        Assert.Equal((from, into, isEitherWay), (merge.From, merge.Into, merge.IsEitherWay));
    }

    [Theory]
    [InlineData("rename item 3 to Budget of the Committee")]
    [InlineData("rename HC-3 to paint the committee")]
    [InlineData("should the Harbour Cttee be called Harbour Committee?")]
    [InlineData("is the Harbour Cttee the same as the Harbour Committee?")]
    [InlineData("are Harbour Cttee and Harbour Committee the same?")]
    [InlineData("the treasurer should be called on Monday")]
    [InlineData("the price and the cost are the same")]
    [InlineData("merge the two reports into one paper")]
    [InlineData("combine the meetings with those of the Harbour Committee")]
    [InlineData("rename the slipway to Jubilee Slipway")]
    [InlineData("what was said about the merger of the Harbour Committee?")]
    public void What_is_not_about_two_names_is_left_to_others(string line) =>
        Assert.IsNotType<CommitteeNameIntent>(CommandReader.Read(line, Context), exactMatch: false);

    [Theory]
    [InlineData("move the meeting of the Harbour Committee to 10 December", "MoveMeetingIntent")]
    [InlineData("move the meeting to 10 December in the Quay Panel", "MoveMeetingIntent")]
    [InlineData("action Tom to merge the two committees", "LogActionsIntent")]
    [InlineData("use Wharf Users", "UseCommitteeIntent")]
    public void Other_commands_stay_what_they_are(string line, string intent) =>
        Assert.Equal(intent, CommandReader.Read(line, Context)?.GetType().Name);

    [Fact]
    public void A_reference_with_the_prefix_of_a_merged_committee_is_read_as_one()
    {
        CommandContext context = Context with
        {
            Committees = [new(1, "Harbour Committee", "HC") { EarlierPrefixes = ["HCA"] }],
        };

        var done = Assert.IsType<CompleteActionIntent>(CommandReader.Read("done HCA 3", context));
        Assert.Equal("HCA-3", Assert.Single(done.References).ToString());
    }
}
