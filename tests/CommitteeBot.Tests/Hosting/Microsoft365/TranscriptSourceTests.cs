using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CommitteeBot.Graph;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>What was said in the call of a meeting becomes proposals of its own, through the whole program.</summary>
public sealed class TranscriptSourceTests : TenantTest
{
    private const string Heard = "action a join heard_action h on h.ActionId = a.Id";
    private const string Began = "2026-11-25T10:00:00Z";

    private protected override BotHost Start(FakeGraph tenant, TimeProvider clock)
    {
        tenant.Events["a"] = new JsonObject
        {
            ["id"] = "AAMk=", ["iCalUId"] = "040000008200", ["subject"] = "CPM", ["isAllDay"] = false,
            ["sensitivity"] = "normal",
            ["lastModifiedDateTime"] = "2026-11-25T08:00:00Z", ["categories"] = new JsonArray(),
            ["start"] = new JsonObject { ["dateTime"] = "2026-11-25T10:00:00.0000000", ["timeZone"] = "UTC" },
            ["end"] = new JsonObject { ["dateTime"] = "2026-11-25T11:00:00.0000000", ["timeZone"] = "UTC" },
            ["onlineMeeting"] = new JsonObject { ["joinUrl"] = FakeCalls.JoinUrl },
        };
        return BotHost.Start(
            tenant.Settings("Committee=CPM;Calendar=clerk@example.org;Transcripts=true"), clock,
            services => SignIn(services));
    }

    private protected override async Task PrepareAsync()
    {
        await Bot.ChangeAsync(
            "insert into membership (CommitteeId, PersonId, Role) select c.Id, p.Id, 'Officer' from committee c, "
                + "person p where c.Prefix = 'CPM' and p.Name = 'Alex Wilber'");
        await Bot.ChangeAsync("update person set AadObjectId = 'bbbb-miriam' where Name = 'Miriam Okonjo'");
        await UntilAsync(async () =>
            await Bot.CountAsync("calendar_entry where JoinUrl is not null and MeetingId is not null") == 1);
    }

    [Fact]
    public async Task What_somebody_takes_on_is_proposed_once_for_officers_alone_and_accepted_or_rejected_one_by_one()
    {
        await SayAsync("action Miriam Okonjo to ring the harbour master about the buoys by 4 December");
        Tenant.CallsOfMeetings.Write(
            "other", "2026-11-18T10:00:00Z", Vtt("Miriam Okonjo", "I'll write to the bishop about the bells."));
        Tenant.CallsOfMeetings.Write("one", Began, Vtt("Miriam Okonjo",
            "Good morning, everybody.", "I'll just say that it has been a hard year for all of us.",
            "I'll write to the county about the flood gates by Friday.",
            "I'll ring the harbour master about the buoys.",
            "I'll get a price for the new pontoon."));
        await UntilAsync(async () => await Bot.CountAsync(Heard) == 2);
        await UntilAsync(() => Task.FromResult(Told("I found 2 possible actions in the call").Count == 1));
        Assert.Equal(1, await Bot.CountAsync(
            $"{Heard} where a.Text like 'Miriam Okonjo will write to the county%' and a.Owner = 'Miriam Okonjo' "
                + "and a.Due = '2026-11-27' and a.State = 'Proposed'"));

        // They are made once, however often the call is looked at, and after a restart of the round.
        await HoursAsync(3);
        await Bot.ChangeAsync("update followed_source set Mark = null where Key like 'call/%'");
        await HoursAsync(1);
        Assert.Equal(2, await Bot.CountAsync(Heard));
        Assert.Single(Told("I found"));

        Assert.DoesNotContain("flood gates", await SayAsync("proposed actions", Miriam()), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "flood gates", await SayAsync("what about the gates by the county", Miriam()), StringComparison.Ordinal);
        var reference = await ReferenceAsync("county");
        Assert.DoesNotContain("flood gates", await SayAsync($"show {reference}", Miriam()), StringComparison.Ordinal);
        Assert.Contains(
            "said at 10:00", await SayAsync("review the minutes of 25 November 2026"), StringComparison.Ordinal);
        var review = await SayAsync("review imports");
        Assert.Contains("25 November 2026", review, StringComparison.Ordinal);

        await SayAsync("accept all");
        Assert.Equal(2, await Bot.CountAsync($"{Heard} where a.State = 'Proposed'"));
        await SayAsync($"accept {reference}");
        Assert.DoesNotContain(
            "pontoon", await SayAsync("review the minutes of 25 November 2026", Miriam()), StringComparison.Ordinal);
        await SayAsync($"reject {await ReferenceAsync("pontoon")}");
        Assert.Contains("flood gates", await SayAsync($"show {reference}", Miriam()), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "pontoon", await SayAsync($"show {await ReferenceAsync("pontoon")}", Miriam()), StringComparison.Ordinal);
        Tenant.CallsOfMeetings.Write("two", "2026-11-25T10:40:00Z", Vtt("Miriam Okonjo",
            "As I said, I'll get a price for a new pontoon, and I'll write to the county about those flood gates.",
            "I'll paint the signs on the quay."));
        await UntilAsync(async () => await Bot.CountAsync(Heard) == 3);
        await HoursAsync(2);
        Assert.Equal(3, await Bot.CountAsync(Heard));

        // Nothing else of it is kept anywhere.
        Assert.DoesNotContain(Bot.Log.All, l => l.Contains("pontoon", StringComparison.Ordinal)
            || l.Contains("Okonjo", StringComparison.Ordinal));
        Assert.Equal(0, await Bot.CountAsync("followed_source where Mark like '%hard year%' or Mark like '%one%'"));
    }

