using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Chat;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Tests.Support;
using CommitteeBot.Tests.Trust;

namespace CommitteeBot.Tests.Chat.Audience;

/// <summary>What a chat is told where not everybody may see everything, and what the asker is told alone.</summary>
public sealed class GroupChatTurnTests(TwoTenants world) : ConversationTest(world), IClassFixture<TwoTenants>
{
    private const string Chat = "19:audience@thread.v2";
    private const string AboutRestricted = "What was said about the sale of the slipway?";
    private const string AboutOpen = "What was said about the dredging?";

    [Fact]
    public async Task With_a_stranger_present_the_chat_gets_a_note_and_the_asker_the_answer()
    {
        Present("Otto", "Stan");

        var (open, alone) = await AskAsync("Otto", AboutRestricted);

        Assert.Contains(GroupChatWords.AnswerIsPrivate, CardReading.Words(open!), StringComparison.Ordinal);
        Assert.DoesNotContain("slipway", CardReading.Words(open!), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(TwoTenants.ForMembers, CardReading.Words(alone!), StringComparison.Ordinal);
        Assert.Equal((string?)world.This("Otto").Account["id"], (string?)alone!["recipient"]!["id"]);
    }

    [Fact]
    public async Task The_note_says_the_same_whether_or_not_something_is_kept_back()
    {
        Present("Otto", "Greta");

        var (restricted, more) = await AskAsync("Otto", AboutRestricted);
        var (open, none) = await AskAsync("Otto", AboutOpen);

        Assert.EndsWith($"_{GroupChatWords.VisibleToAll}_", (string)restricted!["text"]!, StringComparison.Ordinal);
        Assert.EndsWith($"_{GroupChatWords.VisibleToAll}_", (string)open!["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(TwoTenants.ForMembers, restricted.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(more);
        Assert.Null(none);
    }

    [Fact]
    public async Task Among_members_nothing_is_kept_back_but_what_stands_in_a_channel_is_for_all()
    {
        Present("Mina", "Carla");
        var (chat, none) = await AskAsync("Mina", AboutRestricted);
        var (channel, alone) = await AskAsync("Mina", AboutRestricted, "19:other@thread.tacv2;messageid=1", "channel");

        Assert.Contains(TwoTenants.ForMembers, chat!.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(none);
        Assert.DoesNotContain(TwoTenants.ForMembers, channel!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(TwoTenants.ForMembers, alone!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_delivery_says_nothing_twice()
    {
        Present("Otto", "Stan");
        var activity = Line("Otto", AboutRestricted, Chat, "groupChat");

        await Teams.DeliverAsync(activity);
        await Teams.DeliverAsync(activity);

        Assert.Single(Teams.Calls, c => c.IsTargeted);
        Assert.Single(Teams.Calls, c => c.Method == "POST" && !c.IsTargeted);
    }

    [Fact]
    public async Task Where_a_message_to_one_person_is_refused_it_goes_to_their_own_chat()
    {
        await AskAsync("Otto", AboutOpen, "otto-alone", "personal");
        Present("Otto", "Stan");
        Teams.RefusesTargeted = true;

        await AskAsync("Otto", AboutRestricted);

        var own = Teams.Calls.Last(c => c.Path.Contains("otto-alone", StringComparison.Ordinal)).Body!;
        Assert.Contains(TwoTenants.ForMembers, own.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("You asked this in a group chat.", (string)own["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_without_an_id_are_not_taken_for_one_another()
    {
        Present("Otto", "Stan");
        Teams.GivesNoIds = true;

        await AskAsync("Otto", AboutRestricted);
        await AskAsync("Otto", AboutRestricted);

        Assert.Equal(2, Teams.Calls.Count(c => c.IsTargeted));
        Assert.Equal(0, await Bot.CountAsync("posted_answer"));
    }

    [Fact]
    public async Task Members_that_cannot_be_read_are_taken_to_be_strangers()
    {
        Present("Mina");
        for (var i = 0; i < 4; i++)
            Teams.FailNext.Enqueue(HttpStatusCode.Forbidden);

        var (open, _) = await AskAsync("Mina", AboutOpen);
        Teams.FailNext.Clear();

        Assert.Contains(
            Teams.Calls,
            c => c.Path.EndsWith("pagedmembers", StringComparison.Ordinal) && c.Status == HttpStatusCode.Forbidden);
        Assert.True(
            open is null || CardReading.Words(open).Contains(GroupChatWords.AnswerIsPrivate, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_joins_counts_at_once()
    {
        Present("Mina", "Carla");
        await AskAsync("Mina", AboutRestricted);
        Present("Mina", "Carla", "Stan");
        var joined = Line("Stan", "", Chat, "groupChat");
        joined["type"] = "conversationUpdate";
        joined["membersAdded"] = new JsonArray(world.This("Stan").Account);
        await Teams.DeliverAsync(joined);

        var (open, _) = await AskAsync("Mina", AboutRestricted);

        Assert.DoesNotContain(TwoTenants.ForMembers, open!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_in_company_is_done_once_and_shown_as_far_as_everybody_may_see()
    {
        Present("Mina", "Carla");
        var (members, none) = await AskAsync("Mina", "action Carla Chair to paint the crane");
        Present("Mina", "Greta");
        Teams.Members = [world.This("Mina").Account, world.This("Greta").Account];
        var (guest, alone) = await AskAsync("Mina", "comment QC-1 asked again", "19:third@thread.v2");

        Assert.Contains("paint the crane", members!.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(none);
        Assert.Contains(GroupChatWords.OutcomeIsPrivate, CardReading.Words(guest!), StringComparison.Ordinal);
        Assert.Contains("QC-1", CardReading.Words(alone!), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("action where Text like '%paint the crane%'"));
        Assert.Equal(1, await Bot.CountAsync("action_event where Note = 'asked again'"));
    }

    private void Present(params string[] names) => Teams.Members = [.. names.Select(n => world.This(n).Account)];

    private async Task<(JsonObject? Open, JsonObject? Alone)> AskAsync(
        string who, string text, string chat = Chat, string kind = "groupChat")
    {
        var before = Teams.Calls.Count;
        await Teams.DeliverAsync(Line(who, text, chat, kind));
        var said = Teams.Calls.Skip(before).Where(c => (string?)c.Body?["type"] == "message").ToList();
        return (said.Find(c => !c.IsTargeted)?.Body, said.Find(c => c.IsTargeted)?.Body);
    }

    private JsonObject Line(string who, string text, string chat, string kind) =>
        Teams.Activity("message", new JsonObject
    {
        ["text"] = kind == "personal" ? text : $"<at>Committee Bot</at> {text}",
        ["entities"] = GroupChatActivity.Mentioning()["entities"]!.DeepClone(),
        ["from"] = world.This(who).Account,
        ["conversation"] = new JsonObject
        {
            ["id"] = chat,
            ["conversationType"] = kind,
            ["tenantId"] = TwoTenants.TenantA,
        },
    });
}
