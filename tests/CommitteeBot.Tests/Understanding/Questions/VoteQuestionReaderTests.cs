using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Tests.Understanding.Questions;

public sealed class VoteQuestionReaderTests
{
    [Theory]
    [InlineData("who proposed the budget?", "Mover")]
    [InlineData("who moved and seconded the accounts", "Mover, Seconder")]
    [InlineData("which councillor seconded the grant?", "Seconder")]
    [InlineData("proposer of the hall repairs?", "Mover")]
    [InlineData("by whom was it moved?", "Mover")]
    [InlineData("did cllr bell second it", "Seconder")]
    [InlineData("who nominated the vice chair", "Mover")]
    [InlineData("who put forward the motion on parking?", "Mover")]
    [InlineData("who voted against the sale?", "Against, Result")]
    [InlineData("how many abstained on the precept?", "Abstained")]
    [InlineData("who was against the precept?", "Against")]
    [InlineData("what was the vote on the precept?", "Result")]
    [InlineData("how did cllr bell vote on the precept", "Result")]
    [InlineData("result of the vote about bins", "Result")]
    [InlineData("was it unanimous?", "Unanimous")]
    [InlineData("did everyone agree to the plan?", "Unanimous")]
    [InlineData("was the plan passed nem con", "Unanimous")]
    [InlineData("who used a casting vote", "Casting")]
    [InlineData("the vote was tied, how was it settled?", "Casting")]
    [InlineData("any declarations of interest in may?", "Interest")]
    [InlineData("did cllr bell declare an interest", "Interest")]
    [InlineData("who had a conflict of interest over the lease", "Interest")]
    [InlineData("did anyone leave for item 6?", "Left")]
    [InlineData("who withdrew from the meeting for the tender item", "Left")]
    [InlineData("who took no part in the vote on the lease", "Left")]
    [InlineData("has ann bell ever recused herself?", "Left")]
    public void A_question_about_votes_and_interests_says_what_it_asks(string line, string expected) =>
        Assert.Equal(expected, VoteQuestionReader.Read(line).ToString());

    [Theory]
    [InlineData("what interest rate does the loan have?")]
    [InlineData("why did the council vote against it?")]
    [InlineData("who left the council last year?")]
    [InlineData("when is the second meeting in may?")]
    [InlineData("what are the proposed works on mill lane?")]
    [InlineData("when did the office move to the high street?")]
    [InlineData("who was interested in joining the working party?")]
    [InlineData("who spoke in support of the crime plan?")]
    [InlineData("what was said about the second phase?")]
    [InlineData("how much interest was earned on the reserves?")]
    public void Other_questions_with_such_words_ask_nothing_of_them(string line) =>
        Assert.Equal("Nothing", VoteQuestionReader.Read(line).ToString());
}
