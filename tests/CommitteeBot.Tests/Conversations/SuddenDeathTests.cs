using System.Net;
using System.Text.RegularExpressions;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Conversations;

public sealed partial class SuddenDeathTests : IDisposable
{
    private const int Actions = 200;
    private const int Writers = 8;
    private const int ConfirmedBeforeTheEnd = 60;
    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-").FullName;

    private string StoreFile => Path.Combine(folder, "store.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_confirmed_action_outlives_a_kill_and_none_is_there_twice()
    {
        using var first = await BotProcess.StartAsync(StoreFile);
        await using var teams = await TeamsChannel.StartAsync(first.Address);
        var lines = Enumerable.Range(0, Actions).Select(n =>
        {
            var activity = teams.Activity();
            activity["text"] = $"action Clerk to send unique paper number {n} of lot {n * 7919} to the members";
            return activity;
        }).ToList();
        var next = -1;
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref next); n < Actions; n = Interlocked.Increment(ref next))
            {
                try
                {
                    await teams.DeliverAsync(lines[n]);
                }
                catch (HttpRequestException)
                {
                    return;
                }
            }
        })).ToList();
        while (teams.Calls.Count < ConfirmedBeforeTheEnd)
            await Task.Delay(5);
        await first.KillAsync();
        await Task.WhenAll(writers);
        var confirmed = teams.Calls.Select(c => Reference().Match(c.Body is { } body ? CardReading.Words(body) : "")).Where(m => m.Success).Select(m => m.Groups[1].Value).ToHashSet();

        using var second = await BotProcess.StartAsync(StoreFile);
        var kept = await StoredAsync();
        Assert.True(confirmed.Count >= ConfirmedBeforeTheEnd - Writers, $"only {confirmed.Count} were confirmed");
        Assert.Empty(confirmed.Except(kept.Select(a => a.Reference)));

        teams.Bot = second.Address;
        foreach (var line in lines)
            Assert.Equal(HttpStatusCode.OK, (await teams.DeliverAsync(line)).Status);
        var all = await StoredAsync();
        Assert.Equal(Actions, all.Count);
        Assert.Equal(Actions, all.Select(a => a.Text).Distinct().Count());
        Assert.Equal(Actions, all.Select(a => a.Reference).Distinct().Count());
    }

    private async Task<List<(string Reference, string Text)>> StoredAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select c.Prefix || '-' || a.Number, a.Text from action a join committee c on c.Id = a.CommitteeId where a.Text like '%unique paper number%'";
        await using var reader = await command.ExecuteReaderAsync();
        var stored = new List<(string, string)>();
        while (await reader.ReadAsync())
            stored.Add((reader.GetString(0), reader.GetString(1)));
        return stored;
    }

    [GeneratedRegex(@"Logged ([A-Z]+-\d+)\.")]
    private static partial Regex Reference();
}
