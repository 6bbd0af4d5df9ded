using System.Text.Json.Nodes;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

/// <summary>One call from its start to its end, in the meeting's chat: what a committee that never writes anything up twice does.</summary>
public sealed class WholeCallTests : IAsyncLifetime
{
    private const string Chat = "19:meeting_call@thread.v2";
    private readonly Clock clock = new(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.Zero));
    private BotHost bot = null!;
    private TeamsChannel teams = null!;

    public async Task InitializeAsync()
    {
        bot = BotHost.Start(clock: clock);
        teams = await TeamsChannel.StartAsync(bot);
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task A_call_ends_with_one_card_of_all_that_was_captured()
    {
        await SaidAsync("use HEC");
        Assert.Contains("has begun in this chat", await SaidAsync("start meeting"), StringComparison.Ordinal);
        Assert.Contains("Item 4 Budget", await SaidAsync("item 4: Budget"), StringComparison.Ordinal);
        var first = await NumberAsync();

        await OverheardAsync("action Gemma Thorley to circulate the budget paper by Friday");
        var edited = await OverheardAsync("ACTION: Imran Baigent to sned the tenants' survey by 4 December");
        await OverheardAsync("action me to book the hall by the end of the month");
        await SaidAsync("item 5");
        await OverheardAsync("action: publish the damp and mould figures");
        var mistaken = await OverheardAsync("action Gemma Thorley to buy a boat by 1 December");
        await OverheardAsync("Action – someone to check the fire doors at Mill House");

        // An edit, an undo, a double.
        clock.Now = clock.Now.AddMinutes(2);
        var changed = await teams.SendAsync(EditOf(edited, "ACTION: Imran Baigent to send the tenants' survey by 11 December"));
        Assert.Contains("is changed as its message was", CardReading.Words(Assert.Single(changed)), StringComparison.Ordinal);
        await SaidAsync($"undo HEC-{first + 4}");
        Assert.NotNull(mistaken);
        var asked = await SaidAsync("action Gemma Thorley to circulate the budget papers by Friday");
        Assert.Contains($"This looks like HEC-{first}: the same, or new?", asked, StringComparison.Ordinal);

        // What people say to each other is none of it.
        Assert.Empty(await teams.SayAsync("shall we break for tea? the action on the roof was a success", GroupChat.Among(Chat)));

        clock.Now = clock.Now.AddHours(1);
        var summary = Assert.Single(await teams.SendAsync(Event("meetingEnd")));
        Assert.Equal(
            $"""
            Captured in this meeting – Housing and Environment Committee
            5 actions. Without an owner: HEC-{first + 3}, HEC-{first + 5}. Without a due date: HEC-{first + 3}, HEC-{first + 5}.
            **HEC-{first}** circulate the budget paper
            Gemma Thorley · Fri 27 Nov 2026
            **HEC-{first + 1}** send the tenants' survey
            Imran Baigent · Fri 11 Dec 2026
            **HEC-{first + 2}** book the hall
            Alex Wilber · Mon 30 Nov 2026
            **HEC-{first + 3}** publish the damp and mould figures
            nobody yet · no date
            **HEC-{first + 5}** check the fire doors at Mill House
            nobody yet · no date
            """,
            CardReading.Words(summary));

        Assert.Contains("has been summed up already", await SaidAsync("end meeting"), StringComparison.Ordinal);
        Assert.Empty(await teams.SendAsync(Event("meetingEnd")));
    }

    private async Task<int> NumberAsync() => (int)await bot.NumberAsync("NextActionNumber from committee where Prefix = 'HEC'");

    private async Task<string> SaidAsync(string line) =>
        CardReading.Words(Assert.Single(await teams.SayAsync($"<at>Committee Bot</at> {line}", GroupChat.Mentioning(Chat))));

    /// <summary>Nobody mentions the bot.</summary>
    private async Task<JsonObject> OverheardAsync(string line)
    {
        var activity = teams.Activity("message", GroupChat.Among(Chat));
        activity["text"] = line;
        Assert.Single(await teams.SendAsync(activity));
        return activity;
    }

    private static JsonObject EditOf(JsonObject message, string text)
    {
        var edit = (JsonObject)message.DeepClone();
        edit["type"] = "messageUpdate";
        edit["text"] = text;
        edit["timestamp"] = "2026-11-24T18:02:00Z";
        edit["channelData"]!["eventType"] = "editMessage";
        return edit;
    }

    private JsonObject Event(string name)
    {
        var activity = teams.Activity("event", new JsonObject { ["conversation"] = new JsonObject { ["id"] = Chat, ["isGroup"] = true } });
        activity["name"] = $"application/vnd.microsoft.{name}";
        activity["value"] = new JsonObject { ["Id"] = "m1", ["Title"] = "A call", ["EndTime"] = "2026-11-24T19:02:00Z" };
        return activity;
    }
}
