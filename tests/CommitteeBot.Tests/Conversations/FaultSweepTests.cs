using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommitteeBot.Tests.Conversations;

/// <summary>
/// The n-th write or sync of the store fails, for n over the whole of a set of turns: once, for a moment, or until the
/// restart. Then the bot is killed and started again, and what Teams delivers again must bring the store to where it
/// would have been without the fault.
/// </summary>
public sealed partial class FaultSweepTests : IDisposable
{
    private static readonly int Step = Soak.Size(53, 1);
    private static readonly int[] Lengths = [1, 4, int.MaxValue];
    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-").FullName;
    private readonly List<string> transcript = [];
    private TeamsChannel teams = null!;
    private BotProcess? bot;

    private string StoreFile => Path.Combine(folder, "store.db");

    public void Dispose()
    {
        bot?.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Whichever_write_fails_nothing_confirmed_is_lost_nothing_is_there_in_half_and_nothing_twice()
    {
        Assert.SkipUnless(FaultyDisk.IsAvailable, "There is no C compiler.");
        using var disk = new FaultyDisk(StoreFile);
        bot = await BotProcess.StartAsync(StoreFile, disk.Environment);
        await using (teams = await TeamsChannel.StartAsync(bot.Address))
        {
            // Without a fault: how many calls there are to sweep over.
            await RunAsync(batch: 0);
            var before = disk.Calls;
            await RunAsync(batch: 1);
            var calls = (int)(disk.Calls - before);
            await CheckAsync(0, 1);

            var point = 0;
            for (var call = 1; call <= calls; call += Step, point++)
            {
                var batch = point + 2;
                disk.FailAt(call, Lengths[point % Lengths.Length]);
                var confirmed = await RunAsync(batch);
                disk.Mend();
                await bot.KillAsync();
                bot.Dispose();
                bot = await BotProcess.StartAsync(StoreFile, disk.Environment);
                teams.Bot = bot.Address;
                await HoldsAsync(batch, confirmed);
                await RunAsync(batch);
                await CheckAsync(batch);
            }

            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{calls} calls of a set of turns, {point} of them made to fail, {point} restarts.");
            Assert.True(point >= 3, $"{point} points are too few for this test to show anything.");
            Assert.Equal(0, await NumberAsync("count(*) from pragma_integrity_check where integrity_check <> 'ok'"));
            Assert.Equal(0, await NumberAsync("count(*) from pragma_foreign_key_check"));
        }
    }

    /// <summary>A mixed set of turns; the same batch is the same messages, delivered again.</summary>
    /// <returns>The turns that were confirmed.</returns>
    private async Task<HashSet<string>> RunAsync(int batch)
    {
        var confirmed = new HashSet<string>();
        var gate = await SayAsync(
            batch, "gate", $"action Clerk to oil gate number {batch} of the park", "Logged", confirmed);
        await SayAsync(
            batch, "pair",
            $"actions:\n- Clerk to paint bench number {batch} green\n- Clerk to mend lamp number {batch} by the door",
            "Logged", confirmed);
        await SayAsync(batch, "ask", "when is the next meeting?", "", confirmed);
        if (Reference().Match(gate) is { Success: true } reference)
        {
            await SayAsync(batch, "done", $"done {reference.Value} oiled with batch {batch}", "done", confirmed);

            // Before it is done there is nothing to reopen, and a message that was answered so stays answered so.
            if (confirmed.Contains("done"))
                await SayAsync(batch, "reopen", $"reopen {reference.Value}", "", confirmed);
        }

        return confirmed;
    }

    private async Task<string> SayAsync(int batch, string turn, string text, string sign, HashSet<string> confirmed)
    {
        var before = teams.Calls.Count;
        var activity = teams.Activity("message", new JsonObject { ["id"] = $"{batch}-{turn}" });
        activity["text"] = text;
        await teams.DeliverAsync(activity);
        var said = string.Join(
            '\n', teams.Calls.Skip(before).Where(c => c.Body is not null).Select(c => CardReading.Words(c.Body!)));
        if (!said.Contains("nothing was", StringComparison.Ordinal)
            && said.Contains(sign, StringComparison.OrdinalIgnoreCase))
            confirmed.Add(turn);
        transcript.Add($"{batch}-{turn}: {said}");
        return said;
    }

    private async Task HoldsAsync(int batch, HashSet<string> confirmed)
    {
        if (confirmed.Contains("gate"))
            Assert.Equal(1, await NumberAsync($"count(*) from action where Text like '%gate number {batch} of%'"));
        if (confirmed.Contains("pair"))
            Assert.Equal(
                2,
                await NumberAsync(
                    $"count(*) from action where Text like '%bench number {batch} green%' or Text like '%lamp number "
                        + $"{batch} by%'"));
        if (confirmed.Contains("done"))
            Assert.Equal(
                1,
                await NumberAsync(
                    "count(*) from action_event where Change = 'State' and \"To\" = 'Done' and Note like '%batch "
                        + $"{batch}'"));

        // Half of a message's actions is never there.
        Assert.True(
            await NumberAsync(
                $"count(*) from action where Text like '%bench number {batch} green%' or Text like '%lamp number "
                    + $"{batch} by%'") is 0 or 2);
    }

    private async Task CheckAsync(params int[] batches)
    {
        foreach (var batch in batches)
        {
            await IsThereOnceAsync(batch, $"action where Text like '%gate number {batch} of%'");
            await IsThereOnceAsync(batch, $"action where Text like '%bench number {batch} green%'");
            await IsThereOnceAsync(batch, $"action where Text like '%lamp number {batch} by%'");
            await IsThereOnceAsync(
                batch,
                $"action_event where Change = 'State' and \"To\" = 'Done' and Note like '%batch {batch}'");
            await IsThereOnceAsync(batch, $"action where Text like '%gate number {batch} of%' and State = 'Open'");
        }

        Assert.Equal(
            0,
            await NumberAsync(
                "count(*) from action a where (select count(*) from action_event e where e.ActionId = a.Id and "
                    + "e.Change = 'Logged') > 1"));
    }

    private async Task IsThereOnceAsync(int batch, string rows)
    {
        var count = await NumberAsync($"count(*) from {rows}");
        Assert.True(
            count == 1,
            $"{count} instead of 1 {rows}\n"
                + string.Join('\n', transcript.Where(t => t.StartsWith($"{batch}-", StringComparison.Ordinal))));
    }

    private async Task<long> NumberAsync(string select)
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = $"select {select}";
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    [GeneratedRegex(@"\b[A-Z]{2,5}-\d+\b")]
    private static partial Regex Reference();
}
