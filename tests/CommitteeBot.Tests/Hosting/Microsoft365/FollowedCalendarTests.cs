using System.Text.Json.Nodes;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>Meetings come from the calendar of a mailbox, through the whole program.</summary>
public sealed class FollowedCalendarTests : TenantTest
{
    private const string Chat = "19:meeting_abc@thread.v2";

    private protected override BotHost Start(FakeGraph tenant, TimeProvider clock) => BotHost.Start(
        tenant.Settings("Committee=CPM;Calendar=Clerk@example.org;CalendarCategory=CPM"), clock,
        services => SignIn(services));

    private protected override Task PrepareAsync() => Bot.ChangeAsync(
        "insert into membership (CommitteeId, PersonId, Role) select c.Id, p.Id, 'Officer' from committee c, "
            + "person p where c.Prefix = 'CPM' and p.Name = 'Alex Wilber'");

    [Fact]
    public async Task Meetings_come_move_and_are_cancelled_by_the_calendar_that_brought_them()
    {
        Tenant.Events["a"] = Event("2027-03-04T14:00:00");
        Tenant.Events["day"] = Event("2027-04-08T00:00:00", isDay: true);
        Tenant.Events["other"] = Event("2027-05-06T14:00:00", category: "Family");
        Tenant.Events["private"] = Event("2027-05-13T14:00:00", sensitivity: "private");
        await UntilAsync(async () => await MeetingsAsync("2027-03-04") == 1);

        Assert.Equal(1, await MeetingsAsync("2027-04-08", "and m.\"Start\" is null"));
        Assert.Equal(0, await MeetingsAsync("2027-05-06"));
        Assert.Equal(0, await MeetingsAsync("2027-05-13"));

        Tenant.Events["a"] = Event("2027-03-11T15:00:00", modified: "2026-11-25T10:00:00Z");
        await UntilAsync(async () => await MeetingsAsync("2027-03-11") == 1);
        Assert.Equal(0, await MeetingsAsync("2027-03-04"));

        Tenant.Events["a"]["isCancelled"] = true;
        Tenant.Events["a"]["lastModifiedDateTime"] = "2026-11-25T11:00:00Z";
        await UntilAsync(async () => await Bot.CountAsync("meeting where Date = '2027-03-11' and State = 'Cancelled'") == 1);
    }

    [Fact]
    public async Task One_of_a_series_is_moved_alone()
    {
        Tenant.Events["s1"] = Event("2027-03-04T14:00:00", series: "series", original: "2027-03-04T14:00:00Z");
        Tenant.Events["s2"] = Event("2027-04-15T14:00:00", series: "series", original: "2027-04-15T14:00:00Z");
        await UntilAsync(async () => await MeetingsAsync("2027-04-15") == 1);

        Tenant.Events["s2"] = Event("2027-04-20T14:00:00", series: "series", original: "2027-04-15T14:00:00Z",
            modified: "2026-11-25T10:00:00Z");
        await UntilAsync(async () => await MeetingsAsync("2027-04-20") == 1);

        Assert.Equal(1, await MeetingsAsync("2027-03-04"));
        Assert.Equal(0, await MeetingsAsync("2027-04-15"));
    }

    [Fact]
    public async Task What_contradicts_the_minutes_or_has_gone_is_put_before_the_officers()
    {
        Assert.Equal(1, await MeetingsAsync("2027-01-14"));
        Tenant.Events["a"] = Event("2027-01-21T14:00:00");
        Tenant.Events["b"] = Event("2027-06-03T14:00:00", uid: "b");
        await UntilAsync(async () => await Bot.CountAsync("meeting_conflict where State = 'Open'") == 1);
        Assert.Equal(1, await MeetingsAsync("2027-01-14"));

        Tenant.Events.Remove("b");
        await UntilAsync(async () => await Bot.CountAsync("meeting_conflict where State = 'Open'") == 2);
        Assert.Equal(1, await MeetingsAsync("2027-06-03"));
        await UntilAsync(() => Task.FromResult(Teams.Calls.Any(c => c.Body is { } body && CardReading.Words(body).Contains(
            "two sources give different details", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Half_a_calendar_is_none()
    {
        Tenant.PageSize = 1;
        Tenant.Events["a"] = Event("2027-03-04T14:00:00");
        Tenant.Events["b"] = Event("2027-06-03T14:00:00", uid: "b");
        await UntilAsync(async () => await MeetingsAsync("2027-06-03") == 1);

        var calls = 0;
        Tenant.Always = context => ++calls % 2 == 1 ? Tenant.AnswerAsync(context, isScripted: true) : FakeGraph.Error(500)(context);
        await UntilAsync(async () => await Bot.CountAsync("followed_source where Failures > 0") == 1);

        Assert.Equal(0, await Bot.CountAsync("meeting_conflict where State = 'Open'"));
    }

    [Fact]
    public async Task The_chat_of_the_call_is_the_committees_without_a_word()
    {
        Tenant.Events["a"] = Event("2027-03-04T14:00:00");
        Tenant.Events["a"]["onlineMeeting"] = new JsonObject
            { ["joinUrl"] = $"https://Teams.microsoft.com/l/meetup-join/{Uri.EscapeDataString(Chat)}/0?context=%7b%7d" };
        await UntilAsync(async () => await Bot.CountAsync($"calendar_entry where ChatId = '{Chat}'") == 1);

        await Teams.SayAsync("<at>Committee Bot</at> help", GroupChatActivity.Mentioning(Chat));

        Assert.Equal(1, await Bot.CountAsync(
            $"conversation v join committee c on c.Id = v.CommitteeId where v.Id = '{Chat}' and c.Prefix = 'CPM'"));
    }

    /// <summary>https://learn.microsoft.com/graph/api/user-list-calendarview</summary>
    private static JsonObject Event(string start, string category = "CPM", bool isDay = false, string? series = null,
        string? original = null, string modified = "2026-11-25T09:00:00Z", string sensitivity = "normal", string uid = "a") => new()
    {
        ["id"] = $"id-{start}", ["iCalUId"] = series is null ? $"040000008200{uid}{category}{isDay}{sensitivity}" : $"x{start}",
        ["seriesMasterId"] = series, ["originalStart"] = original, ["subject"] = "Public meeting",
        ["categories"] = new JsonArray(category), ["isAllDay"] = isDay, ["isCancelled"] = false,
        ["sensitivity"] = sensitivity, ["lastModifiedDateTime"] = modified,
        ["start"] = new JsonObject { ["dateTime"] = $"{start}.0000000", ["timeZone"] = "UTC" },
        ["end"] = new JsonObject
        {
            ["dateTime"] = $"{start.Replace("T14", "T16", StringComparison.Ordinal)}.0000000", ["timeZone"] = "UTC",
        },
        ["location"] = new JsonObject { ["displayName"] = "Guildhall" },
    };

    private Task<long> MeetingsAsync(string day, string more = "") => Bot.CountAsync(
        $"meeting m join committee c on c.Id = m.CommitteeId where c.Prefix = 'CPM' and m.Date = '{day}' and "
            + $"m.State = 'Planned' {more}");
}
