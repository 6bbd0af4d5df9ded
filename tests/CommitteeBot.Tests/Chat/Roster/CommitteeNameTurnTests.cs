using System.Text.Json.Nodes;
using CommitteeBot.Committees;
using CommitteeBot.Meetings;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Tests.Trust;

namespace CommitteeBot.Tests.Chat.Roster;

/// <summary>
/// Officers rename a committee and make one of two, through HTTP: beside the Quay Committee of the two tenants there is
/// a second one for the same body, with minutes of the same day.
/// </summary>
public sealed class CommitteeNameTurnTests(TwoTenants world) : ConversationTest(world), IClassFixture<TwoTenants>
{
    private const string Merge = "merge Quay Cttee into Quay Committee";
    private const string Pontoon = "What was said about the pontoon?";
    private const string Slipway = "What was said about the sale of the slipway?";
    private const string Lease = "What was said about the lease?";

    private long second;

    private protected override Task PrepareAsync() => world.UsingAsync(async db =>
    {
        var cttee = new CommitteeRow { Name = "Quay Cttee", Prefix = "QT", TenantId = TwoTenants.TenantA };
        db.Committees.Add(cttee);
        await db.SaveChangesAsync();
        second = cttee.Id;
        foreach (var (who, role) in new[]
        {
            ("Otto", CommitteeRole.Officer), ("Olga", CommitteeRole.Member), ("Greta", CommitteeRole.Guest),
        })
            db.Memberships.Add(
                new MembershipRow { CommitteeId = second, PersonId = world.This(who).Id, Role = role });
        var meeting = new MeetingRow
        {
            CommitteeId = second, Date = new DateOnly(2026, 10, 8), State = MeetingState.Held,
            Document = new DocumentRow { FileName = "cttee.txt", ContentHash = "cttee", Kind = DocumentKind.Minutes },
        };
        foreach (var (place, (title, ground)) in new[] { ("Pontoon", null), ("Lease", "paragraph 3") }.Index())
        {
            var item = new ItemRow
            {
                Place = place, Number = $"{place + 1}", Title = title, Line = 10 * (place + 1), Restricted = ground,
            };
            meeting.Items.Add(item);
            meeting.Passages.Add(
                new PassageRow
                {
                    Item = item, Place = place, Text = $"The committee discussed the {title.ToLowerInvariant()}, and "
                        + $"{title.ToLowerInvariant()}mark of £900 was noted.", Speakers = "Carla Chair",
                    Line = 11, EndLine = 11,
                });
            db.Actions.Add(
                new ActionRow
                {
                    CommitteeId = second, Number = cttee.NextActionNumber++, Text = $"see to the {title}", Meeting = meeting,
                    ItemNumber = item.Number, ItemTitle = title, LoggedBy = "import", State = ActionState.Open,
                    LoggedAt = new DateTimeOffset(2026, 10, 9, 9, 0, 0, TimeSpan.Zero),
                });
        }

        await db.SaveChangesAsync();
    });

    [Fact]
    public async Task The_bot_asks_first_and_says_what_moves_and_who_will_see_it()
    {
        var asked = Words(await SendAsync("Otto", Merge));

        Assert.Contains("Merge Quay Cttee into Quay Committee?", asked, StringComparison.Ordinal);
        Assert.Contains("1 meeting, 2 actions, 3 members move.", asked, StringComparison.Ordinal);
        Assert.Contains("Private items stay with those", asked, StringComparison.Ordinal);
        Assert.Contains("such as QT-1", asked, StringComparison.Ordinal);
        Assert.Contains("8 October 2026. Both meetings are kept", asked, StringComparison.Ordinal);
        Assert.Equal(4, await Bot.CountAsync("committee where MergedIntoId is null"));
    }

