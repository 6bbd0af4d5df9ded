using CommitteeBot.Tests.Pointing;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Answers;

/// <summary>A line that may be an instruction or a question, put to a model by numbers.</summary>
public sealed class PointedLineTests : ConversationTest, IClassFixture<RunningBotWithModel>
{
    private const string Doubtful = "HEC-15 sort of with the auditors since May";
    private const string AskedBack = "so nothing was changed";
    private readonly ScriptedModel model;

    public PointedLineTests(RunningBotWithModel running)
        : base(running) => model = running.Model;

    [Fact]
    public async Task A_line_that_is_a_question_after_all_is_answered() =>
        Assert.DoesNotContain(AskedBack, await SayAsync(1), StringComparison.Ordinal);

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(77)]
    public async Task A_command_that_it_chooses_is_only_offered(int handler)
    {
        var before = await Bot.CountAsync("action_event");

        Assert.Contains(AskedBack, await SayAsync(handler), StringComparison.Ordinal);
        Assert.Equal(before, await Bot.CountAsync("action_event"));
    }

    private async Task<string> SayAsync(int handler)
    {
        model.Script = (asked, context) => ScriptedModel.ReplyAsync(
            context, ScriptedModel.Pointing("none", [], asked.Purposes.Count > 0 ? handler : 0));
        return string.Concat((await Teams.SayAsync(Doubtful)).Select(a => a.ToJsonString()));
    }
}
