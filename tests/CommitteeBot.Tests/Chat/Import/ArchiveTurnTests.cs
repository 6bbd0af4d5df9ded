using System.Text.Json.Nodes;
using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Tests.Trust;

namespace CommitteeBot.Tests.Chat.Import;

/// <summary>
/// An officer checks what a handful of files has brought, through HTTP: on the card of the import and by lines.
/// </summary>
public sealed class ArchiveTurnTests(TwoTenants world) : ConversationTest(world), IClassFixture<TwoTenants>
{
    private const string Review = "review the import";

    private protected override Task PrepareAsync() => world.UsingAsync(async db =>
    {
        // A committee of its own, so that what the other cases' committee has doesn't matter.
        var pier = new CommitteeRow { Name = "Pier Committee", Prefix = "PC", TenantId = TwoTenants.TenantA };
        db.Committees.Add(pier);
        await db.SaveChangesAsync();
        foreach (var (who, role) in new[]
        {
            ("Otto", CommitteeRole.Officer), ("Carla", CommitteeRole.Chair), ("Mina", CommitteeRole.Member),
        })
            db.Memberships.Add(
                new MembershipRow { CommitteeId = pier.Id, PersonId = world.This(who).Id, Role = role });
        await db.SaveChangesAsync();
    });

    [Fact]
    public async Task Several_files_come_back_as_one_card_and_only_the_latest_meeting_has_proposals()
    {
        var card = await ImportAsync("2018-03.txt", "2018-05.txt", "2018-06.txt");

        var words = CardReading.Words(card);
        Assert.Contains("3 documents imported", words, StringComparison.Ordinal);
        Assert.Contains("Pier Committee, 18 June 2018", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Pier Committee, 14 May 2018\n1 proposal", words, StringComparison.Ordinal);
        Assert.Contains("2 meetings with actions kept as history", words, StringComparison.Ordinal);
        Assert.Equal((2, 3), (await PierAsync("Proposed"), await PierAsync("Closed")));
    }

    [Fact]
    public async Task What_the_latest_minutes_carry_on_stays_proposed_whichever_came_first()
    {
        await ImportAsync("2018-06.txt", "2018-03.txt", "2018-05.txt");

        Assert.Equal((2, 3), (await PierAsync("Proposed"), await PierAsync("Closed")));
    }

    [Fact]
    public async Task What_is_ticked_is_accepted_and_undo_puts_it_back()
    {
        await ImportAsync("2018-06.txt", "2018-03.txt");
        var meeting = (await SayAsync("Otto", "review the minutes of 18 June 2018"))[^1];
        Assert.Contains("Pier Committee, 18 June 2018", CardReading.Words(meeting), StringComparison.Ordinal);
        var toggle = CardReading.All(meeting).First(e => (string?)e["type"] == "Input.Toggle");

        var after = await PressAsync("Otto", meeting, "Accept the ticked", new() { [(string)toggle["id"]!] = "true" });
        Assert.Contains("✓ 1 action of Pier Committee, 18 June 2018 accepted", Words(after), StringComparison.Ordinal);
        Assert.Equal((1, 1), (await PierAsync("Proposed"), await PierAsync("Open")));

        var undone = await PressAsync("Otto", after!, "Undo");
        Assert.Contains("Undone: 1 action put back.", Words(undone), StringComparison.Ordinal);
        Assert.Equal((2, 0), (await PierAsync("Proposed"), await PierAsync("Open")));
        Assert.Contains("nothing left to undo", Words(await PressAsync("Otto", after!, "Undo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_of_a_meeting_is_accepted_and_typed_undo_puts_it_back()
    {
        await ImportAsync("2018-06.txt", "2018-03.txt");
        var meeting = (await SayAsync("Otto", "review the minutes of 18 June 2018"))[^1];

        var none = await PressAsync("Otto", meeting, "None of this meeting");
        Assert.Contains("✓ 2 proposals of Pier Committee, 18 June 2018 rejected.", Words(none), StringComparison.Ordinal);
        Assert.Equal(2, await PierAsync("Withdrawn"));

        await SayAsync("Otto", "undo");
        Assert.Equal(2, await PierAsync("Proposed"));
        await SayAsync("Otto", "none of this meeting");
        Assert.Equal(2, await PierAsync("Withdrawn"));
    }

    [Fact]
    public async Task What_was_changed_since_is_left_by_undo_and_named()
    {
        await ImportAsync("2018-06.txt", "2018-03.txt");
        var done = (await SayAsync("Otto", "accept all of 18 June 2018"))[^1];
        await SayAsync("Otto", "done PC-1");

        var undone = Words(await PressAsync("Otto", done, "Undo"));
        Assert.Contains("1 action put back. PC-1 changed since", undone, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await PierAsync("Proposed"), await PierAsync("Done")));
    }

    [Fact]
    public async Task A_mass_button_means_what_was_shown_and_not_what_came_in_since()
    {
        await ImportAsync("2018-03.txt");
        var overview = (await SayAsync("Otto", Review))[^1];
        await ImportAsync("2018-06.txt");

        var button = CardReading.Buttons(overview).First(
            b => (string?)b["verb"] == ArchiveVerbs.Accept && ((string)b["title"]!).StartsWith("Accept all", StringComparison.Ordinal));
        await PressVerbAsync("Otto", ArchiveVerbs.Accept, (JsonObject)button["data"]!.DeepClone());
        Assert.Equal(2, await PierAsync("Proposed"));
    }

    [Fact]
    public async Task Lines_decide_all_of_a_meeting_or_one_action()
    {
        await ImportAsync("2018-06.txt", "2018-03.txt");

        Assert.Contains("PC-1 rejected: not an action", await TextAsync("Otto", "reject PC-1"), StringComparison.Ordinal);
        Assert.Contains("PC-1: not waiting", await TextAsync("Otto", "reject PC-1"), StringComparison.Ordinal);
        Assert.Contains(
            "✓ 1 action of Pier Committee, 18 June 2018 accepted",
            await TextAsync("Otto", "accept all of 18 June 2018"), StringComparison.Ordinal);
        Assert.Contains("couldn't find imported minutes", await TextAsync("Otto", "accept all of 1 May 1999"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_all_names_the_meetings_first_where_there_are_several()
    {
        await ImportAsync("2018-06.txt", "2018-03.txt");
        Assert.Contains(
            "proposed again", await TextAsync("Otto", "propose the actions of 12 March 2018 again"),
            StringComparison.Ordinal);

        var asked = (await SayAsync("Otto", "accept all of the Pier Committee"))[^1];
        Assert.Contains("of 2 meetings?", CardReading.Words(asked), StringComparison.Ordinal);
        Assert.Equal(0, await PierAsync("Open"));
        var accepts = CardReading.Buttons(asked)
            .Select(b => (string)b["title"]!).Single(t => t.StartsWith("Accept ", StringComparison.Ordinal));
        Assert.Matches("^Accept [0-9]+$", accepts);
        await PressAsync("Otto", asked, accepts);
        Assert.Equal(0, await PierAsync("Proposed"));
    }

    [Fact]
    public async Task Proposals_of_earlier_meetings_are_kept_as_history_in_one_press()
    {
        await ImportAsync("2018-06.txt", "2018-03.txt");
        await SayAsync("Otto", "propose the actions of 12 March 2018 again");
        var overview = (await SayAsync("Otto", Review))[^1];

        var kept = await PressAsync("Otto", overview, "Keep as history");
        Assert.Contains("of 1 earlier meeting kept as history", Words(kept), StringComparison.Ordinal);
        Assert.Equal(2, await PierAsync("Proposed"));
        await PressAsync("Otto", kept!, "Undo");
        Assert.True(await PierAsync("Proposed") > 2);
    }

    [Fact]
    public async Task Minutes_without_a_date_get_one_by_line_and_lose_it_by_undo()
    {
        await ImportAsync("undated.txt", "2018-06.txt");
        Assert.Contains("1 document without a date", await TextAsync("Otto", Review), StringComparison.Ordinal);

        var dated = (await SayAsync("Otto", "the minutes without a date are from 16 January 2017"))[^1];
        Assert.Contains("for 16 January 2017", CardReading.Words(dated), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("meeting where Date = '2017-01-16'"));

        await PressAsync("Otto", dated, "Undo");
        Assert.Equal(0, await Bot.CountAsync("meeting where Date = '2017-01-16'"));
        var list = await PressAsync("Otto", (await SayAsync("Otto", Review))[^1], "Open", row: "without a date");
        var form = CardReading.All(list).First(e => (string?)e["type"] == "Input.Date");
        await PressAsync("Otto", list!, "Save", new() { [(string)form["id"]!] = "2017-02-20" });
        Assert.Equal(1, await Bot.CountAsync("meeting where Date = '2017-02-20'"));
    }

    [Fact]
    public async Task A_newer_version_is_shown_until_an_officer_says_that_it_is_right_and_the_earlier_one_can_be_used()
    {
        await ImportAsync("2018-06.txt", "2018-06-again.txt");
        var overview = (await SayAsync("Otto", Review))[^1];

        var list = await PressAsync("Otto", overview, "Open", row: "newer version");
        Assert.Contains("“2018-06-again.txt” took the place of “2018-06.txt”", Words(list), StringComparison.Ordinal);
        var used = await PressAsync("Otto", list!, "Use the earlier one");
        Assert.Contains("“2018-06.txt” is in use again.", Words(used), StringComparison.Ordinal);
        Assert.Contains("“2018-06.txt” took the place of “2018-06-again.txt”", Words(used), StringComparison.Ordinal);
        Assert.Equal(2, await PierAsync("Proposed"));

        var right = await PressAsync("Otto", used!, "That's right");
        Assert.DoesNotContain("newer version", await TextAsync("Otto", Review), StringComparison.Ordinal);
        await PressAsync("Otto", right!, "Undo");
        Assert.Contains("newer version", await TextAsync("Otto", Review), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sets_of_minutes_of_one_day_stay_both_until_an_officer_says_that_they_are_one()
    {
        await ImportAsync("2018-06.txt", "2018-06-other.txt");
        Assert.Equal(2, await Bot.CountAsync("document where FileName like '2018-06%'"));
        var list = await PressAsync("Otto", (await SayAsync("Otto", Review))[^1], "Open", row: "two sets of minutes");

        var one = await PressAsync("Otto", list!, "They are one meeting");
        Assert.Contains("“2018-06-other.txt” is now the version in use.", Words(one), StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("document where FileName like '2018-06%'"));

        await PressAsync("Otto", one!, "They are two meetings");
        Assert.Equal(2, await Bot.CountAsync("document where FileName like '2018-06%'"));
    }

    [Fact]
    public async Task Committees_that_look_alike_are_offered_for_a_merge()
    {
        await world.UsingAsync(async db =>
        {
            var other = new CommitteeRow { Name = "Pier Cttee", Prefix = "PT", TenantId = TwoTenants.TenantA };
            db.Committees.Add(other);
            await db.SaveChangesAsync();
            db.Memberships.Add(
                new MembershipRow { CommitteeId = other.Id, PersonId = world.This("Otto").Id, Role = CommitteeRole.Officer });
            await db.SaveChangesAsync();
        });
        var overview = (await SayAsync("Otto", Review))[^1];
        Assert.Contains("Two committees look alike", CardReading.Words(overview), StringComparison.Ordinal);

        var list = await PressAsync("Otto", overview, "Open", row: "look alike");
        var asked = await PressAsync("Otto", list!, "Merge…");
        Assert.Contains("Merge Pier Cttee into Pier Committee?", Words(asked), StringComparison.Ordinal);
        await PressAsync("Otto", list!, "Keep them apart");
        Assert.DoesNotContain("look alike", await TextAsync("Otto", Review), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Carla")]
    [InlineData("Mina")]
    [InlineData("Tess")]
    public async Task Nobody_but_its_officer_sees_or_decides_anything(string who)
    {
        await ImportAsync("2018-06.txt", "2018-03.txt");
        foreach (var line in (string[])[Review, "review the minutes of 18 June 2018", "accept all of 18 June 2018",
            "none of this meeting", "reject PC-1", "the minutes without a date are from 16 January 2017"])
        {
            var said = await TextAsync(who, line);
            Assert.DoesNotContain("Pier Committee", said, StringComparison.Ordinal);
            if (who != "Tess")
                Assert.Equal(ArchiveWords.OfficersOnly, said);
        }

        foreach (var verb in (string[])[ArchiveVerbs.Accept, ArchiveVerbs.Reject, ArchiveVerbs.AcceptTicked])
            for (var meeting = 1; meeting < 8; meeting++)
                await PressVerbAsync(
                    who, verb, new() { ["meeting"] = meeting, ["tick-PC-1"] = "true", ["tick-PC-2"] = "true" });
        await PressVerbAsync(who, ArchiveVerbs.CloseOlder, []);
        Assert.Equal(2, await PierAsync("Proposed"));
    }

    private async Task<int> PierAsync(string state) => (int)await Bot.CountAsync(
        $"action where State = '{state}' and CommitteeId = (select Id from committee where Prefix = 'PC')");

    private async Task<JsonObject> ImportAsync(params string[] files)
    {
        var attachments = new JsonArray([.. files.Select(name => new JsonObject
        {
            ["contentType"] = "text/plain", ["name"] = name, ["contentUrl"] = Teams.Serve(Minutes(name), name),
        })]);
        var from = From("Otto");
        from["attachments"] = attachments;
        return (await Teams.SayAsync("PC", from))[^1];
    }

    private static string Minutes(string file) => file switch
    {
        "2018-03.txt" => Minutes("12 March 2018", "Clerk to ask for prices for the lamps.", "Clerk to paint the rails."),
        "2018-05.txt" => Minutes("14 May 2018", "Clerk to order new lamps."),
        "undated.txt" => Minutes(null, "Clerk to measure the deck."),
        "2018-06-other.txt" => """
            PIER COMMITTEE

            Minutes of the special meeting held on 18 June 2018 on board the ferry

            Present: Cllr Anna Reed (Chair), Jo Marsh, Lena Orr

            1. Timetable
            The ferry company showed its timetable for the winter, with no boat after six in the evening.
            ACTION: Jo Marsh to collect what the schools say.

            2. Fares
            Fares would rise by a tenth from the first of October, and by as much again the year after.
            """,
        "2018-06-again.txt" => Minutes("18 June 2018", "Clerk to mend the gate and to lock it."),
        _ => Minutes("18 June 2018", "Clerk to mend the gate.", "Clerk to write to the ferry company."),
    };

    private static string Minutes(string? day, params string[] actions) =>
        $"""
        PIER COMMITTEE

        {(day is null ? "Minutes of the meeting in the Custom House" : $"Minutes of the meeting held on {day} in the Custom House")}

        Present:
        Cllr Anna Reed (Chair)
        Tom Hale, Clerk

        1. Apologies
        There were no apologies.

        2. Minutes of the last meeting
        The minutes of the last meeting were agreed as a correct record.

        3. Works
        The works on the pier were discussed, and the members walked along it.

        {string.Join("\n\n", actions.Select(a => $"ACTION: {a}"))}
        """;

    private async Task<IReadOnlyList<JsonObject>> SayAsync(string who, string text) => await Teams.SayAsync(text, From(who));

    private async Task<string> TextAsync(string who, string text) =>
        string.Join('\n', (await SayAsync(who, text)).Select(CardReading.Words));

    private static string Words(JsonNode? card) => CardReading.CardWords(card);

    /// <param name="row">Words of the row that is pressed; null for a button.</param>
    private async Task<JsonNode?> PressAsync(
        string who, JsonNode shown, string title, JsonObject? inputs = null, string? row = null)
    {
        JsonNode card = CardReading.All(shown).First(n => (string?)n["type"] == "AdaptiveCard");
        var within = row is null
            ? card
            : CardReading.All(card).First(
                n => n["selectAction"] is not null && CardReading.CardWords(n).Contains(row, StringComparison.Ordinal));
        var button = CardReading.Buttons(within).First(b => (string?)b["title"] == title);
        var data = (JsonObject)button["data"]!.DeepClone();
        foreach (var (key, value) in inputs ?? [])
            data[key] = value?.DeepClone();
        return await PressVerbAsync(who, (string)button["verb"]!, data);
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
