using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Hosting;

public sealed class ImportJobWorkerTests : IDisposable
{
    private readonly string folder = StoreFolder.Create();

    private string StoreFile => Path.Combine(folder, "store.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_large_file_is_answered_at_once_and_its_card_waits_for_sending()
    {
        using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);
        var said = Assert.Single(await teams.SayAsync("", Large(teams)));
        Assert.Contains("I'm reading", CardReading.Words(said), StringComparison.Ordinal);
        await UntilAsync(
            () => bot.CountAsync("outbox where Kind = 'JobResult' and Content like '%first month of winter patrols%'"));
        Assert.Equal(1, await bot.CountAsync("job where State = 'Done' and Content is null and Activity is null"));
        Assert.Equal(1, await bot.CountAsync("action where State = 'Proposed'"));
    }

    [Fact]
    public async Task In_a_group_chat_the_result_of_an_upload_goes_to_the_uploader_alone()
    {
        using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);
        var activity = GroupChatActivity.Mentioning("group-chat");
        activity["attachments"] = Large(teams)["attachments"]!.DeepClone();

        await teams.DeliverAsync(teams.Activity("message", activity));

        await UntilAsync(
            () => bot.CountAsync("outbox where Kind = 'JobResult' and Content like '%first month of winter patrols%'"));
        Assert.Equal(
            1,
            await bot.CountAsync(
                "outbox where Kind = 'JobResult' and PersonId is not null and ConversationId is null and Scope is not "
                    + "null"));
        Assert.Equal(0, await bot.CountAsync("outbox where Kind = 'JobResult' and ConversationId is not null"));
        Assert.DoesNotContain(
            teams.Calls,
            c =>
                c.Body?.ToJsonString().Contains("winter patrols", StringComparison.Ordinal) == true
                    && c.Path.Contains("group-chat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_member_who_may_not_bring_minutes_in_is_told_at_once()
    {
        using var bot = BotHost.Start(new() { ["Local:Role"] = "Member" });
        await using var teams = await TeamsChannel.StartAsync(bot);
        var said = Assert.Single(await teams.SayAsync("", Large(teams)));
        Assert.Contains("officers and chairs", CardReading.Words(said), StringComparison.Ordinal);
        Assert.Equal(0, await bot.CountAsync("job"));
    }

    [Fact]
    public async Task A_job_outlives_a_kill_and_its_minutes_are_stored_once()
    {
        using var first = await BotProcess.StartAsync(StoreFile);
        await using var teams = await TeamsChannel.StartAsync(first.Address);
        var activity = teams.Activity("message", Large(teams));
        await teams.DeliverAsync(activity);
        await first.KillAsync();

        using var second = await BotProcess.StartAsync(StoreFile);
        teams.Bot = second.Address;
        await teams.DeliverAsync(activity);
        await UntilAsync(() => CountAsync("outbox where Kind = 'JobResult'"));
        Assert.Equal(1, await CountAsync("document where FileName = 'december.txt'"));
        Assert.Equal(1, await CountAsync("job"));
    }

    [Fact]
    public async Task A_job_that_another_node_has_taken_meanwhile_is_left_to_it_and_told_of_once()
    {
        using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);
        var activity = teams.Activity("message", Large(teams));
        await teams.DeliverAsync(activity);
        while (await bot.CountAsync("job where State = 'Running'") == 0)
            await Task.Delay(1);
        var soon = TimeProvider.System.GetUtcNow().AddSeconds(3).ToUnixTimeMilliseconds();
        await bot.ChangeAsync($"update job set ClaimedBy = 'another', ClaimedUntil = {soon} where State = 'Running'");

        await LogAsync(bot, "was taken by another node");
        Assert.Equal(1, await bot.CountAsync("job where State = 'Running' and Content is not null"));
        Assert.Equal(0, await bot.CountAsync("outbox where Kind = 'JobResult'"));

        await UntilAsync(() => bot.CountAsync("outbox where Kind = 'JobResult'"));
        Assert.Equal(1, await bot.CountAsync("job where State = 'Done'"));
        Assert.Equal(1, await bot.CountAsync("document where FileName = 'december.txt'"));
    }

    private static async Task LogAsync(BotHost bot, string words)
    {
        for (var tries = 0; tries < 300 && !bot.Log.All.Any(l => l.Contains(words, StringComparison.Ordinal)); tries++)
            await Task.Delay(100);
        Assert.Contains(bot.Log.All, l => l.Contains(words, StringComparison.Ordinal));
    }

    private static JsonObject Large(TeamsChannel teams) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/plain",
            ["name"] = "december.txt",
            ["contentUrl"] = teams.Serve($"""
                COMMUNITY PRIORITIES MEETING

                Thursday, 10 December 2026

                PRESENT

                - Helena Ashdown – Police and Crime Commissioner (PCC)
                - Miriam Okonjo – Chief Constable (CC)

                1. Winter patrols

                The CC said that patrols had begun on 1 December.

                ACTION

                The CC to report on the first month of winter patrols.

                {string.Join('\n', Enumerable.Repeat(new string(' ', 20_000), 250))}
                """),
        }),
    };

    private static async Task UntilAsync(Func<Task<long>> count)
    {
        for (var tries = 0; tries < 600 && await count() == 0; tries++)
            await Task.Delay(200);
        Assert.Equal(1, await count());
    }

    private async Task<long> CountAsync(string from)
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = $"select count(*) from {from}";
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
