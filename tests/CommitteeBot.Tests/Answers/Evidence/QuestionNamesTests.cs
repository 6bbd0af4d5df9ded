using CommitteeBot.Answers.Evidence;

namespace CommitteeBot.Tests.Answers.Evidence;

public sealed class QuestionNamesTests
{
    [Theory]
    [InlineData("What did Nadia Okafor say about the crane?", "Nadia|Okafor")]
    [InlineData("Who was there in June?", "")]
    [InlineData("Berths let on Monday?", "")]
    [InlineData("how much is it", "")]
    public void Words_in_capitals_within_a_question_are_names(string question, string names) =>
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), QuestionNames.In(question));
}
