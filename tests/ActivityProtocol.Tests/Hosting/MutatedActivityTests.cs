using System.Text;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using ActivityProtocol.Tests.Support;

namespace ActivityProtocol.Tests.Hosting;

/// <summary>Activities broken in every way that a seeded generator finds: taken or refused, never a failure.</summary>
public sealed class MutatedActivityTests
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e999", "12345678901234567890", "\"\"", "\" \"", "\"..\"", "\"\\u0000\"",
        "\"\\ud800\"", "\"\\udc00x\"", "[]", "{}", "[null]", "[[]]", "[{}]",
        "{\"id\":null}", "{\"id\":{}}", "{\"type\":\"mention\",\"mentioned\":5}",
        "[{\"type\":\"mention\",\"mentioned\":[],\"text\":7}]", "\"2027-99-99\"", "\"http://[\"",
        "\"http://127.0.0.1:1/\"", "\"<at><at></at>\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_mutated_activity_is_taken_or_refused_and_never_a_failure(int seed)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Turn = (turn, cancellationToken) =>
        {
            // What a bot does with an activity before it answers.
            _ = Mention.TextWithoutBot(turn.Activity)
                + Mention.People(turn.Activity).Count + TeamsChannelData.From(turn.Activity)
                + AdaptiveCardInvokeValue.From(turn.Activity);
            _ = turn.Activity.Attachments?.Select(attachment => attachment.Content?.GetRawText()).ToArray();
            return Task.FromResult<InvokeResponse?>(null);
        };
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            using var content = new ByteArrayContent(Mutate(random))
            {
                Headers = { ContentType = new("application/json") },
            };
            using var response = await bot.Client.PostAsync("/api/messages", content);
            Assert.True((int)response.StatusCode is 200 or 400 or 501, $"{(int)response.StatusCode} in round {i}");
        }

        Assert.DoesNotContain(bot.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.NotEmpty(bot.Turns);
    }

    private static byte[] Mutate(Random random)
    {
        var activity = random.Next(2) == 0
            ? Samples.Message("http://127.0.0.1:1/", "<at>Minute Keeper</at> hello")
            : Samples.Invoke(
                "http://127.0.0.1:1/", InvokeNames.AdaptiveCardAction,
                new JsonObject
                {
                    ["action"] = new JsonObject { ["verb"] = "v", ["data"] = new JsonObject { ["id"] = 1 } },
                    ["trigger"] = "manual",
                });
        activity["entities"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Minute Keeper</at>",
                ["mentioned"] = new JsonObject { ["id"] = "28:" + FakeIssuer.AppId, ["name"] = "Minute Keeper" },
            });
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>x</p>" });
        var text = activity.ToJsonString();
        if (random.Next(3) == 0)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var n = random.Next(1, 4); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        }

        // A value somewhere in the tree is replaced by one that does not belong there, as text, since some are not even
        // JSON.
        var places = Places(activity).ToArray();
        for (var n = random.Next(1, 3); n > 0; n--)
        {
            var (parent, name) = places[random.Next(places.Length)];
            if (parent[name] is not null) parent[name] = $"#{random.Next(Values.Length)}#";
        }

        text = activity.ToJsonString();
        for (var i = 0; i < Values.Length; i++) text = text.Replace($"\"#{i}#\"", Values[i], StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject parent =>
            parent.Select(member => (parent, member.Key)).Concat(parent.SelectMany(member => Places(member.Value))),
        JsonArray items => items.SelectMany(Places),
        _ => [],
    };
}
