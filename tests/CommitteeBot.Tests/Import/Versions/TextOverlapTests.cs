using CommitteeBot.Import.Versions;

namespace CommitteeBot.Tests.Import.Versions;

public sealed class TextOverlapTests
{
    private static string Long(string word) =>
        string.Join(' ', Enumerable.Range(1, 120).Select(i => i % 9 == 0 ? word : $"w{i}"));

    [Theory]
    [InlineData("The gates stay shut at night.", "The gates stay shut at night.", 1, 1)]
    [InlineData("The gates stay shut at night.", "THE GATES – STAY SHUT, at night", 1, 1)]
    [InlineData("The gates stay shut at night.", "Bids were opened.", 0, 0)]
    [InlineData("", "Bids were opened.", 0, 0)]
    public void Short_texts_are_compared_word_by_word(string one, string other, double least, double most) =>
        Assert.InRange(TextOverlap.Of(one, other), least, most);

    [Fact]
    public void A_few_corrected_words_leave_a_version_what_it_is()
    {
        Assert.InRange(TextOverlap.Of(Long("old"), Long("new")), .4, .7);
        Assert.Equal(1, TextOverlap.Of(Long("old"), Long("old") + " and one sentence more at the end"));
    }

    [Fact]
    public void What_other_minutes_of_the_body_print_as_well_tells_nothing()
    {
        var formula = Long("formula");
        static string Own(string word) => string.Join(' ', Enumerable.Range(1, 40).Select(i => $"{word}{i}"));

        Assert.InRange(TextOverlap.Of($"{formula} {Own("a")}", $"{formula} {Own("b")}"), .5, 1);
        Assert.Equal(0, TextOverlap.Of($"{formula} {Own("a")}", $"{formula} {Own("b")}", [$"{formula} {Own("c")}"]), 1);
        Assert.Equal(1, TextOverlap.Of($"{formula} {Own("a")}", $"{formula} {Own("a")}", [$"{formula} {Own("c")}"]));
    }

    [Fact]
    public void The_same_words_in_another_order_are_another_text()
    {
        var words = Long("x").Split(' ');
        Assert.Equal(0, TextOverlap.Of(Long("x"), string.Join(' ', words.Reverse())));
    }
}
