using CommitteeBot.Committees.Questions;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Tests.Understanding.Questions;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("what was it the year before?", "2023")]
    [InlineData("and the year before", "2023")]
    [InlineData("what about the previous year?", "2023")]
    [InlineData("and the year after?", "2025")]
    [InlineData("how many went to standards?", null)]
    [InlineData("when was that due to change?", null)]
    [InlineData("do those leases ever run out?", null)]
    [InlineData("how much of that went on paint?", null)]
    [InlineData("and who paid for it?", null)]
    [InlineData("by when?", null)]
    [InlineData("by whom?", null)]
    [InlineData("why?", null)]
    [InlineData("why was that", null)]
    [InlineData("who said that?", null)]
    [InlineData("what did they decide about them?", null)]
    [InlineData("how many are empty?", null)]
    [InlineData("and in 2022?", "2022")]
    [InlineData("what about visitors?", null)]
    [InlineData("how about the pontoon?", null)]
    [InlineData("was it repaired?", null)]
    [InlineData("are they still leaking?", null)]
    [InlineData("so who owns it", null)]
    [InlineData("anything else", null)]
    [InlineData("did she agree", null)]
    public void Carries_on_from_the_last_turn(string text, string? year)
    {
        var question = QuestionReader.Read(
            text, Harbour.Context(Harbour.Last(QuestionKind.Passage, "berths let", year: 2024)));
        Assert.NotNull(question.FollowUpTo);
        if (year is not null)
            Assert.Equal(
                year,
                Assert.Single(question.Periods).From.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("How much did the new crane cost the Allotments Board?")]
    [InlineData("who was at the meeting on 4 June 2024")]
    [InlineData("list the dredging actions")]
    [InlineData("what percentage of ferry passengers bought return tickets")]
    [InlineData("which reports are in the pack for 10 October 2025?")]
    [InlineData("What jobs has Peter Lindqvist held?")]
    [InlineData("Which lighthouse keepers received long service medals")]
    public void A_new_subject_ends_it(string text) =>
        Assert.Null(
            QuestionReader.Read(
                text, Harbour.Context(Harbour.Last(QuestionKind.Passage, "berths let", year: 2024))).FollowUpTo);

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_turn_is_remembered_for_half_an_hour(int minutes, bool follows) =>
        Assert.Equal(
            follows,
            QuestionReader.Read(
                "why was that?",
                Harbour.Context(
                    Harbour.Last(QuestionKind.Passage, "berths", minutesAgo: minutes))).FollowUpTo is not null);

    [Theory]
    [InlineData("what time do i need to be there?")]
    [InlineData("where is it?")]
    [InlineData("which room?")]
    [InlineData("when was it moved?")]
    public void Time_and_place_after_the_next_meeting_are_the_next_meetings(string text) =>
        Assert.Equal(
            QuestionKind.NextMeeting,
            QuestionReader.Read(text, Harbour.Context(Harbour.Last(QuestionKind.NextMeeting, ""))).Kind);

    [Theory]
    [InlineData("wibble")]
    [InlineData("blue herring")]
    public void Words_that_ask_nothing_do_not_ask_for_the_next_meeting_again(string text) =>
        Assert.NotEqual(
            QuestionKind.NextMeeting,
            QuestionReader.Read(text, Harbour.Context(Harbour.Last(QuestionKind.NextMeeting, ""))).Kind);

    [Theory]
    [InlineData("and in March 2025?", QuestionKind.Attendance)]
    [InlineData("what about March 2025", QuestionKind.Apologies)]
    [InlineData("and in March 2025?", QuestionKind.HolderOfRole)]
    internal void What_about_another_day_asks_the_same(string text, QuestionKind kind) =>
        Assert.Equal(kind, QuestionReader.Read(text, Harbour.Context(Harbour.Last(kind, ""))).Kind);

    [Fact]
    public void He_and_she_are_the_person_last_spoken_of() =>
        Assert.Equal(
            "Nadia Okafor",
            QuestionReader.Read(
                "which meetings did she attend?",
                Harbour.Context(Harbour.Last(QuestionKind.RoleOfPerson, "", person: "Nadia Okafor"))).Person);
}
