using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class DroppedVowelsTests
{
    [Theory]
    [InlineData("evrything outstndng", "everything outstanding")]
    [InlineData("reopn 5", "reopen 5")]
    [InlineData("stick it on the agnda", "stick it on the agenda")]
    [InlineData("the agenda", null)]
    [InlineData("call it \u201Cthe agnda\u201D", null)]
    [InlineData("Agnda Rowe to write", null)]
    public void The_vowels_left_out_are_put_back(string line, string? whole) =>
        Assert.Equal(whole, DroppedVowels.PutBack(line, _ => false));

    [Fact]
    public void A_word_or_a_name_as_it_stands_is_left() =>
        Assert.Null(DroppedVowels.PutBack("reopn 5", word => word == "reopn"));
}
