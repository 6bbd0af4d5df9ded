using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Browser.Client;

namespace CommitteeBot.Browser;

/// <summary>
/// A guest of both committees is in the group chat. The council's committee took the offers for the yard in private;
/// its sample minutes mark them as exempt. The item's title is public, as on an agenda.
/// </summary>
public sealed class GroupChatTests(TeamsClient client) : ClientTest(client)
{
    private const string Conversation = "19:agenda@thread.v2";
    private const string Note = "send it to you privately";
    private static readonly string[] Exempt = ["1,290,000", "1,100,000", "340,000", "Tarrowdale", "heads of terms"];

    [Fact]
    public async Task A_mention_is_answered_and_nothing_exempt_comes_into_the_chat_by_any_way_of_asking()
    {
        await GoToAsync(TeamsPage.Group);
        var before = Chat.Traffic.Exchanges.Count;

        var answer = await Chat.SayAsync("what was decided about the winter shelter?", mention: true);
        Assert.Contains(answer, m => m.Says("£28,000"));

        foreach (var line in new[]
        {
            "use HEC", "what did the bidders offer for Old Tannery Yard?",
            "what was resolved about Old Tannery Yard on 14 October 2026?",
            "actions", "all actions", "digest", "what is the history of Old Tannery Yard?", "matters arising", "agenda",
        })
        {
            await Chat.SayAsync(line, mention: true);
        }

        foreach (var (name, value) in new[]
        {
            (
                "adaptiveCard/action",
                """
                    { "action": { "type": "Action.Execute", "verb": "list-actions", "data": { "committee": 2 } }, "trigger": "manual" }
                    """),
            (
                "adaptiveCard/action",
                """
                    { "action": { "type": "Action.Execute", "verb": "digest", "data": { "committee": 2 } }, "trigger": "automatic" }
                    """),
            (
                "composeExtension/query",
                """
                    { "commandId": "find", "parameters": [{ "name": "query", "value": "heads of terms" }],
                      "queryOptions": { "skip": 0, "count": 25 } }
                    """),
        })
        {
            await Chat.InvokeAsync(name, JsonNode.Parse(value)!);
        }

        var here = Chat.Traffic.Exchanges.Skip(before).Where(e => e.Conversation == Conversation).ToList();
        var open = here.Where(e => !e.IsTargeted)
            .Select(e => (e.IsOfBot ? e.Request : e.Response)).Where(b => b.ValueKind == JsonValueKind.Object)
            .Select(b => b.GetRawText()).ToList();
        Assert.True(
            open.Count >= 13, $"Only {open.Count} answers came into the chat: too few for this test to show anything.");
        var leaks = open.Where(o => Array.Exists(Exempt, e => o.Contains(e, StringComparison.Ordinal))).ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public async Task The_chat_is_told_the_same_whether_or_not_there_is_more_and_the_asker_gets_it_alone()
    {
        await GoToAsync(TeamsPage.Group);

        var (openly, nothing) = await AskAsync("HEC: what was decided about the winter shelter?");
        var (kept, more) = await AskAsync("HEC: what did the bidders offer for Old Tannery Yard?");

        Assert.Contains(Note, openly, StringComparison.Ordinal);
        Assert.Contains(Note, kept, StringComparison.Ordinal);
        Assert.Empty(nothing);
        var alone = Assert.Single(more);
        Assert.Contains(Exempt, e => alone.GetRawText().Contains(e, StringComparison.Ordinal));
        Assert.DoesNotContain(Exempt, e => kept.Contains(e, StringComparison.Ordinal));
        Assert.Equal("29:officer", alone.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_same_person_is_shown_the_exempt_item_alone()
    {
        await GoToAsync(TeamsPage.Personal);

        await Chat.SayAsync("use HEC");
        var said = await Chat.SayAsync("actions");

        Assert.Contains(said, m => m.Says("heads of terms"));
    }

    /// <summary>What the chat was shown, and what was said to the asker alone.</summary>
    private async Task<(string Open, IReadOnlyList<JsonElement> Alone)> AskAsync(string line)
    {
        var before = Chat.Traffic.Exchanges.Count;
        await Chat.SayAsync(line, mention: true);
        var said = Chat.Traffic.Exchanges.Skip(before)
            .Where(e => e is { IsOfBot: true, Activity: "message", Conversation: Conversation }).ToList();
        return (
            string.Concat(said.Where(e => !e.IsTargeted).Select(e => e.Request.GetRawText())),
            [.. said.Where(e => e.IsTargeted).Select(e => e.Request)]);
    }
}
