using CommitteeBot.Pointing;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Pointing;

public sealed class PointingTurnTests
{
    private static readonly PointRequest Asked = new(
        PointTask.AnswerQuestion, "When does the pool open?", [], ["The pool opens at seven."]);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    [InlineData(60, 0)]
    public async Task Nobody_waits_longer_than_the_limit_from_when_they_asked(int secondsAgo, int calls)
    {
        await using var model = await ScriptedModel.StartAsync();
        await using var bot = BotHost.Start(model.Settings());
        var turn = bot.Services.GetRequiredService<PointingTurns>().Begin(
            null, isPrivate: true, TimeProvider.System.GetUtcNow().AddSeconds(-secondsAgo))!;

        await turn.AskAsync(Asked, default);

        Assert.Equal(calls, model.Asked.Count);
    }

    [Fact]
    public async Task A_turn_asks_twice_at_most()
    {
        await using var model = await ScriptedModel.StartAsync();
        await using var bot = BotHost.Start(model.Settings());
        var turn = bot.Services.GetRequiredService<PointingTurns>().Begin(
            null, isPrivate: true, TimeProvider.System.GetUtcNow())!;

        foreach (var question in new[] { "one", "two", "three" })
            await turn.AskAsync(Asked with { Asked = question }, default);

        Assert.Equal(2, model.Asked.Count);
    }
}
