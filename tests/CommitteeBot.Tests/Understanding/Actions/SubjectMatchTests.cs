using CommitteeBot.Understanding.Actions;

namespace CommitteeBot.Tests.Understanding.Actions;

public sealed class SubjectMatchTests
{
    private static readonly string[] Actions =
    [
        "write to the ward members about the new rounds Waste", "bring a scheme for the old brewery Brewery",
        "settle heads of terms for the old brewery Brewery", "price new bins for the harbour Waste",
    ];

    [Theory]
    [InlineData("the letter to the ward members has gone", "0")]
    [InlineData("old brewery is done", "1,2")]
    [InlineData("heads of terms sorted at the brewery", "2")]
    [InlineData("drop the bins one", "3")]
    [InlineData("lovely weather in the harbour for the regatta with cake and tea and a band", "")]
    [InlineData("done", "")]
    public void The_actions_that_share_most_with_the_line_are_found(string line, string places) =>
        Assert.Equal(places, string.Join(',', SubjectMatch.Find(line, Actions)));

    [Theory]
    [InlineData("settle the heads of terms for the brewery", 2)]
    [InlineData("write to ward members, new rounds", 0)]
    [InlineData("write to ward members about the regatta and the tea", null)]
    [InlineData("price new bins and benches for the school", null)]
    [InlineData("harbour bins", null)]
    public void What_is_to_be_done_may_be_there_already(string task, int? place) =>
        Assert.Equal(place, SubjectMatch.Repeated(task, Actions));

    [Theory]
    [InlineData("put the heads of terms back a week", true)]
    [InlineData("a quote for the lift by Friday", false)]
    [InlineData("is it done", false)]
    public void A_line_may_share_a_word_with_any_of_them(string line, bool shares) =>
        Assert.Equal(shares, SubjectMatch.Shares(line, Actions));
}
