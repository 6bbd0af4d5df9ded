using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Turns;

/// <summary>What is said from memory, through the whole program.</summary>
public sealed class LastingRepliesTests : IAsyncLifetime
{
    private readonly BotHost bot = BotHost.Start();
    private TeamsChannel teams = null!;

    public async ValueTask InitializeAsync()
    {
        teams = await TeamsChannel.StartAsync(bot);
        await SayAsync("use CPM");
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task Help_is_said_again_for_each_line_that_asks_for_it()
    {
        var first = await SayAsync("help");
        var second = await SayAsync("help");

        Assert.Equal(first, second);
        Assert.Contains("What I can do", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_delivery_of_one_line_is_not_answered_by_a_second_message()
    {
        await SayAsync("help");
        var line = teams.Activity("message", new() { ["text"] = "help" });
        await teams.DeliverAsync(line);
        var posts = teams.Calls.Count(c => c.Method == "POST");

        await teams.DeliverAsync(line);

        Assert.Equal(posts, teams.Calls.Count(c => c.Method == "POST"));
    }

    [Fact]
    public async Task What_another_process_changes_shows_in_the_next_line()
    {
        var before = await SayAsync("help");
        Assert.Equal(before, await SayAsync("help"));

        await bot.ChangeAsync("update committee set Name = 'Board of the Zebrafinch' where Prefix = 'CPM'");

        Assert.Contains("Board of the Zebrafinch", await SayAsync("help"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_another_process_takes_off_the_rosters_is_a_stranger_from_the_next_line_on()
    {
        await bot.ChangeAsync(
            "insert into membership (PersonId, CommitteeId, Role) "
            + "select (select max(Id) from person), Id, 'Member' from committee where Prefix = 'CPM'");
        Assert.Contains("CPM", await SayAsync("committees"), StringComparison.Ordinal);

        await bot.ChangeAsync(
            "update membership set LeftOn = '2020-01-01' where PersonId = (select max(Id) from person)");

        Assert.DoesNotContain("CPM", await SayAsync("committees"), StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(string line) =>
        string.Join('\n', (await teams.SayAsync(line)).Select(CardReading.Words));
}
