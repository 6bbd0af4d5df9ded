using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class CommitteePhraseTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22))
    {
        BotNames = ["Committee Bot"],
        People = ["Ann Hill", "Clerk", "Tom Foster", "ACC", "Dee Collins"],
        Mentions = ["Sam Mention"],
        Committees = [new(1, "Harbour Oversight Board", "HOB"), new(2, "Audit Committee", "AUD")],
    };

    [Theory]
    [InlineData("action JR to send it for the Audit Committee")]
    [InlineData("action [AUD] JR to send it")]
    [InlineData("AUD: action JR to send it")]
    [InlineData("In the Audit Committee, action JR to send it")]
    public void The_committee_named_at_an_edge_is_meant(string line) =>
        Assert.Equal("Audit Committee", CommandReader.Read(line, Context)?.Committee);
}
