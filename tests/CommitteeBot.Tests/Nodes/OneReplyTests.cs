using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Nodes;

/// <summary>Teams may deliver an activity again, and a load balancer may give it to another node.</summary>
public sealed class OneReplyTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const int Lines = 40;

    [Fact]
    public async Task A_line_that_reaches_two_nodes_at_once_is_logged_once_and_answered_once()
    {
        TwoNodes.SkipWithoutServer();
        await using var teams = await TeamsChannel.StartAsync(nodes.First);
        var lines = Enumerable.Range(0, Lines).Select(n => Line(
            teams, $"action CPM: Clerk to send twin paper {n} of lot {n * 7919} by 3 December 2027", $"twin-{n % 8}"))
            .ToList();

        await Parallel.ForEachAsync(lines, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (line, _) =>
        {
            var answers = await Task.WhenAll(nodes.Addresses.Select(node => teams.DeliverAsync(line, node)));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        });

        Assert.Equal(Lines, await nodes.First.CountAsync("action where Text like '%twin paper%'"));
        Assert.Equal(
            Lines, await nodes.First.NumberAsync("count(distinct Number) from action where Text like '%twin paper%'"));
        Assert.Equal(Lines, Posted(teams).Count);
        Assert.Equal(Lines, Posted(teams).DistinctBy(c => c.Path).Count());
        Assert.Empty(Changed(teams).Select(Message).Except(Posted(teams).Select(c => c.GivenId)));
        Assert.Equal(0, await nodes.First.CountAsync("handled_activity where PostingBy is not null"));
    }

    [Fact]
    public async Task A_reply_that_one_node_is_posting_is_waited_for_by_the_other()
    {
        TwoNodes.SkipWithoutServer();
        await using var teams = await TeamsChannel.StartAsync(nodes.First);
        var line = Line(teams, "next meeting", "slow");
        var slow = new TaskCompletionSource();
        teams.Hold = ($"activities/{line["id"]}", slow.Task);

        var first = teams.DeliverAsync(line, nodes.First.Address);
        await UntilAsync(() => nodes.First.CountAsync($"handled_activity where Key like '%{line["id"]}'"));
        var second = teams.DeliverAsync(line, nodes.Second.Address);
        await Task.Delay(1000);
        Assert.False(second.IsCompleted);
        slow.SetResult();
        await Task.WhenAll(first, second);

        var posted = Assert.Single(Posted(teams));
        Assert.Equal(posted.GivenId, Message(Assert.Single(Changed(teams))));
    }

    [Fact]
    public async Task A_reply_that_nobody_is_posting_any_more_is_posted_by_the_node_that_hears_of_it_next()
    {
        TwoNodes.SkipWithoutServer();
        await using var teams = await TeamsChannel.StartAsync(nodes.First);
        var line = Line(teams, "action CPM: Clerk to mend the orphan gate by 3 December 2027", "orphan");
        await teams.DeliverAsync(line, nodes.First.Address);
        var soon = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await nodes.First.ChangeAsync(
            $"update handled_activity set ReplyId = null, PostingBy = 'gone', PostingUntil = {soon}::bigint where Key "
                + $"like '%{line["id"]}'");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => teams.DeliverAsync(line, nodes.Second.Address)));

        Assert.Equal(2, Posted(teams).Count);
        Assert.Equal(1, await nodes.First.CountAsync("action where Text like '%orphan gate%'"));
        Assert.Contains(nodes.Second.Log.All, l => l.Contains("node that was to post", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_that_is_edited_changes_the_reply_that_another_node_posted()
    {
        TwoNodes.SkipWithoutServer();
        await using var teams = await TeamsChannel.StartAsync(nodes.First);
        var line = Line(teams, "action CPM: Clerk to paint the far fence by 3 December 2027", "edited");
        await teams.DeliverAsync(line, nodes.First.Address);
        var edited = line.DeepClone().AsObject();
        (edited["type"], edited["text"], edited["channelData"]) = (
            "messageUpdate", "action CPM: Clerk to paint the near fence by 3 December 2027",
            new JsonObject { ["eventType"] = "editMessage" });

        await teams.DeliverAsync(edited, nodes.Second.Address);

        Assert.Equal(Assert.Single(Posted(teams)).GivenId, Message(Assert.Single(Changed(teams))));
        Assert.Equal(1, await nodes.First.CountAsync("action where Text like '%near fence%'"));
    }

    private static JsonObject Line(TeamsChannel teams, string text, string chat)
    {
        var line = teams.Activity("message", new JsonObject
        {
            ["conversation"] = new JsonObject { ["id"] = chat, ["conversationType"] = "personal" },
        });
        line["text"] = text;
        return line;
    }

    private static List<ConnectorCall> Posted(TeamsChannel teams) => Messages(teams, "POST");

    private static List<ConnectorCall> Changed(TeamsChannel teams) => Messages(teams, "PUT");

    private static List<ConnectorCall> Messages(TeamsChannel teams, string method) =>
        [.. teams.Calls.Where(c => c.Method == method && (string?)c.Body?["type"] == "message")];

    /// <summary>The message that a call changes.</summary>
    private static string Message(ConnectorCall call) => call.Path[(call.Path.LastIndexOf('/') + 1)..];

    private static async Task UntilAsync(Func<Task<long>> count)
    {
        for (var tries = 0; tries < 200 && await count() == 0; tries++)
            await Task.Delay(50);
    }
}
