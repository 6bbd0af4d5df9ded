using System.Net;
using ActivityProtocol.Tests.Support;

namespace ActivityProtocol.Tests.Auth;

public sealed class RefusalLogTests
{
    private const string Refused = "Warning 1002";
    private const string Summary = "Warning 1007";

    [Fact]
    public async Task A_flood_of_refused_tokens_takes_one_line_and_a_summary_in_the_log()
    {
        var time = new ManualTime();
        await using var issuer = await FakeIssuer.StartAsync(time);
        await using var bot = await TestBot.StartAsync(TestBot.TeamsSettings(issuer), time);
        var body = Samples.Message().ToJsonString();
        for (var i = 0; i < 200; i++) Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(body, "abc"));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(body));
        Assert.Equal(2, bot.LogLines.Count(line => line.StartsWith(Refused, StringComparison.Ordinal)));

        time.Advance(TimeSpan.FromMinutes(1));
        var summary = Assert.Single(bot.LogLines, line => line.StartsWith(Summary, StringComparison.Ordinal));
        Assert.Contains("199 more", summary, StringComparison.Ordinal);
        Assert.Contains("MalformedToken 199", summary, StringComparison.Ordinal);

        // A new minute begins with a line of its own.
        await bot.StatusAsync(body, "abc");
        Assert.Equal(3, bot.LogLines.Count(line => line.StartsWith(Refused, StringComparison.Ordinal)));
    }
}
