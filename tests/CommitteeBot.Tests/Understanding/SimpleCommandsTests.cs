using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class SimpleCommandsTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22))
    {
        BotNames = ["Committee Bot"],
        Committees = [new(1, "Harbour Oversight Board", "HOB"), new(2, "Audit Committee", "AUD")],
    };

    [Theory]
    [InlineData("help", nameof(HelpIntent))]
    [InlineData("Help!", nameof(HelpIntent))]
    [InlineData("what can you do?", nameof(HelpIntent))]
    [InlineData("hi", nameof(GreetingIntent))]
    [InlineData("@Committee Bot hello", nameof(GreetingIntent))]
    [InlineData("Good morning", nameof(GreetingIntent))]
    [InlineData("thanks", nameof(ThanksIntent))]
    [InlineData("digest", nameof(ShowDigestIntent))]
    [InlineData("show me the digest", nameof(ShowDigestIntent))]
    [InlineData("meetings", nameof(ListMeetingsIntent))]
    [InlineData("next meeting", nameof(NextMeetingIntent))]
    [InlineData("committees", nameof(ShowCommitteesIntent))]
    [InlineData("start meeting", nameof(StartMeetingIntent))]
    [InlineData("end meeting", nameof(EndMeetingIntent))]
    [InlineData("End the meeting.", nameof(EndMeetingIntent))]
    [InlineData("undo", nameof(UndoIntent))]
    [InlineData("undo that please", nameof(UndoIntent))]
    [InlineData("done", nameof(CompleteActionIntent))]
    [InlineData("matters arising", nameof(MattersArisingIntent))]
    [InlineData("matters arising from the October meeting as a Word document", nameof(ExportMattersArisingIntent))]
    [InlineData("export matters arising", nameof(ExportMattersArisingIntent))]
    [InlineData("matters arising in Word", nameof(ExportMattersArisingIntent))]
    [InlineData("digset", nameof(ShowDigestIntent))]
    public void A_set_phrase_is_its_command(string line, string expected) =>
        Assert.Equal(expected, CommandReader.Read(line, Context)?.GetType().Name);
}
