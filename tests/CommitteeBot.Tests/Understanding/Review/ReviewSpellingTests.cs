using CommitteeBot.Understanding.Review;

namespace CommitteeBot.Tests.Understanding.Review;

public sealed class ReviewSpellingTests
{
    [Theory]
    [InlineData("reveiw teh minuts of 18 June 2018", "review the minutes of 18 June 2018")]
    [InlineData("acept everthing", "accept everything")]
    [InlineData("accept all", null)]
    [InlineData("the expected dates", null)]
    public void One_wrong_letter_in_a_word_is_forgiven(string line, string? mended) =>
        Assert.Equal(mended, ReviewSpelling.Correct(line));
}
