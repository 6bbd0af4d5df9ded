using System.Diagnostics;
using System.Net;
using CommitteeBot.Pointing;
using CommitteeBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Pointing;

/// <summary>Everything that an endpoint may do to a bot that asks it.</summary>
public sealed class ModelPointerTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly PointRequest Asked = new(
        PointTask.AnswerQuestion, "When does the pool open?", [], ["The pool opens at seven.", "The roof leaks."]);

    private ScriptedModel model = null!;
    private BotHost bot = null!;

    private ModelPointer Pointer => bot.Services.GetRequiredService<ModelPointer>();

    public async ValueTask InitializeAsync()
    {
        model = await ScriptedModel.StartAsync();
        bot = BotHost.Start(model.Settings(("Key", "a-key"), ("TokensAMonth", "2000")));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await model.DisposeAsync();
    }

    [Fact]
    public async Task It_gets_the_numbers_that_the_model_replies_with()
    {
        model.Script = (asked, context) =>
            ScriptedModel.ReplyAsync(context, ScriptedModel.Pointing("answer", [asked.NumberOf("pool opens")]));

        var reply = await AskAsync();

        Assert.Equal([0], reply!.Sentences);
        Assert.Equal("Bearer a-key", Assert.Single(model.Asked).SignIn);
        Assert.Contains("json_schema", model.Asked[0].Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_list_is_not_asked_about_twice()
    {
        await AskAsync();
        await AskAsync();

        Assert.Single(model.Asked);
    }

    public static TheoryData<string, Func<HttpContext, Task>> Faults => new()
    {
        { "NotSignedIn", context => StatusAsync(context, HttpStatusCode.Unauthorized) },
        { "NoSuchModel", context => StatusAsync(context, HttpStatusCode.NotFound) },
        { "Throttled", context => StatusAsync(context, HttpStatusCode.TooManyRequests) },
        { "Failing", context => StatusAsync(context, HttpStatusCode.InternalServerError) },
        { "Refused", context => StatusAsync(context, HttpStatusCode.BadRequest) },
        { "OtherForm", context => ScriptedModel.ReplyAsync(context, "It opens at seven.") },
        { "OtherForm", context => context.Response.WriteAsync("""{"error":"none"}""") },
        { "OtherForm", context => context.Response.WriteAsync("<html>Sign in</html>") },
        { "TooLong", context => ScriptedModel.ReplyAsync(context, new string('x', 2_000_000)) },
        { "TooSlow", context => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted) },
        { "Unreachable", StopInTheMiddleAsync },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_goes_wrong_there_is_no_reply_in_time_and_it_is_told_once(string fault, Func<HttpContext, Task> script)
    {
        model.Script = (_, context) => script(context);
        var began = Stopwatch.StartNew();

        for (var i = 0; i < 3; i++)
            Assert.Null(await AskAsync());
        Assert.True(began.Elapsed < 3 * Limit + TimeSpan.FromSeconds(6), $"it took {began.Elapsed}");
        var asked = model.Asked.Count;
        for (var i = 0; i < 5; i++)
            Assert.Null(await AskAsync());

        Assert.Equal(asked, model.Asked.Count);
        var told = Assert.Single(bot.Log.All, line => line.Contains("left alone", StringComparison.Ordinal));
        Assert.Contains(fault, told, StringComparison.Ordinal);
        Assert.DoesNotContain("pool", told, StringComparison.Ordinal);
        Assert.DoesNotContain("a-key", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_that_the_endpoint_asks_for_is_kept()
    {
        model.Script = (_, context) =>
        {
            context.Response.Headers.RetryAfter = "120";
            return StatusAsync(context, HttpStatusCode.TooManyRequests);
        };

        Assert.Null(await AskAsync());
        Assert.Null(await AskAsync());

        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task Once_the_tokens_of_the_month_are_used_up_nothing_is_asked()
    {
        foreach (var question in new[] { "one", "two", "three", "four", "five" })
            await Pointer.AskAsync("tenant", Asked with { Asked = question }, Limit, default);

        Assert.Equal(3, model.Asked.Count);
        Assert.Equal(2790, await bot.NumberAsync("Tokens from model_use where TenantId = 'tenant'"));
        Assert.Single(bot.Log.All, line => line.Contains("used up", StringComparison.Ordinal));
        Assert.NotNull(await Pointer.AskAsync("other", Asked with { Asked = "six" }, Limit, default));
    }

    private Task<PointReply?> AskAsync() => Pointer.AskAsync("tenant", Asked, Limit, default);

    private static Task StatusAsync(HttpContext context, HttpStatusCode status)
    {
        context.Response.StatusCode = (int)status;
        return context.Response.WriteAsync("""{"error":{"message":"no"}}""");
    }

    private static async Task StopInTheMiddleAsync(HttpContext context)
    {
        context.Response.ContentLength = 400;
        await context.Response.WriteAsync("""{"id":"chatcmpl-1","choices":[{""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
