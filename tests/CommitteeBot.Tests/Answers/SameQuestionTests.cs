using CommitteeBot.Answers;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Tests.Answers;

/// <summary>
/// Whether two people ask the same, a line each: <c>what is asked | what was answered > how alike they are</c>.
/// </summary>
public sealed class SameQuestionTests
{
    private static readonly QuestionContext Known = new(
        new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero), new DateOnly(2026, 11, 24))
    {
        Committees = [new KnownCommittee(1, "Pier Committee", "PC"), new KnownCommittee(2, "Allotments Board", "AB")],
        People = ["Nadia Okafor", "Peter Lindqvist"],
    };

    [Theory]
    [InlineData("when will the turnstiles be replaced? | When are the turnstiles going to be replaced? > Same")]
    [InlineData("When will the turnstyles be replaced | when will the turnstiles be replaced? > Same")]
    [InlineData("when do we get the new ferry timetable | when does the new ferry timetable come > Same")]
    [InlineData("when will the turnstiles on the pier be replaced | when will the turnstiles be replaced > PerhapsSame")]
    [InlineData("when will the benches be replaced | when will the turnstiles be replaced > Other")]
    [InlineData("who replaced the turnstiles | when will the turnstiles be replaced > Other")]
    [InlineData("when will the north turnstiles be replaced | when will the south turnstiles be replaced > Other")]
    [InlineData("when will the north turnstiles be replaced | when will the turnstiles be replaced > Other")]
    [InlineData("what did the turnstiles cost in 2024 | what did the turnstiles cost in 2025 > Other")]
    [InlineData("what is phase 2 of the pier works | what is phase 3 of the pier works > Other")]
    [InlineData("has Nadia Okafor signed the pier lease | has Peter Lindqvist signed the pier lease > Other")]
    [InlineData("when will it be replaced | when will it be replaced > Other")]
    [InlineData("what does the AB pay for water | what does the PC pay for water > Other")]
    [InlineData("why did the ferry fares increase | why did the ferry fares decrease > Other")]
    public void The_same_is_asked_only_of_one_thing(string row)
    {
        var parts = row.Split(['|', '>'], StringSplitOptions.TrimEntries);
        Assert.Equal(
            parts[2],
            SameQuestion.Compare(QuestionReader.Read(parts[0], Known), QuestionReader.Read(parts[1], Known)).ToString());
    }
}
