using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Nodes;

/// <summary>Of all nodes one sends, because the limits of Teams are for the bot as a whole.</summary>
public sealed class OneSenderTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const int Messages = 20;

    [Fact]
    public async Task What_any_node_has_queued_is_sent_once_soon_and_within_the_limits()
    {
        TwoNodes.SkipWithoutServer();
        await using var teams = await TeamsChannel.StartAsync(nodes.First);
        await GreetAsync(teams, "queue");
        await UntilAsync(() => nodes.First.CountAsync("sender where HeldUntil is not null"), 1);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await QueueAsync("queue", Messages);

        await UntilAsync(() => nodes.First.CountAsync("outbox where State = 'Sent' and Key like 'queue/%'"), 1);
        var first = watch.Elapsed;
        await UntilAsync(() => nodes.First.CountAsync("outbox where State = 'Sent' and Key like 'queue/%'"), Messages);

        Assert.True(first < TimeSpan.FromSeconds(6), $"the first was sent after {first}");
        Assert.True(watch.Elapsed >= (Messages - 1) * Throttle.MinGap, $"all were sent within {watch.Elapsed}");
        Assert.Equal(Messages, Sent(teams, "queue").Count);
        Assert.Equal(Messages, Sent(teams, "queue").Distinct().Count());
    }

    [Fact]
    public async Task A_node_that_was_killed_while_it_sent_is_followed_when_its_lease_has_run_out()
    {
        TwoNodes.SkipWithoutServer();
        await using var teams = await TeamsChannel.StartAsync(nodes.First);
        await GreetAsync(teams, "killed");
        var soon = TimeProvider.System.GetUtcNow().AddSeconds(2).ToUnixTimeMilliseconds();
        await nodes.First.ChangeAsync($"update sender set Holder = 'gone', HeldUntil = {soon}::bigint");
        await QueueAsync("killed", 3);
        await nodes.First.ChangeAsync(
            $"update outbox set State = 'Sending', ClaimedBy = 'gone:1', ClaimedUntil = {soon}::bigint where Key = "
                + "'killed/0'");

        await UntilAsync(() => nodes.First.CountAsync("outbox where State = 'Sent' and Key like 'killed/%'"), 2);

        Assert.Equal(["killed 1", "killed 2"], Sent(teams, "killed").Order());
        Assert.True(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() >= soon + 2000, "it was not waited for");
        Assert.Equal(1, await nodes.First.CountAsync("outbox where State = 'InDoubt' and Key = 'killed/0'"));
    }

    [Fact]
    public async Task A_node_that_is_stopped_lets_another_send_at_once()
    {
        TwoNodes.SkipWithoutServer();
        using var last = BotHost.Start();
        await UntilAsync(() => last.CountAsync("sender where HeldUntil is not null"), 1);

        await last.StopAsync();

        Assert.Equal(1, await last.CountAsync("sender where Holder is null and HeldUntil is null"));
    }

    /// <summary>The bot can write to those only who have written to it.</summary>
    private async Task GreetAsync(TeamsChannel teams, string chat) => await teams.DeliverAsync(
        teams.Activity("message", new JsonObject
        {
            ["text"] = "help",
            ["conversation"] = new JsonObject { ["id"] = chat, ["conversationType"] = "personal" },
        }), nodes.Second.Address);

    private async Task QueueAsync(string chat, int count)
    {
        await using var scope = nodes.Second.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var now = TimeProvider.System.GetUtcNow();
        var asker = await db.People.Where(p => p.PersonalConversationId == chat).Select(p => p.Id).SingleAsync();
        db.Outbox.AddRange(Enumerable.Range(0, count).Select(n => new OutboxMessageRow
        {
            Key = $"{chat}/{n}", Kind = MessageKind.LateAnswer, PersonId = asker, Occasion = "a test",
            CreatedAt = now, DueAt = now, Scope = MessageScope.Write(ReadScope.None),
            Content = JsonSerializer.Serialize(
                new Activity
                {
                    Type = ActivityTypes.Message, Text = string.Create(CultureInfo.InvariantCulture, $"{chat} {n}"),
                }, ProtocolJson.Default.Activity),
        }));
        await db.SaveChangesAsync();
    }

    private static List<string> Sent(TeamsChannel teams, string chat) =>
        [.. teams.Calls.Select(c => (string?)c.Body?["text"] ?? "")
            .Where(t => t.StartsWith(chat + " ", StringComparison.Ordinal))];

    private static async Task UntilAsync(Func<Task<long>> count, long wanted)
    {
        for (var tries = 0; tries < 600 && await count() < wanted; tries++)
            await Task.Delay(50);
        Assert.True(await count() >= wanted, "it did not come to pass within 30 seconds");
    }
}
