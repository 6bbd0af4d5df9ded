using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Tests.Understanding.AskBack;

public sealed class LikelyCommandsTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        People = ["KV", "IB", "Karen Voss", "the Clerk"],
        Committees = [new KnownCommittee(1, "Harbour Committee", "HEC")],
    };

    [Theory]
    [InlineData("hec-15 should be with IB not KV please", "assign HEC-15 to IB", "show HEC-15")]
    [InlineData("ill take 15", "assign HEC-15 to me", "show HEC-15")]
    [InlineData("15 was closed by mistake, put it back", "reopen HEC-15", "show HEC-15")]
    [InlineData("HEC-15 wont make it for this month, make it 6 February", "due HEC-15 by 6 February 2027", "show HEC-15")]
    [InlineData("15 and 16 are in the bag", "done HEC-15, HEC-16", "show HEC-15, HEC-16")]
    [InlineData("get rid of hec15 will you", "withdraw HEC-15", "show HEC-15")]
    [InlineData("the defib pads need replacing and it needs someone", "action the defib pads need replacing and it needs someone")]
    [InlineData("IB, laptop, order it this week", "action IB, laptop, order it this week")]
    [InlineData("sorry cant make thursday, at the hospital", "apologies")]
    [InlineData("all that is outstanding on the register", "actions")]
    public void Offers_what_the_line_has_the_parts_of(string line, params string[] commands) =>
        Assert.Equal(commands, LikelyCommands.For(line, Context, "HEC", false).SkipLast(1).Select(c => c.Line));

    [Theory]
    [InlineData("what did we agree about 15?")]
    [InlineData("who has HEC-15")]
    [InlineData("can you tell me what was said on the 12th about parking?")]
    [InlineData("by what year must the paths be on the map? I have seen two in our papers")]
    [InlineData("in which month should somebody check 15")]
    [InlineData("car parking charges")]
    [InlineData("the harbour wall in 2019")]
    public void Offers_nothing_for_a_question_or_a_subject(string line) =>
        Assert.Empty(LikelyCommands.For(line, Context, "HEC", false));

    [Fact]
    public void Always_offers_to_search_the_minutes_instead() =>
        Assert.Equal(
            "What do the minutes say about 15 is sort of done?",
            LikelyCommands.For("15 is sort of done.", Context, "HEC", false)[^1].Line);

    [Theory]
    [InlineData("HEC-4 with the auditors since May", true)]
    [InlineData("move the deadline for HEC-4 to the next meeting", true)]
    [InlineData("next meeting", false)]
    [InlineData("will Karen Voss bring the numbers?", false)]
    public void Tells_what_is_rather_an_action_than_a_question(string line, bool isStatement) =>
        Assert.Equal(isStatement, LikelyCommands.IsStatement(line, Context, "HEC", false));
}
