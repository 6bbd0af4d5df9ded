using System.Text.Json.Nodes;
using CommitteeBot.Graph;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>The agenda is written into the event of its meeting, through the whole program.</summary>
public sealed class AgendaSourceTests : TenantTest
{
    private const string Written = "calendar_entry where AgendaSent is not null";

    private protected override BotHost Start(FakeGraph tenant, TimeProvider clock)
    {
        tenant.Events["a"] = new JsonObject
        {
            ["id"] = "AAMk=", ["iCalUId"] = "040000008200", ["subject"] = "CPM", ["isAllDay"] = false, ["sensitivity"] = "normal",
            ["lastModifiedDateTime"] = "2026-11-25T09:00:00Z", ["categories"] = new JsonArray(),
            ["start"] = new JsonObject { ["dateTime"] = "2026-12-17T14:00:00.0000000", ["timeZone"] = "UTC" },
            ["end"] = new JsonObject { ["dateTime"] = "2026-12-17T16:00:00.0000000", ["timeZone"] = "UTC" },
            ["location"] = new JsonObject { ["displayName"] = "Guildhall" },
        };
        return BotHost.Start(
            tenant.Settings("Committee=CPM;Calendar=clerk@example.org;CalendarAgenda=true"), clock, services => SignIn(services));
    }

    private protected override async Task PrepareAsync()
    {
        await Bot.ChangeAsync(
            "insert into membership (CommitteeId, PersonId, Role) select c.Id, p.Id, 'Officer' from committee c, "
                + "person p where c.Prefix = 'CPM' and p.Name = 'Alex Wilber'");
        await UntilAsync(async () => await Bot.CountAsync("calendar_entry where EventId = 'AAMk='") == 1);
    }

