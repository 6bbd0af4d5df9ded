using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Answers.Records;

public sealed class AnswerInterestsTests(CouncilVotes running) : ConversationTest(running), IClassFixture<CouncilVotes>
{
    [Theory]
    [InlineData(
        "who declared an interest at the June 2026 meeting?",
        "**Owen Pugh**, 9 June 2026, item 5 Sale of the yard: pecuniary interest.")]
    [InlineData("declarations of interest in June 2026", "**Priya Nair**")]
    [InlineData("did Cllr Pugh declare an interest?", "**Owen Pugh**")]
    [InlineData("has Priya Nair ever declared an interest?", "item 4 Library grant: personal interest.")]
    [InlineData("who declared an interest in the library grant?", "**Priya Nair**")]
    [InlineData("did anyone leave the room for item 5?", "**Owen Pugh**, 9 June 2026, Sale of the yard: left.")]
    [InlineData("who left during the sale of the yard item?", "left.")]
    [InlineData("what interest did Owen Pugh declare?", "pecuniary interest")]
    public async Task The_record_tells_who_declared_an_interest(string question, string holds)
    {
        var answer = await SayAsync(question);

        Assert.Contains(holds, answer, StringComparison.Ordinal);
        Assert.Matches(@"(?s)\*\*1\*\* · Hatherley Parish Council|Hatherley Parish Council.*\*\*1\*\* · ", answer);
    }

    [Theory]
    [InlineData("did Tom Cole declare an interest?")]
    [InlineData("has Ann Bell ever left because of an interest?")]
    [InlineData("did anyone leave for item 3 in June 2026?")]
    public async Task Where_none_is_recorded_that_is_no_no(string question)
    {
        var answer = await SayAsync(question);

        Assert.DoesNotContain("No,", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("didn't declare", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_there_were_none_is_quoted() =>
        Assert.Contains(
            "no declarations of interest", await SayAsync("were any interests declared in July 2026?"),
            StringComparison.Ordinal);

    private async Task<string> SayAsync(string text) =>
        string.Join('\n', (await Teams.SayAsync(text)).Select(CardReading.Words));
}
