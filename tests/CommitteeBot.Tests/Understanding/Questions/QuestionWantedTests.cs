using CommitteeBot.Committees.Questions;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Tests.Understanding.Questions;

public sealed class QuestionWantedTests
{
    [Theory]
    [InlineData("How many berths were let?", Wanted.Count)]
    [InlineData("how much did the crane cost", Wanted.Money)]
    [InlineData("how often is the lock opened", Wanted.Frequency)]
    [InlineData("how many times a year does the boat sail", Wanted.Count | Wanted.Frequency)]
    [InlineData("can yachts use the lock", Wanted.YesOrNo | Wanted.Possibility)]
    [InlineData("what share of boats are visitors", Wanted.Percentage)]
    [InlineData("what % of berths are empty", Wanted.Percentage)]
    [InlineData("how much more likely are yachts to sink", Wanted.Ratio)]
    [InlineData("who set up the watch and when?", Wanted.Person | Wanted.Date)]
    [InlineData("by when must the pier be painted", Wanted.Date)]
    [InlineData("what time does the lock open", Wanted.Time)]
    [InlineData("why was the slipway closed?", Wanted.Reason)]
    [InlineData("any tips for skippers?", Wanted.List)]
    [InlineData("is the lock open", Wanted.YesOrNo)]
    [InlineData("what did the review of the crane conclude?", Wanted.Outcome)]
    [InlineData("who proposed and seconded the new fence", Wanted.Mover)]
    [InlineData("what did the pilots say about fog?", Wanted.Speech)]
    [InlineData("where is the spare buoy", Wanted.Place)]
    [InlineData("tell me about the regatta", Wanted.Anything)]
    internal void Reads_what_is_wanted(string text, Wanted wanted) => Assert.Equal(wanted, QuestionReader.Read(text, Harbour.Context()).Wanted);
}
