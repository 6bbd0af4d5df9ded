using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Clerk;

namespace CommitteeBot.Tests.Understanding.Clerk;

public sealed class ClerkReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 25))
    {
        Committees = [new(1, "Harbour Committee", "HC")],
    };

    [Theory]
    [InlineData("questions")]
    [InlineData("My questions")]
    [InlineData("any qs for me?")]
    [InlineData("is there a question waiting?")]
    [InlineData("are there any unanswered questions")]
    [InlineData("what questions are waiting?")]
    public void Questions_that_wait_are_shown(string line) =>
        Assert.IsType<ClerkQuestionsIntent>(CommandReader.Read(line, Context));

    [Theory]
    [InlineData("clerk's answers", null)]
    [InlineData("show the clerks answers", null)]
    [InlineData("withdraw the answer about the quay", "the quay")]
    [InlineData("take back my reply", null)]
    public void Answers_that_were_kept_are_shown(string line, string? about) =>
        Assert.Equal(about, Assert.IsType<ClerkAnswersIntent>(CommandReader.Read(line, Context)).About);

    [Theory]
    [InlineData("reply: In May.", null, "In May.")]
    [InlineData("reply to Mo: in May", "Mo", "in May")]
    [InlineData("tell Mo: in May", "Mo", "in May")]
    public void A_reply_is_typed_to_somebody_or_to_the_only_one(string line, string? to, string text)
    {
        var reply = Assert.IsType<ClerkReplyIntent>(CommandReader.Read(line, Context));
        Assert.Equal((to, text), (reply.To, reply.Text));
    }

    [Theory]
    [InlineData("questions from the public")]
    [InlineData("any questions about the dredging?")]
    [InlineData("what did the clerk answer about the quay?")]
    [InlineData("withdraw the application")]
    [InlineData("reply to the letter of the ferry company: Tom by Friday")]
    public void Other_lines_are_left_alone(string line) =>
        Assert.False(CommandReader.Read(line, Context) is ClerkQuestionsIntent or ClerkAnswersIntent or ClerkReplyIntent);
}
