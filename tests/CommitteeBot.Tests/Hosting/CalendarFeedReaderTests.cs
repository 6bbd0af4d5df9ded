using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Tests.Hosting;

/// <summary>
/// A calendar that is published on another host is read again and again; the host does what hosts do.
/// </summary>
public sealed class CalendarFeedReaderTests : IAsyncLifetime
{
    private readonly SimulatedTime time = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private readonly WebApplication host;
    private readonly BotHost bot;
    private readonly List<(DateTimeOffset At, string Path, string? Tag)> asked = [];
    private Func<HttpContext, Task> answer = _ => Task.CompletedTask;
    private TeamsChannel teams = null!;

    public CalendarFeedReaderTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        host = builder.Build();
        host.Run(context =>
        {
            lock (asked)
                asked.Add((time.GetUtcNow(), context.Request.Path, context.Request.Headers.IfNoneMatch));
            return answer(context);
        });
        bot = BotHost.Start(new() { ["Calendar:FeedMinutes"] = "5" }, time);
    }

    private string Link => $"{host.Urls.Single()}/published/secret-part/calendar.ics";

    public async ValueTask InitializeAsync()
    {
        await host.StartAsync();
        teams = await TeamsChannel.StartAsync(bot);
        await SayAsync("use CPM");
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task What_is_published_is_taken_in_and_followed_and_an_unchanged_calendar_is_not_sent_again()
    {
        var calendar = Calendar("20270304T140000");
        answer = async context =>
        {
            var tag = $"\"{calendar.GetHashCode(StringComparison.Ordinal)}\"";
            context.Response.Headers.ETag = tag;
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == tag
                ? StatusCodes.Status304NotModified
                : StatusCodes.Status200OK;
            if (context.Response.StatusCode == StatusCodes.Status200OK)
                await context.Response.WriteAsync(calendar);
        };
        Assert.Contains("within a minute", await SayAsync($"calendar feed {Link}"), StringComparison.Ordinal);

        await UntilAsync(async () => await MeetingsAsync("2027-03-04") == 1);
        await UntilAsync(() => Task.FromResult(Asked().Count(a => a.Tag is not null) >= 2));
        calendar = Calendar("20270311T150000", sequence: 1);
        await UntilAsync(async () => await MeetingsAsync("2027-03-11") == 1);

        Assert.Equal(0, await MeetingsAsync("2027-03-04"));
        var shown = await SayAsync("calendar feed");
        Assert.Contains("Last read without problems on 25 November 2026", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-part", shown, StringComparison.Ordinal);
        Assert.Contains("no longer read", await SayAsync("calendar feed off"), StringComparison.Ordinal);
        Assert.Equal(1, await MeetingsAsync("2027-03-11"));
    }

    [Theory]
    [InlineData(404, "refuses the calendar")]
    [InlineData(403, "refuses the calendar")]
    [InlineData(302, "reach the host")]
    [InlineData(500, "reach the host")]
    [InlineData(200, "not an iCalendar file")]
    [InlineData(-1, "too large")]
    [InlineData(-2, "too large")]
    [InlineData(-3, "reach the host")]
    public async Task A_host_that_fails_changes_nothing_is_named_and_is_asked_ever_more_seldom_until_it_answers(
        int status, string expected)
    {
        answer = context => FailAsync(context, status);
        await SayAsync($"calendar feed {Link}");
        await UntilAsync(async () => await bot.CountAsync("calendar_feed where Failures = 3") == 1);

        Assert.Contains(expected, await SayAsync("calendar feed"), StringComparison.Ordinal);
        Assert.Equal(0, await bot.CountAsync("meeting_event where Source = 'Calendar'"));
        var times = Asked().ConvertAll(a => a.At);
        Assert.True(
            times[1] - times[0] >= TimeSpan.FromMinutes(10) && times[2] - times[1] >= TimeSpan.FromMinutes(20),
            string.Join(", ", times));
        Assert.DoesNotContain(Asked(), a => a.Path == "/elsewhere");

        answer = context => context.Response.WriteAsync(Calendar("20270304T140000"));
        await UntilAsync(async () => await MeetingsAsync("2027-03-04") == 1);
        Assert.Equal(1, await bot.CountAsync("calendar_feed where Failures = 0 and Fault is null"));
    }

    [Fact]
    public async Task What_contradicts_the_minutes_is_told_to_the_officer_once_and_the_calendar_keeps_what_it_has()
    {
        Assert.Equal(1, await MeetingsAsync("2027-01-14"));
        await bot.ChangeAsync(
            "insert into membership (CommitteeId, PersonId, Role) select c.Id, p.Id, 'Officer' from committee c, "
                + "person p where c.Prefix = 'CPM' and p.Name = 'Alex Wilber'");
        answer = context => context.Response.WriteAsync(Calendar("20270121T140000"));
        await SayAsync($"calendar feed {Link}");

        await UntilAsync(() => Task.FromResult(Told().Count == 1));
        await UntilAsync(() => Task.FromResult(Asked().Count >= 3));

        var card = Assert.Single(Told());
        Assert.Contains("You get this as an officer", CardReading.Words(card), StringComparison.Ordinal);
        Assert.Equal(1, await MeetingsAsync("2027-01-14"));
        Assert.Equal(0, await MeetingsAsync("2027-01-21"));

        await teams.PressAsync(card, "Use Thu 21 Jan 2027");
        Assert.Equal(1, await MeetingsAsync("2027-01-21"));
        Assert.Equal(0, await bot.CountAsync("meeting_conflict where State = 'Open'"));
    }

    private List<JsonObject> Told() =>
        [.. teams.Calls.Where(c => c.Body is { } body && CardReading.Words(body).Contains(
            "two sources give different details", StringComparison.Ordinal)).Select(c => c.Body!)];

    private List<(DateTimeOffset At, string Path, string? Tag)> Asked()
    {
        lock (asked)
            return [.. asked];
    }

    private Task<long> MeetingsAsync(string day) =>
        bot.CountAsync(
            $"meeting m join committee c on c.Id = m.CommitteeId where c.Prefix = 'CPM' and m.Date = '{day}' and "
                + "m.State = 'Planned'");

    private async Task<string> SayAsync(string line) => CardReading.Words((await teams.SayAsync(line))[0]);

    /// <summary>Lets some minutes after others go by, with a moment for whoever was woken.</summary>
    private async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var waits = 0; !await isSo(); waits++)
        {
            Assert.True(waits < 200, "it has not become so in many hours");
            time.MoveTo(time.GetUtcNow().AddMinutes(2));
            await Task.Delay(30);
        }
    }

    private static async Task FailAsync(HttpContext context, int status)
    {
        switch (status)
        {
            case -1:
                context.Response.ContentLength = 6 * 1024 * 1024;
                await context.Response.Body.WriteAsync(new byte[100]);
                break;
            case -2:
                for (var part = 0; part < 6 * 16; part++)
                    await context.Response.Body.WriteAsync(new byte[64 * 1024]);
                break;
            case -3:
                context.Abort();
                break;
            default:
                context.Response.StatusCode = status;
                context.Response.Headers.Location = "/elsewhere";
                await context.Response.WriteAsync("Hello.");
                break;
        }
    }

    private static string Calendar(string start, int sequence = 0) =>
        $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:{sequence}\r\nSUMMARY:CPM public "
            + $"meeting\r\nDTSTART:{start}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}
