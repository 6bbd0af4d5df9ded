using System.Globalization;
using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding.Capture;

public sealed class ActionSplitterTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22))
    {
        BotNames = ["Committee Bot"],
        People = ["Ann Hill", "Clerk", "Tom Foster", "ACC", "Dee Collins"],
        Mentions = ["Sam Mention"],
        Committees = [new(1, "Harbour Oversight Board", "HOB"), new(2, "Audit Committee", "AUD")],
    };

    [Theory]
    [InlineData(
        "action DCC to send the report by Friday; and PCC to write to the ministry by 3 December",
        "DCC: send the report 2026-11-27; PCC: write to the ministry 2026-12-03")]
    [InlineData("action JR to buy pens; HP to book the hall; Clerk to call", "JR: buy pens -; HP: book the hall -; Clerk: call -")]
    [InlineData("action JR to buy pens. HP will book the hall by Friday.", "JR: buy pens -; HP: book the hall 2026-11-27")]
    [InlineData("action JR: buy pens; HP: book the hall", "JR: buy pens -; HP: book the hall -")]
    [InlineData("action Clerk to write to A; B and C and report back", "Clerk: write to A; B and C and report back -")]
    [InlineData("action JR to buy pens; and paper", "JR: buy pens; and paper -")]
    [InlineData("action JR to buy pens; to be sent to HP", "JR: buy pens; to be sent to HP -")]
    [InlineData("action Clerk to write to the depot; HP to be consulted", "Clerk: write to the depot; HP to be consulted -")]
    [InlineData("action send the figures; HP to book the hall", "-: send the figures; HP to book the hall -")]
    [InlineData("action JR to meet Dr. Smith to plan the visit", "JR: meet Dr. Smith to plan the visit -")]
    [InlineData("action JR to ask HP to book the hall and Clerk to call", "JR: ask HP to book the hall and Clerk to call -")]
    public void A_line_is_two_actions_only_where_each_part_says_who_is_to_do_it(string line, string expected)
    {
        var intent = Assert.IsType<LogActionsIntent>(CommandReader.Read(line, Context));

        Assert.Equal(
            expected,
            string.Join(
                "; ",
                intent.Actions.Select(
                    a =>
                        $"{a.Owner ?? "-"}: {a.Text} "
                            + $"{a.Due?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"}")));
    }

    [Fact]
    public void The_item_before_two_actions_is_the_item_of_both()
    {
        var intent = Assert.IsType<LogActionsIntent>(
            CommandReader.Read("AUD: item 5 action: JR to buy pens; HP to book the hall (item 6)", Context));

        Assert.Equal(["5", "6"], intent.Actions.Select(a => a.Item));
        Assert.Equal("Audit Committee", intent.Committee);
    }
}
