using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Conversations;

public sealed partial class SuddenDeathTests : IDisposable
{
    private const int Writers = 16;
    private static readonly int Actions = Soak.Size(200, 5000);
    private static readonly int Kills = Soak.Size(2, 50);
    private readonly string folder = StoreFolder.Create();

    private string StoreFile => Path.Combine(folder, "store.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_confirmed_action_outlives_a_kill_and_none_is_there_twice_or_in_half()
    {
        var chance = new Random();
        await using var teams = await TeamsChannel.StartAsync(new Uri("http://127.0.0.1"));
        var lines = Enumerable.Range(0, Actions).Select(n =>
        {
            var activity = teams.Activity(
                "message",
                new JsonObject
                {
                    ["conversation"] = new JsonObject
                    {
                        ["id"] = $"chat-{n % Writers}",
                        ["conversationType"] = "personal",
                    },
                });
            activity["text"] = $"action Clerk to send unique paper number {n} of lot {n * 7919} to the members";
            return activity;
        }).ToList();
        var left = new ConcurrentQueue<JsonObject>(lines);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var bot = await BotProcess.StartAsync(StoreFile);
            teams.Bot = bot.Address;
            Assert.Empty(Confirmed(teams).Except((await StoredAsync()).Select(a => a.Reference)));
            var heard = teams.Calls.Count + chance.Next(1, 2 * Actions / (3 * Kills));
            var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(teams, left))).ToList();
            while (teams.Calls.Count < heard && !writers.TrueForAll(w => w.IsCompleted))
                await Task.Delay(1);
            await bot.KillAsync();
            await Task.WhenAll(writers);
        }

        using var last = await BotProcess.StartAsync(StoreFile);
        teams.Bot = last.Address;
        var confirmed = Confirmed(teams);
        Assert.True(confirmed.Count >= Kills, $"only {confirmed.Count} were confirmed");
        Assert.Empty(confirmed.Except((await StoredAsync()).Select(a => a.Reference)));

        left = new ConcurrentQueue<JsonObject>(lines);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(teams, left))));
        Assert.Empty(left);
        var all = await StoredAsync();
        Assert.Equal(Actions, all.Count);
        Assert.Equal(Actions, all.Select(a => a.Text).Distinct().Count());
        Assert.Equal(Actions, all.Select(a => a.Reference).Distinct().Count());
        Assert.Equal(
            0,
            await NumberAsync(
                "count(*) from action a where not exists (select 1 from action_event e where e.ActionId = a.Id and "
                    + "e.Change = 'Logged')"));
        Assert.Equal(0, await NumberAsync("count(*) from pragma_integrity_check where integrity_check <> 'ok'"));
    }

    [Fact]
    public async Task A_bot_that_is_told_to_end_finishes_what_it_has_begun()
    {
        using var bot = await BotProcess.StartAsync(StoreFile);
        await using var teams = await TeamsChannel.StartAsync(bot.Address);
        teams.Slowness = TimeSpan.FromSeconds(5);
        var line = teams.DeliverAsync(teams.Activity("message", new JsonObject { ["text"] = "help" }));
        while (!teams.Calls.Any(c => (string?)c.Body?["type"] == "message"))
            await Task.Delay(20);

        await bot.StopAsync();

        Assert.Equal(HttpStatusCode.OK, (await line).Status);
    }

    /// <summary>Until all is written, or the bot is no longer there; a line that got no answer goes back.</summary>
    private static async Task WriteAsync(TeamsChannel teams, ConcurrentQueue<JsonObject> left)
    {
        while (left.TryDequeue(out var line))
        {
            try
            {
                Assert.Equal(HttpStatusCode.OK, (await teams.DeliverAsync(line)).Status);
            }
            catch (HttpRequestException)
            {
                left.Enqueue(line);
                return;
            }
        }
    }

    private static HashSet<string> Confirmed(TeamsChannel teams) =>
        [.. teams.Calls.Select(c => Reference().Match(c.Body is { } body ? CardReading.Words(body) : ""))
            .Where(m => m.Success).Select(m => m.Groups[1].Value)];

    private async Task<long> NumberAsync(string select)
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = $"select {select}";
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<List<(string Reference, string Text)>> StoredAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select c.Prefix || '-' || a.Number, a.Text from action a join committee c on c.Id = a.CommitteeId where "
                + "a.Text like '%unique paper number%'";
        await using var reader = await command.ExecuteReaderAsync();
        var stored = new List<(string, string)>();
        while (await reader.ReadAsync())
            stored.Add((reader.GetString(0), reader.GetString(1)));
        return stored;
    }

    [GeneratedRegex(@"Logged ([A-Z]+-\d+)\b")]
    private static partial Regex Reference();
}
