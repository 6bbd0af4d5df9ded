using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

public sealed class CommitteeMatcherTests
{
    private static readonly KnownCommittee[] Committees =
    [
        new(1, "Harbour Oversight Board", "HOB"),
        new(2, "Audit Committee", "AUD"),
        new(3, "Audit Committee of the Harbour Trust", "ACH"),
        new(4, "Allotments Panel", "ALL"),
    ];

    [Theory]
    [InlineData("what did the harbour oversight board agree?", 1)]
    [InlineData("the Audit Committee of the Harbour Trust on Friday", 3)]
    [InlineData("the Audit Committee on Friday", 2)]
    [InlineData("HOB actions", 1)]
    [InlineData("all actions", null)]
    [InlineData("done HOB-3", null)]
    [InlineData("what did the panel say?", null)]
    public void A_committee_is_named_in_full_or_by_its_prefix_in_capitals(string text, int? expected) =>
        Assert.Equal(expected, (int?)CommitteeMatcher.FindNamed(text, Committees)?.Committee.Id);

    [Theory]
    [InlineData("what did the panel say?", 4, true)]
    [InlineData("the oversight board", 1, true)]
    [InlineData("the audit committee", 2, false)]
    [InlineData("what did the committee say?", null, false)]
    [InlineData("the next meeting", null, false)]
    public void A_question_may_name_it_by_a_part_that_belongs_to_no_other(string text, int? expected, bool isGuess)
    {
        var found = CommitteeMatcher.Find(text, Committees);

        Assert.Equal((expected, isGuess), ((int?)found?.Committee.Id, found?.IsGuess ?? false));
    }

    [Theory]
    [InlineData("hob", 1)]
    [InlineData("the Allotments Panel.", 4)]
    [InlineData("allotments", 4)]
    [InlineData("audit", null)]
    [InlineData("", null)]
    public void Words_that_are_nothing_else_mean_the_only_committee_that_they_fit(string words, int? expected) =>
        Assert.Equal(expected, (int?)CommitteeMatcher.FindWhole(words, Committees)?.Id);
}
