using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Answers.Records;

public sealed class AnswerVotesTests(CouncilVotes running) : ConversationTest(running), IClassFixture<CouncilVotes>
{
    [Theory]
    [InlineData("who proposed the budget?", "proposed by Tom Cole, seconded by Ruth Adair")]
    [InlineData("Who seconded the library grant?", "seconded by Ann Bell")]
    [InlineData("by whom was the church clock moved?", "proposed by Ruth Adair")]
    [InlineData("proposer and seconder for the sale of the yard", "proposed by Ann Bell, seconded by Iain Muir")]
    [InlineData("who voted against selling the yard?", "against: Priya Nair and Ruth Adair")]
    [InlineData("who voted for the sale of the yard", "in favour: Ann Bell, Iain Muir and Tom Cole")]
    [InlineData("how did Cllr Cole vote on the yard?", "in favour: Ann Bell, Iain Muir and Tom Cole")]
    [InlineData("was the library grant unanimous?", "Yes, it was unanimous.")]
    [InlineData("was the budget agreed unanimously?", "No, it wasn't unanimous.")]
    [InlineData("what was the vote on the budget?", "4 in favour, 1 against, 1 abstained; carried")]
    [InlineData("how many voted against the budget?", "1 against")]
    [InlineData("did anyone abstain on the budget?", "1 abstained")]
    [InlineData("who voted for the budget?", "The minutes don't name who voted which way.")]
    [InlineData("who had the casting vote on the clock?", "casting vote by The Chair in favour")]
    [InlineData("what has Ruth Adair proposed?", "item 3 Church clock")]
    [InlineData("what did Cllr Muir second?", "item 5 Sale of the yard")]
    [InlineData("did Iain Muir second the budget?", "No, Ruth Adair seconded it.")]
    [InlineData("did Ruth Adair second the budget?", "Yes, Ruth Adair seconded it.")]
    [InlineData("who proposed item 3 of the June 2026 meeting?", "proposed by Tom Cole")]
    [InlineData("who moved the motion about the clock in July 2026?", "proposed by Ruth Adair")]
    public async Task The_record_tells_who_moved_and_how_they_voted(string question, string holds)
    {
        var answer = await SayAsync(question);

        Assert.Contains(holds, answer, StringComparison.Ordinal);
        Assert.Contains("1** · Hatherley Parish Council", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_what_was_asked_before()
    {
        await SayAsync("who proposed the budget?");

        Assert.Contains("seconded by Ruth Adair", await SayAsync("and who seconded it?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who proposed painting the swings?")]
    [InlineData("who voted against the swings?")]
    [InlineData("did Priya Nair propose the swings?")]
    public async Task What_the_record_does_not_hold_is_never_answered_from_another_motion(string question)
    {
        var answer = await SayAsync(question);

        Assert.DoesNotContain("proposed by", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("No,", answer, StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(string text) =>
        string.Join('\n', (await Teams.SayAsync(text)).Select(CardReading.Words));
}