    [Fact]
    public async Task That_calls_are_read_stands_on_the_privacy_page()
    {
        using var http = new HttpClient();

        Assert.Contains(
            "read after the call for what somebody took on",
            await http.GetStringAsync(new Uri(Bot.Address, "/privacy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_long_broken_or_foreign_transcript_at_most_twenty_are_proposed_and_nothing_goes_wrong()
    {
        var thousands = new StringBuilder("WEBVTT\n\n");
        for (var i = 0; i < 40_000; i++)
            thousands.Append(CultureInfo.InvariantCulture,
                $"{i / 3600}:{i / 60 % 60}:{i % 60}.0 --> 9:0:0.0\n<v Miriam Okonjo>I'll write to Mr {Word(i * 7)} "
                    + $"about the {Word(i)} and the {Word(i * 3)}, as they are in the way of all of us. X{new string('x', 350)}.</v>\n\n");
        Tenant.CallsOfMeetings.Write("long", Began, thousands.ToString());
        Tenant.CallsOfMeetings.Write(
            "broken", Began, "WEBVTT\n\n0:0:x --> \n<v Miriam Okonjo>I'll paint the gate\n\n\0\0<v");
        Tenant.CallsOfMeetings.Write("foreign", Began, Vtt("Petra Novak",
            "Petra will morgen mit dem Amt sprechen und danach den Bericht für den Ausschuss schreiben, sagt sie."));
        Tenant.CallsOfMeetings.Write(
            "nobody", Began, "WEBVTT\n\n0:0:1.0 --> 0:0:5.0\nI'll ask the bank for a loan for the new slipway.\n");
        await UntilAsync(async () => await Bot.CountAsync(Heard) == 20);
        await UntilAsync(async () =>
            await Bot.CountAsync("followed_source where Key like 'call/%' and Mark like '%\n%\n%\n%'") == 1);
        await HoursAsync(1);
        Assert.Equal(20, await Bot.CountAsync(Heard));
        Assert.Equal(0, await Bot.CountAsync($"{Heard} where a.Text like '%Petra%'"));
        Assert.Equal(0, await Bot.CountAsync("followed_source where Fault is not null"));
    }

    [Fact]
    public async Task The_minutes_take_over_what_was_said_and_what_was_not_accepted_stays_with_the_officers()
    {
        Tenant.CallsOfMeetings.Write("one", Began, Vtt("Miriam Okonjo",
            "I'll write to the county about the flood gates by Friday.", "I'll get a price for the new pontoon."));
        await UntilAsync(async () => await Bot.CountAsync(Heard) == 2);
        var said = await ReferenceAsync("county");
        await ImportAsync("""
            Minutes of the Community Priorities Meeting held on 25 November 2026

            Present: Miriam Okonjo, Helena Ashdown

            1. Flood gates
            The gates were looked at.
            Action: Miriam Okonjo to write to the county about the flood gates by 4 December 2026.
            """);

        Assert.Equal(1, await Bot.CountAsync(Heard));
        Assert.Equal(1, await Bot.CountAsync(
            $"action where Text like '%flood gates%' and Line is not null and Number = {said.Split('-')[1]}"));
        Assert.Equal(1, await Bot.CountAsync("action where Text like '%flood gates%'"));
        Assert.Equal(0, await Bot.CountAsync("action_event where \"From\" like '%will write to the county%'"));
    }

    [Fact]
    public async Task Without_a_policy_it_is_said_once_and_heals()
    {
        Tenant.Always = context => context.Request.Path.Value!.Contains("/onlineMeetings", StringComparison.Ordinal)
            ? FakeGraph.Error(403, "Forbidden")(context)
            : Tenant.AnswerAsync(context, isScripted: true);
        Tenant.CallsOfMeetings.Write("one", Began, Vtt("Miriam Okonjo", "I'll get a price for the new pontoon."));
        await UntilAsync(() => Task.FromResult(Told("I can't read what was said in the calls").Count == 1));
        await HoursAsync(3);
        Assert.Single(Told("I can't read what was said in the calls"));

        Tenant.Always = null;
        await UntilAsync(async () => await Bot.CountAsync(Heard) == 1);
        await HoursAsync(26);
        var asked = Tenant.Calls.Count(c => c.Contains("/onlineMeetings", StringComparison.Ordinal));
        await HoursAsync(2);
        Assert.Equal(asked, Tenant.Calls.Count(c => c.Contains("/onlineMeetings", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Copilots_notes_come_before_their_transcript_and_where_there_are_none_it_is_read()
    {
        await Bot.ChangeAsync("update meeting set Date = '2026-12-17' where Date = '2026-11-25'"); // Not this bot's.
        Tenant.CallsOfMeetings.Write("one", Began, Vtt("Miriam Okonjo", "I'll get a price for the new pontoon.",
            "I'll write to the county about the flood gates by Friday."), "c1");
        Tenant.CallsOfMeetings.Write(
            "two", "2026-11-25T10:40:00Z", Vtt("Miriam Okonjo", "I'll paint the signs on the quay."), "c2");
        var time = new SimulatedTime(new DateTimeOffset(2026, 11, 25, 12, 30, 0, TimeSpan.Zero));
        await using var bot = BotHost.Start(
            Tenant.Settings("Committee=CPM;Calendar=clerk@example.org;Transcripts=true;CopilotInsights=true"), time,
            services => SignIn(services));
        async Task HoursOfAsync(int hours)
        {
            for (var tick = 0; tick < hours * 12; tick++)
            {
                time.MoveTo(time.GetUtcNow().AddMinutes(5));
                await Task.Delay(60);
            }
        }

        await HoursOfAsync(2);
        Assert.Equal(0, await bot.CountAsync("heard_action")); // Copilot takes its time.
        Tenant.CallsOfMeetings.Note("note", Began, "c1",
            ("Miriam to obtain a quotation for the pontoon.", "Miriam Okonjo"), ("Tell the press.", null));
        await HoursOfAsync(2);
        Assert.Equal(2, await bot.CountAsync("heard_action where Source = 'Insight' and SaidAt is null"));
        await HoursOfAsync(2);
        Assert.Equal(1, await bot.CountAsync(
            "action a join heard_action h on h.ActionId = a.Id and h.Source = 'Transcript' where a.Text like '%paint the signs%'"));
        Assert.Equal(3, await bot.CountAsync("heard_action"));
        Assert.Equal(1, await bot.CountAsync(
            "action where Text = 'Miriam to obtain a quotation for the pontoon.' and Owner = 'Miriam Okonjo'"));
        Assert.Empty(bot.Services.GetRequiredService<GraphCallLog>().Made.Keys
            .Except(GraphPermissions.Calls.Select(c => c.Template)));
    }

    private async Task ImportAsync(string minutes)
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var record = MinutesParser.Parse(new DocumentText(minutes.Split('\n'), null, "text"), "november.txt");
        Assert.Single(record.Actions);
        await new ImportMinutes(db, TimeProvider.System).RunAsync(
            new ImportRequest(record, "november", "Community Priorities Meeting", ActionIntake.Propose, "clerk"),
            default);
    }

    private async Task<string> ReferenceAsync(string word) => "CPM-" + await Bot.NumberAsync(
        $"min(a.Number) from action a where a.Text like '%{word}%' and a.LoggedBy like 'the call%'");

    private static string Word(int number) => string.Concat(
        number.ToString("000000", CultureInfo.InvariantCulture)
            .Select(digit => "bacodufigehakolumino".Substring(2 * (digit - '0'), 2)));

    private static string Vtt(string speaker, params string[] said) => "WEBVTT\n\n" + string.Join("\n\n", said.Select(
        (s, at) => $"00:00:{at * 5:00}.000 --> 00:00:{(at * 5) + 4:00}.000\n<v {speaker}>{s}</v>"));

    private static JsonObject Miriam() => new()
    {
        ["from"] = new JsonObject { ["id"] = "29:miriam", ["name"] = "Miriam Okonjo", ["aadObjectId"] = "bbbb-miriam" },
        ["conversation"] = new JsonObject
            { ["id"] = "miriam-chat", ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
    };
}
