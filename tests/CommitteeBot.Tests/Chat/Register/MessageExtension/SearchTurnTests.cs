using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Register.MessageExtension;

/// <summary>The search beside the box in which a message is written.</summary>
public sealed class SearchTurnTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("fly-tipping", "Cameras to be put up")]
    [InlineData("fly-tip", "Cameras to be put up")]
    [InlineData("Rosalind", "write to the ward members")]
    [InlineData("HEC-1", "HEC-1 ")]
    public async Task The_search_finds_by_words_begun_words_owner_and_reference(string words, string expected)
    {
        var hits = await FindAsync(words);

        Assert.Contains(
            hits, h => ((string?)h["preview"]!["content"]!["title"])!.Contains(expected, StringComparison.Ordinal));
        Assert.All(hits, h => Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)h["contentType"]));
    }

    [Fact]
    public async Task The_search_finds_decisions_too() =>
        Assert.Contains(
            await FindAsync("call-back"),
            h =>
                ((string?)h["preview"]!["content"]!["text"])!.Contains(
                    "Community Priorities Meeting, minutes of", StringComparison.Ordinal));

    [Fact]
    public async Task What_is_restricted_is_never_found_into_a_message() =>
        Assert.DoesNotContain(
            await FindAsync("heads of terms"),
            h => h.ToJsonString().Contains("preferred bidder", StringComparison.Ordinal));

    private async Task<IReadOnlyList<JsonNode>> FindAsync(string words)
    {
        var (status, body) = await Teams.InvokeAsync("composeExtension/query", Query(words));
        Assert.Equal(HttpStatusCode.OK, status);
        return [.. (body!["composeExtension"]!["attachments"] as JsonArray ?? []).Select(a => a!)];
    }

    private static JsonObject Query(string words) => new()
    {
        ["commandId"] = "find",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
    };
}
