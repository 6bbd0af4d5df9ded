using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Review;

namespace CommitteeBot.Tests.Understanding.Review;

public sealed class DraftReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 25));

    [Theory]
    [InlineData("check draft", null)]
    [InlineData("Check my draft minutes, please", null)]
    [InlineData("proof-read the draft before I publish it", null)]
    [InlineData("check the minutes before we put them on the website", null)]
    [InlineData("is this ok to publish?", null)]
    [InlineData("can we publish these", null)]
    [InlineData("ready for publication?", null)]
    [InlineData("anything we shouldn't publish?", null)]
    [InlineData("check the draft of 18 June 2018", 18)]
    [InlineData("can I publish the minutes of 18 June 2018?", 18)]
    [InlineData("check teh draft mins 18/6/18", 18)]
    public void A_draft_is_checked(string line, int? day) =>
        Assert.Equal(day, Assert.IsType<CheckDraftIntent>(CommandReader.Read(line, Context)).Meeting?.Day);

    [Theory]
    [InlineData("draft the wording for the report")]
    [InlineData("can we publish a newsletter?")]
    [InlineData("when was the draft plan published?")]
    [InlineData("check the draft plan with the council")]
    [InlineData("what did we say about the draft budget")]
    public void Other_drafts_are_left_alone(string line) =>
        Assert.IsNotType<CheckDraftIntent>(CommandReader.Read(line, Context));

    [Theory]
    [InlineData("heres the draft, can you look it over before it goes out", true)]
    [InlineData("anything in here we can't publish?", true)]
    [InlineData("minutes from last night", false)]
    [InlineData("please import the draft minutes", false)]
    [InlineData("", false)]
    public void Beside_a_file_fewer_words_will_do(string text, bool isForCheck) =>
        Assert.Equal(isForCheck, DraftReader.IsSentForCheck(text));
}
