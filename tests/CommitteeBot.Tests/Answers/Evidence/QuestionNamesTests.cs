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

    [Theory]
    [InlineData("who took over from Nadia Okafor?", "Peter Lindqvist was welcomed as Treasurer.", true)]
    [InlineData("who took over from Nadia Okafor?", "Nadia Okafor has left.", false)]
    [InlineData("who seconded it?", "seconded by Cllr O’Brien, all agreed", true)]
    [InlineData("who is to ring the depot?", "Inspector J. Reed will do so.", true)]
    [InlineData("who is to ring the depot?", "The Harbour is to be dredged by the Board.", false)]
    public void Somebody_else_is_named(string question, string text, bool another) =>
        Assert.Equal(another, QuestionNames.HasAnother(question, text));
}
