using System.Net;
using AngleSharp.Html.Parser;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Hosting;

public sealed class PublicPagesTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private readonly BotHost bot = BotHost.Start(
        new() { ["Organisation:Name"] = "Tyne <b>Council</b>", ["Samples:Load"] = "false" });

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    public async Task A_page_that_the_package_names_is_plain_says_who_runs_the_bot_and_loads_nothing(string address)
    {
        using var answer = await Http.GetAsync(new Uri(bot.Address, address));
        var html = await answer.Content.ReadAsStringAsync();
        using var page = new HtmlParser().ParseDocument(html);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "default-src 'none'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title!);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains("Tyne <b>Council</b>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, form"));
    }

    [Fact]
    public async Task Where_data_goes_stands_on_the_privacy_page()
    {
        Assert.Contains(
            "It sends nothing to anybody else.", await Http.GetStringAsync(new Uri(bot.Address, "/privacy")),
            StringComparison.Ordinal);
        await using var other = BotHost.Start(new()
        {
            ["Samples:Load"] = "false", ["Answers:Model:Endpoint"] = "https://models.example/v1/",
            ["Answers:Model:Name"] = "small",
        });

        var page = await Http.GetStringAsync(new Uri(other.Address, "/privacy"));

        Assert.Contains("language model at models.example", page, StringComparison.Ordinal);
        Assert.Contains("What was taken in private is never among them.", page, StringComparison.Ordinal);
    }
}
