using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Chat.Register.MessageExtension;
using CommitteeBot.Tests.Architecture;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Register.MessageExtension;

/// <summary>What the search and the form have in common.</summary>
public sealed class ExtensionCommandsTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private const string Link = "https://teams.microsoft.com/l/message/19:chat@thread.v2/1700000000000?context=x";

    [Fact]
    public void The_manifest_names_the_commands_that_are_answered()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "manifest", "manifest.json")))!;
        var commands = manifest["composeExtensions"]![0]!["commands"]!.AsArray();

        Assert.Equal([ExtensionCommands.LogAction, ExtensionCommands.Find], commands.Select(c => (string?)c!["id"]));
        Assert.Equal(
            [ExtensionCommands.FindParameter], commands[1]!["parameters"]!.AsArray().Select(p => (string?)p!["name"]));
        Assert.True((bool)commands[0]!["fetchTask"]!);
    }

    [Fact]
    public async Task Somebody_of_no_committee_gets_a_sentence_and_nothing_else()
    {
        await using var strict = BotHost.Start(new() { ["Local:Role"] = "None" });
        await using var channel = await TeamsChannel.StartAsync(strict);

        var (_, found) = await channel.InvokeAsync("composeExtension/query", Query("cameras"));
        var (_, form) = await channel.InvokeAsync(
            "composeExtension/fetchTask", Action("action ring the depot", Link, null));
        var (_, logged) = await channel.InvokeAsync(
            "composeExtension/submitAction",
            Action("action ring the depot", Link, new JsonObject { ["text"] = "ring the depot" }));

        Assert.Equal("message", (string?)found!["composeExtension"]!["type"]);
        Assert.Equal("message", (string?)form!["task"]!["type"]);
        Assert.Equal("message", (string?)logged!["task"]!["type"]);
        Assert.Equal(0, await strict.CountAsync("action where Text = 'ring the depot'"));
    }

    [Fact]
    public async Task Looking_leaves_nothing_behind()
    {
        var before =
            $"{await Bot.CountAsync("handled_activity")} {await Bot.CountAsync("person")} "
                + $"{await Bot.CountAsync("conversation")}";

        await FindAsync("cameras");
        await FetchAsync("action ring the depot");

        Assert.Equal(
            before,
            $"{await Bot.CountAsync("handled_activity")} {await Bot.CountAsync("person")} "
                + $"{await Bot.CountAsync("conversation")}");
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    public async Task A_value_that_makes_no_sense_is_answered_in_the_form_that_Teams_reads(string name)
    {
        string[] values =
            ["null", "[]", "{}", "\"x\"", """{"parameters":7}""", """{"commandId":"other","messagePayload":[]}"""];
        foreach (var value in values)
        {
            var (status, body) = await Teams.InvokeAsync(name, JsonNode.Parse(value)!);

            Assert.Equal(HttpStatusCode.OK, status);
            Assert.True(
                body is JsonObject answer && (answer.ContainsKey("task") || answer.ContainsKey("composeExtension")));
        }
    }

    private async Task<JsonNode> FetchAsync(string content)
    {
        var (status, body) = await Teams.InvokeAsync("composeExtension/fetchTask", Action(content, Link, null));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("continue", (string?)body!["task"]!["type"]);
        return body;
    }

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

    private static JsonObject Action(string content, string link, JsonObject? data) => new()
    {
        ["commandId"] = "logAction",
        ["commandContext"] = "message",
        ["data"] = data?.DeepClone(),
        ["messagePayload"] = new JsonObject
        {
            ["id"] = "1700000000000",
            ["linkToMessage"] = link,
            ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = "x", ["displayName"] = "Dee Writer" } },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = content },
        },
    };
}
