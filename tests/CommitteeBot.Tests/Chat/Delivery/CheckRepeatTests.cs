using System.Text.Json.Nodes;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Tests.Trust;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Chat.Delivery;

/// <summary>
/// Teams delivers a message again, and since the first delivery something has changed about who reads it.
/// </summary>
public sealed class CheckRepeatTests(TwoTenants world) : ConversationTest(world), IClassFixture<TwoTenants>
{
    private const string AboutRestricted = "What was said about the sale of the slipway?";

    [Fact]
    public async Task Among_the_same_people_the_first_answer_is_shown_again()
    {
        Teams.Members = [.. Accounts("Mina", "Carla")];
        var question = Line("Mina", "19:repeat-same@thread.v2", "groupChat");
        await DeliverAsync(question);

        Assert.Contains(TwoTenants.ForMembers, await DeliverAsync(question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_has_joined_since_is_not_shown_what_they_may_not_see()
    {
        const string chat = "19:repeat-joined@thread.v2";
        Teams.Members = [.. Accounts("Mina", "Carla")];
        var question = Line("Mina", chat, "groupChat");
        var first = await DeliverAsync(question);
        Teams.Members = [.. Accounts("Mina", "Carla", "Stan")];
        var joined = Line("Stan", chat, "groupChat");
        (joined["type"], joined["membersAdded"]) = ("conversationUpdate", new JsonArray(world.This("Stan").Account));
        await Teams.DeliverAsync(joined);

        var again = await DeliverAsync(question);

        Assert.Contains(TwoTenants.ForMembers, first, StringComparison.Ordinal);
        Assert.Contains(DeliveryWords.CannotShowAgain, again, StringComparison.Ordinal);
        Assert.DoesNotContain(TwoTenants.ForMembers, again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_the_committee_since_is_not_shown_it_in_their_own_chat_either()
    {
        var question = Line("Ivor", "repeat-own", "personal");
        var first = await DeliverAsync(question);
        await world.UsingAsync(
            db => db.Memberships.Where(m => m.PersonId == world.This("Ivor").Id).ExecuteDeleteAsync());

        var again = await DeliverAsync(question);

        Assert.Contains(TwoTenants.ForMembers, first, StringComparison.Ordinal);
        Assert.Contains(DeliveryWords.CannotShowAgain, again, StringComparison.Ordinal);
        Assert.DoesNotContain(TwoTenants.ForMembers, again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_was_limited_to_officers_since_is_not_shown_to_a_member_again()
    {
        var question = Line("Mina", "repeat-limited", "personal");
        var first = await DeliverAsync(question);
        await world.UsingAsync(async db =>
        {
            db.Restrictions.Add(new RestrictionRow
            {
                CommitteeId = world.CommitteeIds["QC"], MeetingId = world.MeetingId, ItemKey = "1", ItemTitle = "Late",
                Ground = "for officers", Audience = RestrictionAudience.Officers,
                SetAt = TimeProvider.System.GetUtcNow().AddSeconds(1), SetBy = "Otto Officer",
            });
            await db.SaveChangesAsync();
        });

        Assert.Contains(TwoTenants.ForMembers, first, StringComparison.Ordinal);
        Assert.Contains(DeliveryWords.CannotShowAgain, await DeliverAsync(question), StringComparison.Ordinal);
    }

    private async Task<string> DeliverAsync(JsonObject activity)
    {
        var before = Teams.Calls.Count;
        await Teams.DeliverAsync((JsonObject)activity.DeepClone());
        return string.Join('\n', Teams.Calls.Skip(before).Where(c => (string?)c.Body?["type"] == "message")
            .Select(c => CardReading.Words(c.Body!)));
    }

    private IEnumerable<JsonObject> Accounts(params string[] names) => names.Select(n => world.This(n).Account);

    private JsonObject Line(string who, string chat, string kind) => Teams.Activity("message", new JsonObject
    {
        ["text"] = kind == "personal" ? AboutRestricted : $"<at>Committee Bot</at> {AboutRestricted}",
        ["entities"] = GroupChatActivity.Mentioning()["entities"]!.DeepClone(),
        ["from"] = world.This(who).Account,
        ["conversation"] = new JsonObject
        {
            ["id"] = chat, ["conversationType"] = kind, ["tenantId"] = TwoTenants.TenantA,
        },
    });
}