    [Fact]
    public async Task A_merge_that_is_confirmed_moves_all_and_undo_brings_it_back()
    {
        var merged = await PressAsync("Otto", await SendAsync("Otto", Merge), "Merge");
        var said = CardReading.CardWords(merged);
        Assert.Contains("The Quay Cttee is now part of the Quay Committee.", said, StringComparison.Ordinal);
        Assert.Contains("1 meeting, 2 actions, 3 members moved.", said, StringComparison.Ordinal);
        Assert.Equal(2, await Bot.CountAsync($"meeting where CommitteeId = {world.CommitteeIds["QC"]}"));
        Assert.Contains("See to the Pontoon", await SayAsync("Mina", "QT-1"), StringComparison.Ordinal);
        Assert.Contains("QT-1", await SayAsync("Mina", "done QT 1"), StringComparison.Ordinal);
        Assert.Contains("QT-1", await SayAsync("Otto", "QT-1"), StringComparison.Ordinal);
        Assert.Contains("pontoonmark", await SayAsync("Mina", Pontoon), StringComparison.Ordinal);
        Assert.DoesNotContain("Quay Cttee", await SayAsync("Otto", "committees"), StringComparison.Ordinal);

        var undone = CardReading.CardWords(await PressAsync("Otto", merged!, "Undo"));
        Assert.Contains("two committees again", undone, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync($"meeting where CommitteeId = {second}"));
        Assert.DoesNotContain("pontoonmark", await SayAsync("Mina", Pontoon), StringComparison.Ordinal);
        Assert.Contains("Quay Cttee", await SayAsync("Otto", "committees"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_private_stays_with_those_who_saw_it_and_an_officer_can_show_it()
    {
        await MergeAsync();

        Assert.Contains("leasemark", await SayAsync("Olga", Lease), StringComparison.Ordinal);
        Assert.DoesNotContain("leasemark", await SayAsync("Mina", Lease), StringComparison.Ordinal);
        Assert.DoesNotContain("QT-2", await SayAsync("Mina", "actions"), StringComparison.Ordinal);
        Assert.Contains(TwoTenants.ForMembers, await SayAsync("Mina", Slipway), StringComparison.Ordinal);
        Assert.DoesNotContain(TwoTenants.ForMembers, await SayAsync("Olga", Slipway), StringComparison.Ordinal);
        Assert.DoesNotContain(TwoTenants.ForMembers, await SayAsync("Greta", Slipway), StringComparison.Ordinal);
        Assert.Contains(
            "dredging", await SayAsync("Olga", "What was said about the dredging?"), StringComparison.Ordinal);

        // Both met that day, and only one of the two meetings had an item 7.
        Assert.Contains(
            "shown to Olga Otherwise again", await SayAsync("Otto", "item 7 of 8 October for Olga Otherwise again"),
            StringComparison.Ordinal);
        Assert.Contains(TwoTenants.ForMembers, await SayAsync("Olga", Slipway), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_number_that_both_meetings_of_a_day_have_is_asked_about()
    {
        await world.UsingAsync(async db =>
        {
            db.Items.Add(
                new ItemRow { MeetingId = world.MeetingId, Place = 90, Number = "2", Title = "Lights", Line = 900 });
            await db.SaveChangesAsync();
        });
        await MergeAsync();

        Assert.Contains(
            "both have an item 2", await SayAsync("Otto", "lift restriction on item 2 of 8 October"),
            StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("restriction where LiftedAt is not null"));
    }

    [Fact]
    public async Task A_second_press_and_a_second_line_change_nothing_more()
    {
        var asked = await SendAsync("Otto", Merge);
        await PressAsync("Otto", asked, "Merge");

        Assert.Contains(
            "part of the Quay Committee already", CardReading.CardWords(await PressAsync("Otto", asked, "Merge")),
            StringComparison.Ordinal);
        Assert.Contains("Both names mean the Quay Committee", await SayAsync("Otto", Merge), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("committee_change"));
    }

    [Fact]
    public async Task The_buttons_of_a_card_from_before_mean_the_committee_of_today()
    {
        await MergeAsync();

        var list = await PressVerbAsync("Otto", "list-actions", new JsonObject { ["committee"] = second });
        Assert.Contains("QT-1", CardReading.CardWords(list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_line_does_not_say_which_name_stays_both_are_offered()
    {
        var asked = await SendAsync("Otto", "Quay Cttee and Quay Committee are the same committee");
        var merged = await PressAsync("Otto", asked, "Keep the name Quay Cttee");

        Assert.Contains(
            "The Quay Committee is now part of the Quay Cttee.", CardReading.CardWords(merged),
            StringComparison.Ordinal);
        Assert.Contains("QC-1", await SayAsync("Otto", "QC-1"), StringComparison.Ordinal);
        Assert.Contains(
            "is now called Quay Committee", await SayAsync("Otto", "rename Quay Cttee to Quay Committee"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_leaves_them_apart()
    {
        var left = await PressAsync("Otto", await SendAsync("Otto", Merge), "Cancel");

        Assert.Contains("They remain separate committees", CardReading.CardWords(left), StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("committee where MergedIntoId is not null"));
    }

    [Fact]
    public async Task A_renamed_committee_keeps_its_references_and_is_still_found_by_its_old_name()
    {
        var renamed = await SayAsync("Otto", "rename the Quay Committee to Quayside Committee");
        Assert.Contains("The Quay Committee is now called Quayside Committee.", renamed, StringComparison.Ordinal);
        Assert.Contains("Quayside Committee", await SayAsync("Mina", "QC-1"), StringComparison.Ordinal);
        Assert.Contains(
            "QC-1", await SayAsync("Mina", "actions for Mina Member of the Quay Committee"), StringComparison.Ordinal);

        Assert.Contains("It's called Quay Committee again", await SayAsync("Otto", "undo"), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("committee where Name = 'Quay Committee' and EarlierNames = ''"));
    }

    [Theory]
    [InlineData("Otto", "rename the Quay Committee to Q", "too short")]
    [InlineData("Otto", "rename the Quay Committee to Quay *Committee*", "ordinary punctuation")]
    [InlineData("Otto", "rename the Quay Committee to Quay Committee", "called Quay Committee already")]
    [InlineData("Otto", "rename the Quay Committee to Quay Cttee", "merge Quay Committee into Quay Cttee")]
    [InlineData("Otto", "rename the Quay Committee to Lighthouse Panel", "That name is taken")]
    [InlineData("Otto", "rename the Quai Committee to Quayside Committee", "Did you mean Quay Committee")]
    [InlineData("Otto", "merge Quai Cttee into Quay Committee", "Did you mean Quay Cttee")]
    [InlineData("Otto", "merge Quay Cttee into Quay Cttee", "nothing to merge")]
    [InlineData("Otto", "merge Quay Cttee into Lighthouse Panel", "don't belong to a committee called")]
    [InlineData("Mina", "rename the Quay Committee to Quayside Committee", "Only officers of the Quay Committee")]
    [InlineData("Olga", "merge Quay Cttee into Moorings Board", "officer of both")]
    [InlineData("Tess", "rename the Quay Committee to Quayside Committee", "don't belong to a committee called")]
    public async Task What_cannot_be_done_is_said_and_nothing_changes(string who, string line, string why)
    {
        Assert.Contains(why, await SayAsync(who, line), StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("committee_change"));
        Assert.Equal(1, await Bot.CountAsync("committee where Name = 'Quay Committee' and MergedIntoId is null"));
    }

    [Fact]
    public async Task A_name_of_300_letters_is_too_long() =>
        Assert.Contains(
            "300 characters", await SayAsync("Otto", $"rename the Quay Committee to {new string('q', 300)}"),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_forged_button_merges_and_undoes_nothing()
    {
        foreach (var who in new[] { "Stan", "Mina", "Olga", "Tess" })
            await PressVerbAsync(
                who, MeetingVerbs.MergeCommittees,
                new JsonObject { ["from"] = second, ["into"] = world.CommitteeIds["QC"] });
        Assert.Equal(0, await Bot.CountAsync("committee_change"));

        await MergeAsync();
        foreach (var who in new[] { "Stan", "Mina", "Olga", "Tess" })
            await PressVerbAsync(who, MeetingVerbs.UndoCommittee, new JsonObject { ["change"] = 1 });
        Assert.Equal(0, await Bot.CountAsync("committee_change where UndoneAt is not null"));
    }

    [Theory]
    [InlineData("rename the Quay Committee to Quayside Committee")]
    [InlineData("merge the Quay Committee into Moorings Board")]
    public async Task In_a_group_chat_nothing_is_renamed_and_no_other_committee_is_named(string line)
    {
        var otto = world.This("Otto");
        Teams.Members = [otto.Account, world.This("Mina").Account];
        var answers = await Teams.SayAsync($"<at>Committee Bot</at> {line}", new JsonObject
        {
            ["from"] = otto.Account,
            ["conversation"] = new JsonObject
            {
                ["id"] = "19:quay@thread.v2", ["conversationType"] = "groupChat", ["isGroup"] = true,
                ["tenantId"] = otto.Tenant,
            },
            ["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "mention", ["text"] = "<at>Committee Bot</at>",
                    ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Committee Bot" },
                }),
        });

        Assert.Contains(
            "one-to-one chat", string.Join('\n', answers.Select(CardReading.Words)), StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("committee_change"));
    }

    private async Task MergeAsync() => await PressAsync("Otto", await SendAsync("Otto", Merge), "Merge");

    private static string Words(JsonObject message) => CardReading.Words(message);

    private async Task<string> SayAsync(string who, string text) =>
        string.Join('\n', (await Teams.SayAsync(text, From(who))).Select(CardReading.Words));

    private async Task<JsonObject> SendAsync(string who, string text) => (await Teams.SayAsync(text, From(who)))[^1];

    /// <summary>The card that the button's answer shows.</summary>
    private async Task<JsonNode?> PressAsync(string who, JsonNode shown, string title)
    {
        JsonNode card = CardReading.All(shown).First(n => (string?)n["type"] == "AdaptiveCard");
        var button = CardReading.Buttons(card).First(b => (string?)b["title"] == title);
        return await PressVerbAsync(who, (string)button["verb"]!, (JsonObject)button["data"]!.DeepClone());
    }

    private async Task<JsonNode?> PressVerbAsync(string who, string verb, JsonObject data)
    {
        var (_, body) = await Teams.InvokeAsync(
            "adaptiveCard/action",
            new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
                ["trigger"] = "manual",
            },
            From(who));
        return body?["value"];
    }

    private JsonObject From(string who)
    {
        var person = world.This(who);
        return new JsonObject
        {
            ["from"] = person.Account,
            ["conversation"] = new JsonObject
            {
                ["id"] = $"personal-{person.Number}", ["conversationType"] = "personal", ["tenantId"] = person.Tenant,
            },
        };
    }
}
