using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class LineSentencesTests
{
    [Theory]
    [InlineData("It will be fierce weather. Call the meeting off.", "It will be fierce weather.|Call the meeting off.")]
    [InlineData("Close 13? Mr. Hale has signed.", "Close 13?|Mr. Hale has signed.")]
    [InlineData("Two things, if I may: 4 is for Friday, and 5 is under way.", "Two things, if I may|4 is for Friday, and 5 is under way.")]
    [InlineData("As the winter goes on, let us fix 14 for April.", "As the winter goes on|let us fix 14 for April.")]
    public void A_line_has_these_sentences(string line, string sentences) =>
        Assert.Equal(sentences.Split('|'), LineSentences.Of(line));

    [Theory]
    [InlineData("Close 13.")]
    [InlineData("Leo: the boiler, by Friday")]
    [InlineData("One. Two. Three. Four. Five.")]
    public void One_sentence_and_a_whole_text_have_none(string line) => Assert.Empty(LineSentences.Of(line));

    [Theory]
    [InlineData("Only joking.", true)]
    [InlineData("If Jo agrees, that is.", true)]
    [InlineData("No, wait.", true)]
    [InlineData("Actually no, leave it open.", true)]
    [InlineData("But only after Jo has signed it off.", true)]
    [InlineData("No further work is needed.", false)]
    [InlineData("Mr Hale tells me that it is signed.", false)]
    public void What_takes_back_is_told_from_what_explains(string sentence, bool takes) =>
        Assert.Equal(takes, LineSentences.TakesBack(sentence));

    [Theory]
    [InlineData("Close 13. No, wait.", true)]
    [InlineData("close 14, no wait, don't, leave it as it is", true)]
    [InlineData("mark 11 as done, scratch that, she hasn't sent it yet", true)]
    [InlineData("Reopen 5 - actually no, leave it closed", true)]
    [InlineData("give 12 to Hugh... only joking", true)]
    [InlineData("close 13, it is signed", false)]
    [InlineData("due 13 Friday, not Thursday", false)]
    [InlineData("close 13, don't wait for the letter", false)]
    public void A_second_thought_is_heard_within_a_sentence_too(string line, bool isTakenBack) =>
        Assert.Equal(isTakenBack, LineSentences.IsTakenBack(line));
}