    [Fact]
    public async Task It_stands_in_the_event_as_the_public_sees_it_and_a_private_item_is_gone_within_minutes()
    {
        await SayAsync("agenda add Harbour lights for the meeting on 17 December 2026");
        await SayAsync("agenda add Sale of the tannery (private, paragraph 3) for the meeting on 17 December 2026");
        await SayAsync("action Miriam Okonjo to paint the buoys by 10 December");
        await UntilAsync(() => Has("Harbour lights"));
        Assert.StartsWith("<html><head></head><body>\r\n<p>Tea from 1 pm.</p>", Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("tannery", Text(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Miriam", Text(), StringComparison.Ordinal);

        // What the bot wrote itself is no news of the meeting, and is written once.
        var (history, meetings) = (await Bot.CountAsync("meeting_event"), await Bot.CountAsync("meeting"));
        var writes = Writes();
        await HoursAsync(3);
        Assert.Equal((history, meetings), (await Bot.CountAsync("meeting_event"), await Bot.CountAsync("meeting")));
        Assert.Equal(0, await Bot.CountAsync("meeting_conflict"));
        Assert.Equal(writes, Writes());

        Edit(html => html.Replace("Tea from 1 pm.", "Cake from noon.", StringComparison.Ordinal));
        var number = Text().Split("Harbour lights")[0].Split("<p>")[^1].Trim(' ', '.');
        await SayAsync($"agenda private {number} paragraph 3 for the meeting on 17 December 2026");
        var before = Tenant.Calls.Count(c => c.Contains("/calendarView", StringComparison.Ordinal));
        await UntilAsync(async () => !await Has("Harbour lights"));
        Assert.InRange(Tenant.Calls.Count(c => c.Contains("/calendarView", StringComparison.Ordinal)), before, before);
        Assert.Contains("Cake from noon.", Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.Log.All, l => l.Contains("tannery", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Somebody_who_writes_at_the_same_time_loses_nothing_and_who_takes_it_out_is_asked_nothing_again()
    {
        var isFirst = true;
        Tenant.Always = context =>
        {
            if (context.Request.Method == "PATCH" && isFirst)
            {
                isFirst = false;
                Edit(html => html.Replace("Tea", "Coffee", StringComparison.Ordinal));
            }

            return Tenant.AnswerAsync(context, isScripted: true);
        };
        await SayAsync("agenda add Harbour buoys for the meeting on 17 December 2026");
        await UntilAsync(() => Has("Harbour buoys"));
        Assert.False(isFirst);
        Assert.Contains("Coffee from 1 pm.", Text(), StringComparison.Ordinal);
        Assert.True(EventAgenda.IsIn(Text()));

        Edit(html => html.Replace(EventAgenda.End, "", StringComparison.Ordinal));
        var mine = Text();
        await HoursAsync(2);
        Assert.Equal(mine, Text()); // Nothing has changed, so nobody looks.
        await SayAsync("agenda add Harbour lights for the meeting on 17 December 2026");
        await UntilAsync(() => Task.FromResult(Told("has taken the agenda out").Count == 1));
        await SayAsync("agenda add Harbour bells for the meeting on 17 December 2026");
        await HoursAsync(3);
        Assert.Equal(mine, Text());
        Assert.Single(Told("has taken the agenda out"));
    }

    [Fact]
    public async Task An_item_that_is_made_private_after_the_meeting_leaves_the_event_and_until_it_has_officers_know()
    {
        await SayAsync("agenda add Harbour lights for the meeting on 17 December 2026");
        await UntilAsync(() => Has("Harbour lights"));
        await SayAsync("agenda add Harbour bells for the meeting on 17 December 2026");
        await Bot.ChangeAsync("update meeting set Date = '2026-11-20' where Date = '2026-12-17'");
        await HoursAsync(2);
        Assert.False(await Has("Harbour bells")); // Nobody is sent news of a meeting that is over.

        Tenant.Always = context => context.Request.Method == "PATCH"
            ? FakeGraph.Error(400, "ErrorInvalidRequest")(context)
            : Tenant.AnswerAsync(context, isScripted: true);
        var number = Text().Split("Harbour lights")[0].Split("<p>")[^1].Trim(' ', '.');
        await Bot.ChangeAsync("update meeting set Date = '2026-12-17' where Date = '2026-11-20'");
        await SayAsync($"agenda private {number} paragraph 3 for the meeting on 17 December 2026");
        await Bot.ChangeAsync("update meeting set Date = '2026-11-20' where Date = '2026-12-17'");
        await UntilAsync(() => Task.FromResult(Told("may still stand in the event").Count == 1));
        var asked = Tenant.Calls.Count(c => c.StartsWith("PATCH", StringComparison.Ordinal));
        await HoursAsync(3);
        Assert.Single(Told("may still stand in the event"));
        Assert.InRange(Tenant.Calls.Count(c => c.StartsWith("PATCH", StringComparison.Ordinal)), asked + 2, asked + 4);
        Assert.True(await Has("Harbour lights"));

        Tenant.Always = null;
        await UntilAsync(async () => !await Has("Harbour lights"));
        var writes = Writes();
        await HoursAsync(2);
        Assert.Equal(writes, Writes());
    }

    [Fact]
    public async Task Without_its_permission_it_is_said_once_and_the_calendar_is_followed_all_the_same()
    {
        Tenant.Always = context => context.Request.Path.Value!.Contains("/events/", StringComparison.Ordinal)
            ? FakeGraph.Error(403, "ErrorAccessDenied")(context)
            : Tenant.AnswerAsync(context, isScripted: true);
        await SayAsync("agenda add Harbour lights for the meeting on 17 December 2026");
        await UntilAsync(() => Task.FromResult(Told("I can't write the agenda into the calendar").Count == 1));
        await HoursAsync(2);
        Assert.Single(Told("I can't write the agenda into the calendar"));
        Assert.Equal(1, await Bot.CountAsync("followed_source where Key like 'calendar/%' and Fault is null and ReadAt is not null"));
        Assert.False(await Has("Harbour lights"));

        Tenant.Always = null;
        await UntilAsync(() => Task.FromResult(Told("I can write the agenda into the calendar").Count == 1));
        Assert.True(await Has("Harbour lights"));
    }

    private string Text() => (string?)Tenant.Events["a"]["body"]?["content"] ?? "";

    private Task<bool> Has(string words) => Task.FromResult(Text().Contains(words, StringComparison.Ordinal));

    private int Writes() => Tenant.Calls.Count(c => c.StartsWith("PATCH /users", StringComparison.Ordinal));

    /// <summary>Somebody changes the text in Outlook.</summary>
    private void Edit(Func<string, string> change)
    {
        var one = Tenant.Events["a"];
        var before = Text() is { Length: > 0 } text ? text : "<html><body><p>Tea from 1 pm.</p></body></html>";
        one["body"] = new JsonObject { ["contentType"] = "html", ["content"] = change(before) };
        one["version"] = ((int?)one["version"] ?? 1) + 1;
    }
}
