using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Digests;

/// <summary>Lines and buttons about digests, through the whole program.</summary>
public partial class DigestTurnTests
{
    [Fact]
    public async Task An_officer_sets_when_cards_go_out_and_reads_it_back()
    {
        using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);

        Assert.Contains(
            "5 working days before at 08:00 and 1 day before at 08:00", await SaidAsync(teams, "CPM: digest settings"),
            StringComparison.Ordinal);
        Assert.Contains(
            "3 working days before at 09:00", await SaidAsync(teams, "CPM: digest 3 working days before at 9:00"),
            StringComparison.Ordinal);
        Assert.Contains(
            "falls in the quiet hours", await SaidAsync(teams, "CPM: digest the day before at 21:00"),
            StringComparison.Ordinal);
        Assert.Contains(
            "couldn't read when", await SaidAsync(teams, "CPM: digest 99 days before"), StringComparison.Ordinal);
        var settings = await SaidAsync(teams, "CPM: digest settings");
        Assert.Contains("3 working days before at 09:00", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("21:00", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_chooses_for_themselves_and_changes_nothing_for_others()
    {
        using var bot = BotHost.Start(new() { ["Local:Role"] = "Member" });
        await using var teams = await TeamsChannel.StartAsync(bot);

        Assert.Contains(
            "I won't send you any more", await SaidAsync(teams, "CPM: digest off"), StringComparison.Ordinal);
        Assert.Contains(
            "no cards or reminders", await SaidAsync(teams, "CPM: digest settings"), StringComparison.Ordinal);
        Assert.Contains("Only an officer", await SaidAsync(teams, "CPM: digest chat off"), StringComparison.Ordinal);
        Assert.Contains("Only an officer", await SaidAsync(teams, "CPM: digest report"), StringComparison.Ordinal);
        Assert.Contains("Only an officer", await SaidAsync(teams, "CPM: digest send"), StringComparison.Ordinal);
        Assert.Equal(1, await bot.CountAsync("digest_wish"));
        Assert.Equal(0, await bot.CountAsync("digest_rules"));
    }

    [Fact]
    public async Task The_chairs_card_closes_what_is_done_and_asks_the_owners_once()
    {
        using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);
        var card = (await teams.SayAsync("CPM: digest"))[0];
        Assert.Contains("Done, to close · 1", CardReading.Words(card), StringComparison.Ordinal);

        var closed = (await teams.PressAsync(card, "Close this one"))!["value"]!;
        Assert.Contains("✓ 1 action closed", CardReading.CardWords(closed), StringComparison.Ordinal);
        Assert.DoesNotContain("to close · ", CardReading.CardWords(closed), StringComparison.Ordinal);
        var undone = CardReading.CardWords((await teams.PressAsync(Message(closed), "Undo"))?["value"]);
        Assert.Contains("Undone: ", undone, StringComparison.Ordinal);
        Assert.Contains("Done, to close · 1", undone, StringComparison.Ordinal);

        var question = (await teams.PressAsync(card, "Ask owners…"))!["value"]!;
        Assert.Contains("for an update?", CardReading.CardWords(question), StringComparison.Ordinal);
        Assert.Equal(0, await bot.CountAsync("outbox where Kind = 'OwnerDigest'"));
        var ask = CardReading.Buttons(question).Select(b => (string?)b["title"] ?? "")
            .Single(t => t.StartsWith("Ask ", StringComparison.Ordinal) && !t.EndsWith('…'));
        Assert.Contains(
            " asked.", CardReading.CardWords((await teams.PressAsync(Message(question), ask))?["value"]),
            StringComparison.Ordinal);
        var staged = await bot.CountAsync("outbox where Kind = 'OwnerDigest'");
        Assert.InRange(staged, 2, 20);
        Assert.Contains(
            "already been asked",
            CardReading.CardWords((await teams.PressAsync(Message(question), ask))?["value"]),
            StringComparison.Ordinal);
        Assert.Equal(staged, await bot.CountAsync("outbox where Kind = 'OwnerDigest'"));
        Assert.Contains(
            "The Committee noted the",
            CardReading.CardWords((await teams.PressAsync(card, "Draft wording"))?["value"]),
            StringComparison.Ordinal);
    }

    /// <summary>A card that came as the answer to a click, as a message to press on.</summary>
    private static JsonObject Message(JsonNode card) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject { ["content"] = card.DeepClone() }),
    };

    /// <summary>A card of before this version has no names in its button: it shows them, and closes nothing.</summary>
    [Fact]
    public async Task A_button_of_an_older_card_shows_what_there_is_to_close()
    {
        using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);
        await teams.SayAsync("CPM: digest");

        var (_, body) = await teams.InvokeAsync(
            "adaptiveCard/action",
            new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute", ["verb"] = "digest/close-done",
                    ["data"] = new JsonObject { ["committee"] = 1, ["meeting"] = 0 },
                },
            });

        Assert.Contains("Check what is done", CardReading.CardWords(body?["value"]), StringComparison.Ordinal);
        Assert.Equal(1, await bot.CountAsync("action where CommitteeId = 1 and State = 'Done'"));
    }

    [Fact]
    public async Task An_owner_comments_asks_for_another_day_and_is_done_on_the_card()
    {
        using var bot = BotHost.Start(new() { ["Local:Role"] = "Member" });
        await using var teams = await TeamsChannel.StartAsync(bot);
        var reference = Reference().Match(await SaidAsync(teams, "CPM: action me to paint the gate by Friday")).Value;
        await bot.ChangeAsync("update action set LoggedAt = 0 where Text like '%paint the gate%'");
        var day = TimeProvider.System.GetUtcNow()
            .AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains(
            $"Note added to {reference}", await OwnAsync("digest/own-note", new() { ["note"] = "paint is bought" }),
            StringComparison.Ordinal);
        Assert.Contains(
            "I've passed on your request",
            await OwnAsync(
                "digest/own-due", new() { ["newday"] = day, ["reason"] = "rain" }), StringComparison.Ordinal);
        Assert.Contains(
            "I couldn't find a date in that", await OwnAsync("digest/own-due", new() { ["newday"] = "not a day" }),
            StringComparison.Ordinal);
        var done = await OwnAsync("digest/own-done", []);

        Assert.Contains($"✓ {reference} done", done, StringComparison.Ordinal);
        Assert.DoesNotContain($"{reference} · ", done, StringComparison.Ordinal);
        Assert.True(await bot.CountAsync("outbox where Kind = 'DateRequest' and Occasion like 'a new date for%'") > 0);

        async Task<string> OwnAsync(string verb, JsonObject inputs)
        {
            var data = new JsonObject { ["committee"] = 1, ["day"] = "", ["action"] = reference };
            foreach (var (key, value) in inputs)
                data[key] = value?.DeepClone();
            var (_, body) = await teams.InvokeAsync(
                "adaptiveCard/action",
                new JsonObject
                {
                    ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
                });
            return CardReading.CardWords(body?["value"]);
        }
    }

    [Fact]
    public async Task What_is_sent_now_stands_in_the_report_with_its_result()
    {
        using var bot = BotHost.Start(clock: new Clock(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero)));
        await using var teams = await TeamsChannel.StartAsync(bot);

        Assert.Contains("on their way to", await SaidAsync(teams, "CPM: digest send"), StringComparison.Ordinal);

        // Nobody of the sample roster has ever spoken to the bot.
        var report = "";
        for (var n = 0;
            n < 200 && !report.Contains("never met", StringComparison.Ordinal)
                && !report.Contains("waiting until", StringComparison.Ordinal);
            n++)
        {
            await Task.Delay(50);
            report = await SaidAsync(teams, "CPM: digest report");
        }

        Assert.Contains("Helena Ashdown", report, StringComparison.Ordinal);
        Assert.Contains("the chair's card, sent by an officer", report, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing is due to go out", await SaidAsync(teams, "HEC: digest preview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_with_a_guest_is_shown_no_register_unasked_and_gets_its_card_once_the_guest_has_left()
    {
        var time = new SimulatedTime(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        using var bot = BotHost.Start(clock: time);
        await using var teams = await TeamsChannel.StartAsync(bot);
        await teams.SayAsync("hello");
        await teams.SayAsync("<at>Committee Bot</at> use HEC", GroupChatActivity.Mentioning());
        await bot.ChangeAsync(
            "update person set AadObjectId = '00000000-0000-0000-0000-000000000004' where Name = 'Yusuf Tennanby'");
        await bot.ChangeAsync(
            "update membership set Role = 'Guest' where PersonId = (select Id from person where Name = 'Yusuf "
                + "Tennanby')");
        teams.Members = [TeamsChannel.Person(), TeamsChannel.Person("Yusuf Tennanby", 4)];
        time.MoveTo(time.GetUtcNow().AddMinutes(2)); // who was present is forgotten

        await teams.SayAsync("HEC: digest send");
        await UntilAsync("Kind = 'ChatDigest' and State = 'Failed' and Reason = 'ReadAlong'");
        Assert.DoesNotContain(
            teams.Calls,
            c => c.Body is { } body && CardReading.Words(body).Contains(" open action", StringComparison.Ordinal));

        teams.Members = [TeamsChannel.Person()];
        time.MoveTo(time.GetUtcNow().AddMinutes(2));
        await teams.SayAsync("HEC: digest send");
        await UntilAsync("Kind = 'ChatDigest' and State = 'Sent'");
        Assert.Single(
            teams.Calls,
            c => c.Body is { } body && CardReading.Words(body).Contains(" open action", StringComparison.Ordinal));

        async Task UntilAsync(string row)
        {
            for (var waits = 0; await bot.CountAsync($"outbox where {row}") == 0; waits++)
            {
                Assert.True(waits < 500, $"there is no row with {row}");
                time.MoveTo(time.GetUtcNow().AddSeconds(1));
                await Task.Delay(20);
            }
        }
    }

    [Fact]
    public async Task When_the_app_is_taken_away_the_way_to_the_person_is_forgotten()
    {
        using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);
        await teams.SayAsync("hello", new JsonObject { ["localTimezone"] = "Europe/Paris" });
        Assert.Equal(
            1, await bot.CountAsync("person where PersonalConversationId is not null and Zone = 'Europe/Paris'"));

        await teams.SendAsync(teams.Activity("installationUpdate", new JsonObject { ["action"] = "remove" }));

        Assert.Equal(0, await bot.CountAsync("person where PersonalConversationId is not null"));
        Assert.Equal(0, await bot.CountAsync("conversation"));
    }

    private static async Task<string> SaidAsync(TeamsChannel teams, string line) =>
        string.Join('\n', (await teams.SayAsync(line)).Select(CardReading.Words));

    [GeneratedRegex(@"CPM-\d+")]
    private static partial Regex Reference();
}
