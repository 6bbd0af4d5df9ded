using CommitteeBot.Meetings.Briefing;

namespace CommitteeBot.Tests.Meetings.Briefing;

public sealed class OpenQuestionsTests
{
    [Theory]
    [InlineData(
        "Cllr Hart asked who pays for the crane. The harbour master would find out and report back.",
        "Cllr Hart asked who pays for the crane. … The harbour master would find out and report back.")]
    [InlineData("Cllr Hart asked who pays for the crane.", "Cllr Hart asked who pays for the crane.")]
    [InlineData(
        "Cllr Hart asked who pays for the crane. RESOLVED: That the report be noted.", "Cllr Hart asked who pays for the crane.")]
    [InlineData("Cllr Hart asked when it opens; that was not yet known.", "Cllr Hart asked when it opens; that was not yet known.")]
    [InlineData("Cllr Hart asked who pays for the crane. The harbour master said that the club did.", null)]
    [InlineData("The harbour master was asked to report in May.", null)]
    [InlineData("Members asked for a report in May.", null)]
    [InlineData("Members asked the harbour master to report in May.", null)]
    [InlineData("The crane was inspected.", null)]
    public void A_question_is_open_where_the_minutes_show_no_answer(string paragraph, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], OpenQuestions.Find([paragraph]).Select(q => q.Words));

    [Fact]
    public void An_answer_may_stand_in_the_next_paragraph() =>
        Assert.Empty(OpenQuestions.Find(["Cllr Hart asked who pays for the crane.", "The harbour master said that the club did."]));
}
