using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Delivery;

/// <summary>A private line in a chat with others.</summary>
public sealed class SendPrivatelyTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task A_private_line_in_a_chat_with_others_is_answered_privately()
    {
        await Teams.SayAsync("help", Targeted());

        var call = Assert.Single(Teams.Calls);
        Assert.True(call.IsTargeted);
        Assert.Equal("29:user-20", (string)call.Body!["recipient"]!["id"]!);
        Assert.Null(call.Body["suggestedActions"]);
    }

    [Fact]
    public async Task Where_a_private_answer_is_not_taken_it_goes_to_the_askers_own_chat_and_says_why()
    {
        await Teams.SayAsync("hi");
        Teams.FailNext.Enqueue(HttpStatusCode.BadRequest);

        await Teams.SayAsync("help", Targeted());

        var call = Teams.Calls.Last();
        Assert.Equal("/v3/conversations/personal-chat-id/activities", call.Path);
        Assert.StartsWith("You asked me this privately", (string)call.Body!["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Teams.Calls,
            c => c.Path.Contains("19:chat", StringComparison.Ordinal) && !c.IsTargeted && c.Method == "POST");
    }

    private static JsonObject Targeted() => new()
    {
        ["conversation"] = new JsonObject
        {
            ["id"] = "19:chat@thread.v2",
            ["conversationType"] = "groupChat",
            ["isGroup"] = true,
            ["tenantId"] = "tenant-1",
        },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Committee Bot", ["isTargeted"] = true },
    };
}
