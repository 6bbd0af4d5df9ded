using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Tests.Minutes.Parsing.People;

public sealed class NamePhraseTests
{
    [Theory]
    [InlineData("Cllr Jo Hart and agreed", "Cllr Jo Hart")]
    [InlineData("Cllrs Hart, Dale and Moss voted", "Cllrs Hart|Dale|Moss")]
    [InlineData("Mrs J. Hart (clerk) and Mr D Moss", "Mrs J. Hart|Mr D Moss")]
    [InlineData("Councillor Ó Briain, T.D., and", "Councillor Ó Briain")]
    [InlineData("the Vice-Chair and resolved", "the Vice-Chair")]
    [InlineData("the Mayor, Councillor Jo Hart, moved", "Councillor Jo Hart")]
    [InlineData("the proposal was lost", "")]
    [InlineData("Cllr Hart’s motion", "Cllr Hart")]
    public void Names_are_read_forwards(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', NamePhrase.ListAt(text, 0, withCommas: true).Select(n => n.Words)));

    [Theory]
    [InlineData("It was late. Cllr Jo Hart", "Cllr Jo Hart")]
    [InlineData("on the report, Cllrs Hart and Dale", "Cllrs Hart|Dale")]
    [InlineData("then the Chair", "the Chair")]
    [InlineData("Review of Fees Cllr Hart", "Cllr Hart")]
    [InlineData("it was then", "")]
    public void Names_are_read_backwards(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', NamePhrase.ListBefore(text, text.Length).Select(n => n.Words)));
}
