using CommitteeBot.Pointing;
using CommitteeBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Pointing;

public sealed class ModelCheckTests
{
    [Theory]
    [InlineData(200, "answer", new[] { 2 }, true, "pointed at the right sentence")]
    [InlineData(200, "answer", new[] { 1 }, false, "pointed at the wrong one of two plain sentences")]
    [InlineData(401, "", new int[0], false, "does not accept the key. Check Answers:Model:Key.")]
    [InlineData(404, "", new int[0], false, "knows no model 'scripted'")]
    [InlineData(200, "surely", new[] { 2 }, false, "structured output by a JSON schema")]
    public async Task It_tries_the_model_and_says_in_words_what_came_of_it(
        int status, string verdict, int[] sentences, bool works, string said)
    {
        await using var model = await ScriptedModel.StartAsync();
        model.Script = (_, context) =>
        {
            context.Response.StatusCode = status;
            return ScriptedModel.ReplyAsync(context, ScriptedModel.Pointing(verdict, sentences));
        };
        await using var bot = BotHost.Start(model.Settings(("Key", "a-key")));

        var (isWorking, words) = await bot.Services.GetRequiredService<ModelCheck>().RunAsync(default);

        Assert.Equal(works, isWorking);
        Assert.Contains(said, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_nobody_answers_at_is_named()
    {
        await using var bot = BotHost.Start(
            new() { ["Answers:Model:Endpoint"] = "http://127.0.0.1:9/v1/", ["Answers:Model:Name"] = "small" });

        var (_, words) = await bot.Services.GetRequiredService<ModelCheck>().RunAsync(default);

        Assert.StartsWith("Language model: 127.0.0.1 could not be reached.", words, StringComparison.Ordinal);
    }
}
