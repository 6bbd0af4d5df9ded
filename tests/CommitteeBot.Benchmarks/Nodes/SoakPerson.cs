using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>
/// Somebody who logs actions, completes them and asks, one line after the other. Each line is delivered to two nodes at
/// the same moment, and again, as Teams does it, while neither has taken it.
/// </summary>
internal sealed partial class SoakPerson(
    int number, IReadOnlyList<SoakNode> nodes, SoakChannel channel, ConcurrentQueue<SoakTurn> turns)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>When the person stops waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>When Teams delivers again what nobody has taken.</summary>
    private static readonly TimeSpan Redelivery = TimeSpan.FromSeconds(15);

    private static readonly string[] Questions =
    [
        "when is the next meeting?", "how many hate crimes were recorded?", "actions", "what is overdue?",
        "who sent apologies in june 2026?", "what was decided about the call-back trial?",
    ];

    private readonly Random chance = new(number);
    private readonly List<string> open = [];

    public string Chat => $"chat-{number}";

    public async Task RunAsync(CancellationToken end)
    {
        for (var n = 0; !end.IsCancellationRequested; n++)
        {
            await SayAsync(NextLine(n));
            await Task.Delay(chance.Next(50, 400), CancellationToken.None);
        }
    }

    private (string Text, string? Closes) NextLine(int n)
    {
        var kind = chance.Next(10);
        if (kind < 5)
            return ($"action CPM: Clerk to send soak paper {n} of person {number} by 3 December 2027", null);
        if (kind > 6 || open.Count == 0)
            return (Questions[chance.Next(Questions.Length)], null);
        var reference = open[chance.Next(open.Count)];
        open.Remove(reference);
        return ($"done {reference}", reference);
    }

    private async Task SayAsync((string Text, string? Closes) line)
    {
        var activity = Activity(line.Text);
        var id = (string)activity["id"]!;
        var turn = new SoakTurn(id, line.Text, line.Closes, TimeProvider.System.GetUtcNow());
        turns.Enqueue(turn);
        var answer = channel.AnswerTo(id);
        while (!answer.IsCompleted && TimeProvider.System.GetUtcNow() - turn.SaidAt < Patience)
        {
            var pair = nodes.OrderBy(_ => chance.Next()).Take(2).ToList();
            turn.Deliveries += pair.Count;
            var taken = Task.WhenAll(pair.Select(n => DeliverAsync(n, activity)));
            await Task.WhenAny(answer, taken, Task.Delay(Redelivery));
            if (!answer.IsCompleted)
                await Task.WhenAny(answer, Task.Delay(500));
        }

        if (!answer.IsCompleted)
            return;
        turn.Answer = await answer;
        if (Logged().Match(turn.Answer.Body) is { Success: true } logged)
            open.Add(turn.Logged = logged.Groups[1].Value);
    }

    private static async Task<bool> DeliverAsync(SoakNode node, JsonObject activity)
    {
        try
        {
            using var answer = await Http.PostAsJsonAsync(new Uri(node.Address, "/api/messages"), activity);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private JsonObject Activity(string text) => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString("N"),
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = channel.ServiceUrl,
        ["from"] = new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"29:{number}"),
            ["name"] = string.Create(CultureInfo.InvariantCulture, $"Person {number}"),
            ["aadObjectId"] = $"00000000-0000-0000-0000-{number:D12}",
        },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Committee Bot" },
        ["conversation"] = new JsonObject { ["id"] = Chat, ["conversationType"] = "personal", ["tenantId"] = "tenant" },
    };

    [GeneratedRegex(@"Logged ([A-Z]+-\d+)\b")]
    private static partial Regex Logged();
}

/// <summary>A line and what came of it.</summary>
internal sealed record SoakTurn(string Id, string Text, string? Closes, DateTimeOffset SaidAt)
{
    public int Deliveries { get; set; }
    public Posting? Answer { get; set; }

    /// <summary>The reference that the answer gave to a new action.</summary>
    public string? Logged { get; set; }
}
