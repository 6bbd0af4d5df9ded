using CommitteeBot.Meetings.Briefing;

namespace CommitteeBot.Tests.Meetings.Briefing;

public sealed class BriefMatchTests
{
    private static readonly string[] Titles =
        ["Report on mooring fees", "Ferry steps: outline business case", "Inspection of the slipway crane"];

    [Theory]
    [InlineData("Mooring fees set a price for visitors", 0)]
    [InlineData("prepare a case for the steps of the ferry", 1)]
    [InlineData("write a report on the business of the club", null)]
    [InlineData("mend the crane", null)]
    public void A_text_belongs_to_the_item_whose_subject_it_has(string text, int? item) =>
        Assert.Equal(item, BriefMatch.Find(Titles, text));

    [Theory]
    [InlineData("The harbour master said that the crane would be inspected in May.", "asked when the crane would be inspected", true)]
    [InlineData("The crane was discussed.", "asked when the crane would be inspected by the harbour master", false)]
    public void A_question_is_answered_by_what_speaks_of_most_of_it(string later, string question, bool speaks) =>
        Assert.Equal(speaks, BriefMatch.SpeaksOf(later, question));
}
