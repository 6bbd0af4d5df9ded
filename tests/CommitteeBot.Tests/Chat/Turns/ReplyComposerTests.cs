using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Tests.Trust;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Chat.Turns;

/// <summary>How often a turn turns its reply into JSON, and that what is stored is what is sent.</summary>
public sealed class ReplyComposerTests(TwoTenants world) : ConversationTest(world), IClassFixture<TwoTenants>
{
    [Theory]
    [InlineData("action Carla Chair to paint the crane")]
    [InlineData("What was said about the dredging?")]
    [InlineData("help")]
    public async Task In_a_one_to_one_chat_a_reply_is_composed_once(string line) =>
        Assert.Equal(1, await CompositionsAsync("Mina", line, "mina-alone", "personal"));

    [Theory]
    [InlineData("What was said about the dredging?", 1)]
    [InlineData("What was said about the sale of the slipway?", 2)]
    public async Task In_a_group_it_is_composed_once_for_all_and_once_for_the_asker_where_these_differ(
        string line, int compositions)
    {
        Teams.Members = [world.This("Otto").Account, world.This("Greta").Account];

        Assert.Equal(
            compositions,
            await CompositionsAsync("Otto", $"<at>Committee Bot</at> {line}", "19:composed@thread.v2", "groupChat"));
    }

    [Fact]
    public async Task What_is_stored_is_sent_byte_for_byte()
    {
        var activity = Line("Mina", "actions", "mina-alone", "personal");
        await Teams.DeliverAsync(activity);
        var sent = Teams.Calls.Last(c => (string?)c.Body?["type"] == "message").Text;

        var stored = "";
        await world.UsingAsync(
            async db =>
                stored = (await db.HandledActivities.SingleAsync(h => h.Key.EndsWith((string)activity["id"]!))).Reply!);

        using var row = JsonDocument.Parse(stored);
        Assert.Equal(row.RootElement.GetProperty("message").GetRawText(), sent);
    }

    private async Task<int> CompositionsAsync(string who, string text, string chat, string kind)
    {
        var count = 0;
        var meters = Bot.Services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == ReplyComposer.SizeName && instrument.Meter.Scope == meters)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<int>((_, _, _, _) => Interlocked.Increment(ref count));
        listener.Start();
        await Teams.DeliverAsync(Line(who, text, chat, kind));
        return count;
    }

    private JsonObject Line(string who, string text, string chat, string kind) =>
        Teams.Activity("message", new JsonObject
    {
        ["text"] = text,
        ["entities"] = kind == "personal" ? new JsonArray() : GroupChatActivity.Mentioning()["entities"]!.DeepClone(),
        ["from"] = world.This(who).Account,
        ["conversation"] = new JsonObject
        {
            ["id"] = chat,
            ["conversationType"] = kind,
            ["tenantId"] = TwoTenants.TenantA,
        },
    });
}
