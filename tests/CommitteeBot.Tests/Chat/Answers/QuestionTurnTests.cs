using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Answers;

/// <summary>Answers as a person gets them in a chat, from the sample committees.</summary>
public sealed class QuestionTurnTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private const string CallsBack = "How many callers had chosen to be called back?";

    [Fact]
    public async Task What_a_report_recommends_is_quoted_with_the_report_as_its_source()
    {
        await Bot.ChangeAsync(
            """
            insert into report (MeetingId, Place, ItemNumber, Subject, ForMeetingOn, Recommendation, Line)
            select Id, 0, '6', 'Tree Canopy', Date, 'That the tree canopy survey be repeated every third year.', 12
            from meeting where Date = '2026-10-14'
            """);

        var answer = await SayAsync("what does the tree canopy report recommend?");

        Assert.Contains(
            "The report on Tree Canopy recommends: “That the tree canopy survey be repeated every third year.” [1]",
            answer, StringComparison.Ordinal);
        Assert.Contains("14 October 2026, item 6 Tree Canopy (report)", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEC-15 sort of with the auditors since May", "show HEC-15")]
    [InlineData(
        "agreed that the Clerk will bring the numbers to the next meeting",
        "action agreed that the Clerk will bring the numbers to the next meeting")]
    public async Task What_is_rather_an_action_than_a_question_is_asked_back_and_changes_nothing(
        string line, string offered)
    {
        var before = await Bot.CountAsync("action_event");

        var answer = string.Concat((await Teams.SayAsync(line)).Select(a => a.ToJsonString()));

        Assert.Contains("so nothing was changed. Did you mean one of these?", answer, StringComparison.Ordinal);
        Assert.Contains($"\"value\":\"{offered}\"", answer, StringComparison.Ordinal);
        Assert.Equal(before, await Bot.CountAsync("action_event"));
    }

    [Fact]
    public async Task What_a_machine_read_off_a_scan_is_said_to_be_so_beside_the_quote_and_in_its_source()
    {
        Assert.DoesNotContain("scan", await SayAsync(CallsBack), StringComparison.Ordinal);
        await Bot.ChangeAsync("update document set OcrConfidence = 83.5");

        var answer = await SayAsync(CallsBack);

        Assert.Contains("This text comes from a scan", answer, StringComparison.Ordinal);
        Assert.Contains("from a scan)", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_figure_it_is_the_subject_and_not_the_meeting_that_starts()
    {
        await SayAsync(CallsBack);

        var answer = await SayAsync("and when will it start?");

        Assert.DoesNotContain("started at", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("neither its time nor its place", answer, StringComparison.Ordinal);
        Assert.Matches("couldn't find that|not certain", answer);
    }

    [Fact]
    public async Task It_with_nothing_before_it_is_asked_back()
    {
        Assert.Contains(
            "I'm not sure what that refers to", await SayAsync("when will it start?"), StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(string line) =>
        string.Join('\n', (await Teams.SayAsync(line)).Select(CardReading.Words));
}
