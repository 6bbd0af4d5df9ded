using System.Text;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

/// <summary>One change to an activity: somewhere in it, something that does not belong there.</summary>
/// <param name="Place">Which member, counted through the whole tree.</param>
/// <param name="Kind">What is done to it.</param>
/// <param name="Text">Words for the changes that need some.</param>
internal sealed record Mutation(int Place, int Kind, string Text);

/// <summary>Activities as Teams sends them, of every kind that the bot knows, and ways to break them.</summary>
internal static class ActivityMutations
{
    /// <summary>
    /// JSON that is of the wrong kind, at the edge of its kind, or of another member's kind; some is no JSON at all.
    /// </summary>
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e999", "12345678901234567890", "0.1", "\"\"", "\" \"", "\"..\"", "\"\\u0000\"",
        "\"\\ud800\"", "\"\\udc00x\"", "[]", "{}", "[null]", "[[]]", "[{}]",
        "{\"id\":null}", "{\"id\":{}}", "{\"type\":\"mention\",\"mentioned\":5}",
        "[{\"type\":\"mention\",\"mentioned\":[],\"text\":7}]", "\"2027-99-99\"", "\"http://[\"",
        "\"http://127.0.0.1:1/\"",
        "\"<at><at></at>\"", "\"CPM-1\"", "\"HEC-99999999999999999999\"", "\"HEC--1\"", "\"personal\"", "\"channel\"",
        "\"automatic\"", "\"invoke\"", "\"message\"", "\"conversationUpdate\"", "\"29:user-20\"",
        "9223372036854775807", "-9223372036854775808", "{\"verb\":\"action/show\",\"action\":\"CPM-1\"}", "[1,2,3]",
        "\"2026-11-25\"", "\"\\\" OR 1=1 --\"", "\"NEAR(a b) AND *\"", "nul", "{", "\"a\nb\"",
    ];

    private static readonly string[] Open =
    [
        "text",
        "value",
        "channelData",
        "entities",
        "attachments",
        "name",
        "replyToId",
        "membersAdded",
        "membersRemoved",
    ];

    private static readonly string[] Lines =
    [
        "help", "hi", "actions", "my actions", "actions overdue", "all actions", "HEC actions about heads of terms",
        "digest", "meetings", "next meeting", "committees", "use HEC", "use CPM", "thanks", "undo", "questions",
        "action Clerk to circulate the report by Friday",
        "action CPM: ACC Qureshi-Lowe to report on drone flights by 3 December 2027 (item 4)", "action",
        "done CPM-1 figures sent", "done", "close CPM-1", "reopen CPM-1",
        "start CPM-2 under way", "assign CPM-2 to the Clerk", "due CPM-2 next Friday because of leave",
        "comment CPM-2 noted", "note CPM-2: noted", "history CPM-1", "show CPM-1", "CPM-1", "withdraw CPM-3 double",
        "item 5",
        "start meeting", "end meeting", "matters arising", "export actions as csv",
        "how many callers had chosen to be called back?", "what was decided about the winter shelter?",
        "who sent apologies in June?",
        "when is the next meeting?", "and the year before?",
        "what did the minutes of 12 March 2026 say about call-backs?", "qwertyuiop", "",
    ];

    /// <summary>
    /// Every line of chat that the bot knows, every button that it puts on a card, and everything else that Teams tells
    /// a bot.
    /// </summary>
    public static async Task<IReadOnlyList<JsonObject>> BasesAsync(TeamsChannel teams)
    {
        var all = new List<JsonObject>();
        foreach (var line in Lines)
        {
            var activity = teams.Activity();
            activity["text"] = line;
            all.Add(activity);
            foreach (
                var button in (await teams.SendAsync(activity))
                    .SelectMany(CardReading.Buttons).Where(b => b["verb"] is not null))
                all.Add(Press(teams, button));
        }

        var company = new JsonObject
        {
            ["id"] = "19:chat@thread.v2",
            ["conversationType"] = "groupChat",
            ["isGroup"] = true,
            ["tenantId"] = "tenant-1",
        };
        foreach (var line in Lines)
        {
            var activity = teams.Activity("message", new JsonObject { ["conversation"] = company.DeepClone() });
            activity["text"] = $"<at>Committee Bot</at> {line}";
            activity["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "mention",
                    ["text"] = "<at>Committee Bot</at>",
                    ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Committee Bot" },
                });
            activity["attachments"] = new JsonArray(
                new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{line}</p>" });
            all.Add(activity);
        }

        all.AddRange(Others(teams, company));
        return all;
    }

    public static byte[] Apply(JsonObject original, IEnumerable<Mutation> mutations)
    {
        var activity = original.DeepClone().AsObject();
        activity["id"] = Guid.NewGuid().ToString("N");
        var bytes = new List<(int Place, byte Value)>();
        foreach (var mutation in mutations)
        {
            // Most changes go where the protocol layer lets anything pass and the bot itself has to look: the others
            // end at the door.
            var inside = Open.Where(m => activity[m] is not null)
                .SelectMany(m => Places(activity[m]).Append((activity, m))).ToList();
            var places = mutation.Place % 4 > 0 && inside.Count > 0 ? inside : Places(activity).ToList();
            var (parent, name) = places[mutation.Place % places.Count];
            switch (mutation.Kind % 8)
            {
                case 0 or 1:
                    parent[name] = $"#{((mutation.Place * 13) + mutation.Text.Length) % Values.Length}#";
                    break;
                case 2:
                    parent.Remove(name);
                    break;
                case 3:
                    parent[name] = mutation.Text;
                    break;
                case 4 when parent[name] is JsonValue value && value.TryGetValue<string>(out var text):
                    parent[name] = text.Insert(mutation.Place % (text.Length + 1), mutation.Text);
                    break;
                case 5:
                    parent[name] = Enumerable.Range(0, 20 + (mutation.Place % 60))
                        .Aggregate((JsonNode)mutation.Text, (inner, _) => new JsonArray(inner));
                    break;
                case 6:
                    // Another member of the tree takes this one's place.
                    var (other, otherName) = places[(mutation.Place * 7) % places.Count];
                    parent[name] = other[otherName]?.DeepClone();
                    break;
                default:
                    bytes.Add((mutation.Place, (byte)(mutation.Text.Length + mutation.Kind)));
                    break;
            }
        }

        var json = activity.ToJsonString();
        for (var i = 0; i < Values.Length; i++)
            json = json.Replace($"\"#{i}#\"", Values[i], StringComparison.Ordinal);
        var body = Encoding.UTF8.GetBytes(json);
        foreach (var (place, value) in bytes)
            body[place * 31 % body.Length] = value;
        return body;
    }

    private static JsonObject Press(TeamsChannel teams, JsonObject button)
    {
        var data = button["data"]?.DeepClone() as JsonObject ?? [];
        data["text"] = "words";
        data["reply"] = "None so far.";
        return Invoke(teams, "adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = button["verb"]!.DeepClone(),
                ["data"] = data,
            },
            ["trigger"] = "manual",
        });
    }

    private static JsonObject Invoke(TeamsChannel teams, string name, JsonNode value)
    {
        var activity = teams.Activity("invoke");
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    private static IEnumerable<JsonObject> Others(TeamsChannel teams, JsonObject company)
    {
        yield return Invoke(
            teams, "message/submitAction",
            new JsonObject
            {
                ["actionName"] = "feedback",
                ["actionValue"] = new JsonObject
                {
                    ["reaction"] = "like",
                    ["feedback"] = "{\"feedbackText\":\"good\"}",
                },
            });
        yield return Invoke(
            teams, "adaptiveCard/action",
            new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = "action/show",
                    ["data"] = new JsonObject { ["action"] = "CPM-1" },
                },
                ["trigger"] = "automatic",
            });
        foreach (
            var name in new[] { "composeExtension/query", "composeExtension/fetchTask", "composeExtension/submitAction",
                "task/fetch", "task/submit", "fileConsent/invoke", "signin/verifyState", "application/search" })
        {
            yield return Invoke(teams, name, new JsonObject
            {
                ["commandId"] = name.EndsWith("query", StringComparison.Ordinal) ? "find" : "logAction",
                ["commandContext"] = "message",
                ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = "callers" }),
                ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
                ["messagePayload"] = new JsonObject
                {
                    ["id"] = "1",
                    ["body"] = new JsonObject
                    {
                        ["contentType"] = "html",
                        ["content"] = "<p>Clerk to send the figures</p>",
                    },
                    ["from"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = "Beth" } },
                },
                ["data"] = new JsonObject
                {
                    ["text"] = "Clerk to send the figures",
                    ["due"] = "2027-01-01",
                    ["committee"] = "1",
                },
            });
        }

        foreach (var (type, more) in new (string, JsonObject)[]
        {
            ("installationUpdate", new() { ["action"] = "add" }),
            ("installationUpdate", new() { ["action"] = "remove" }),
            (
                "conversationUpdate",
                new()
                {
                    ["membersAdded"] = new JsonArray(
                        new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = "29:user-21" }),
                }),
            (
                "conversationUpdate",
                new() { ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:user-21" }) }),
            (
                "conversationUpdate",
                new()
                {
                    ["conversation"] = company.DeepClone(),
                    ["channelData"] = new JsonObject
                    {
                        ["eventType"] = "channelDeleted",
                        ["team"] = new JsonObject { ["id"] = "19:t" },
                        ["channel"] = new JsonObject { ["id"] = "19:c" },
                    },
                }),
            (
                "conversationUpdate",
                new()
                {
                    ["conversation"] = company.DeepClone(),
                    ["channelData"] = new JsonObject
                    {
                        ["eventType"] = "teamRenamed",
                        ["team"] = new JsonObject { ["id"] = "19:t", ["name"] = "Clerks" },
                    },
                }),
            ("messageReaction", new() { ["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" }) }),
            (
                "messageUpdate",
                new()
                {
                    ["text"] = "action Clerk to circulate the second report by Friday",
                    ["channelData"] = new JsonObject { ["eventType"] = "editMessage" },
                }),
            ("messageDelete", new() { ["channelData"] = new JsonObject { ["eventType"] = "softDeleteMessage" } }),
            (
                "event",
                new()
                {
                    ["name"] = "application/vnd.microsoft.meetingStart",
                    ["value"] = new JsonObject
                    {
                        ["Id"] = "m",
                        ["Title"] = "CPM",
                        ["StartTime"] = "2026-11-25T10:00:00Z",
                    },
                }),
            (
                "event",
                new()
                {
                    ["name"] = "application/vnd.microsoft.meetingEnd",
                    ["value"] = new JsonObject { ["Id"] = "m", ["EndTime"] = "2026-11-25T11:00:00Z" },
                }),
            (
                "message",
                new()
                {
                    ["text"] = "actions",
                    ["conversation"] = company.DeepClone(),
                    ["recipient"] = new JsonObject { ["id"] = "28:bot", ["isTargeted"] = true },
                }),
            ("message", new() { ["value"] = new JsonObject { ["verb"] = "action/done", ["action"] = "CPM-2" } }),
            (
                "message",
                new()
                {
                    ["attachments"] = new JsonArray(
                        new JsonObject
                        {
                            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                            ["name"] = "m.docx",
                            ["content"] = new JsonObject
                            {
                                ["downloadUrl"] = teams.Serve("MINUTES\n\n1. Item"),
                                ["fileType"] = "docx",
                            },
                        }),
                }),
            ("typing", []),
        })
        {
            yield return teams.Activity(type, more);
        }
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject parent =>
            parent.Select(member => (parent, member.Key)).Concat(parent.SelectMany(member => Places(member.Value))),
        JsonArray items => items.SelectMany(Places),
        _ => [],
    };
}
