using System.Text.Json.Nodes;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations.WholeCall;

/// <summary>
/// One call from its start to its end, in the meeting's chat: what a committee that never writes anything up twice
/// does.
/// </summary>
public sealed class WholeCallTests : IAsyncLifetime
{
    private const string Chat = "19:meeting_call@thread.v2";
    private readonly Clock clock = new(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.Zero));
    private BotHost bot = null!;
    private TeamsChannel teams = null!;

    /// <summary>What was said or heard, and the answer; the first line has the number one.</summary>
    private readonly List<(JsonObject Activity, JsonObject Answer)> lines = [default];

    public async ValueTask InitializeAsync()
    {
        bot = BotHost.Start(clock: clock);
        teams = await TeamsChannel.StartAsync(bot);
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task A_call_ends_with_one_card_of_all_that_was_captured()
    {
        var first = (int)await bot.NumberAsync("NextActionNumber from committee where Prefix = 'HEC'");
        foreach (var step in CallScript.Read(first, new DateOnly(2026, 11, 24)))
        {
            clock.Now = clock.Now.AddSeconds(step.Kind == "event" ? 3600 : 20);
            step.Check(await PlayAsync(step));
        }

        // Teams may tell of the end twice.
        Assert.Empty(await teams.SendAsync(Event("meetingEnd")));
    }

    private async Task<IReadOnlyList<string>> PlayAsync(CallStep step)
    {
        switch (step.Kind)
        {
            case "press":
                var shown = (await teams.PressAsync(lines[step.Line].Answer, step.Text, step.Inputs))!["value"]!;
                lines[step.Line] = (lines[step.Line].Activity, Showing(shown));
                return [CardReading.CardWords(shown)];
            case "event":
                return [.. (await teams.SendAsync(Event(step.Text))).Select(CardReading.Words)];
            case "edit":
                return [
                    .. (await teams.SendAsync(EditOf(lines[step.Line].Activity, step.Text))).Select(CardReading.Words)];
            default:
                var activity = teams.Activity(
                    "message", step.Kind == "say" ? GroupChatActivity.Mentioning(Chat) : GroupChatActivity.Among(Chat));
                activity["text"] = step.Kind == "say" ? $"<at>Committee Bot</at> {step.Text}" : step.Text;
                var answers = await teams.SendAsync(activity);
                if (step.Kind != "miss")
                    lines.Add((activity, Assert.Single(answers)));
                return [.. answers.Select(CardReading.Words)];
        }
    }

    /// <summary>What a press answers takes the place of the card.</summary>
    private static JsonObject Showing(JsonNode card) =>
        new() { ["attachments"] = new JsonArray(new JsonObject { ["content"] = card.DeepClone() }) };

    private JsonObject EditOf(JsonObject message, string text)
    {
        var edit = (JsonObject)message.DeepClone();
        edit["type"] = "messageUpdate";
        edit["text"] = text;
        edit["timestamp"] = clock.Now.ToString("O");
        edit["channelData"]!["eventType"] = "editMessage";
        return edit;
    }

    private JsonObject Event(string name)
    {
        var activity = teams.Activity(
            "event", new JsonObject { ["conversation"] = new JsonObject { ["id"] = Chat, ["isGroup"] = true } });
        activity["name"] = $"application/vnd.microsoft.{name}";
        activity["value"] = CallEvent.Value(clock.Now);
        return activity;
    }
}
