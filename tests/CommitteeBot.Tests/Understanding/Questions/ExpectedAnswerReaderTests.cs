using CommitteeBot.Committees.Questions;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Tests.Understanding.Questions;

public sealed class ExpectedAnswerReaderTests
{
    [Theory]
    [InlineData("How many berths were let?", ExpectedAnswer.Count)]
    [InlineData("how much did the crane cost", ExpectedAnswer.Money)]
    [InlineData("how often is the lock opened", ExpectedAnswer.Frequency)]
    [InlineData("how many times a year does the boat sail", ExpectedAnswer.Count | ExpectedAnswer.Frequency)]
    [InlineData("can yachts use the lock", ExpectedAnswer.YesOrNo | ExpectedAnswer.Possibility)]
    [InlineData("what share of boats are visitors", ExpectedAnswer.Percentage)]
    [InlineData("what % of berths are empty", ExpectedAnswer.Percentage)]
    [InlineData("how much more likely are yachts to sink", ExpectedAnswer.Ratio)]
    [InlineData("who set up the watch and when?", ExpectedAnswer.Person | ExpectedAnswer.Date)]
    [InlineData("by when must the pier be painted", ExpectedAnswer.Date)]
    [InlineData("what time does the lock open", ExpectedAnswer.Time)]
    [InlineData("what rent do the moorings pay", ExpectedAnswer.Money)]
    [InlineData("which licence fee was set", ExpectedAnswer.Money)]
    [InlineData("what's the number to ring about the lock", ExpectedAnswer.Contact)]
    [InlineData("which email should members use", ExpectedAnswer.Contact)]
    [InlineData("how did members vote on the fence", ExpectedAnswer.Vote)]
    [InlineData("was it unanimous", ExpectedAnswer.Vote | ExpectedAnswer.YesOrNo)]
    [InlineData("why was the slipway closed?", ExpectedAnswer.Reason)]
    [InlineData("any tips for skippers?", ExpectedAnswer.List)]
    [InlineData("is the lock open", ExpectedAnswer.YesOrNo)]
    [InlineData("what did the review of the crane conclude?", ExpectedAnswer.Outcome)]
    [InlineData("who proposed and seconded the new fence", ExpectedAnswer.Mover)]
    [InlineData("what did the pilots say about fog?", ExpectedAnswer.Speech)]
    [InlineData("where is the spare buoy", ExpectedAnswer.Place)]
    [InlineData("tell me about the regatta", ExpectedAnswer.Anything)]
    internal void Reads_what_is_wanted(string text, ExpectedAnswer wanted) =>
        Assert.Equal(wanted, QuestionReader.Read(text, Harbour.Context()).Expected);
}
