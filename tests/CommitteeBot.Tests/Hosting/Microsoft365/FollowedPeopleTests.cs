using System.Text.Json.Nodes;
using CommitteeBot.Graph;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>The roster of a committee follows its group, through the whole program.</summary>
public sealed class FollowedPeopleTests : IAsyncLifetime
{
    private const string Group = "aaaaaaaa-0000-0000-0000-000000000001";

    private static readonly FakePerson Alex = new(
        "00000000-0000-0000-0000-000000000020", "Alex Wilber", "alex@example.org");
    private static readonly FakePerson Lucy = new("AAAA-lucy", "Ferrand, Lucy (Engagement)", "lucy@example.org");
    private static readonly FakePerson Miriam = new("bbbb-miriam", "Miriam Okonjo", "miriam@example.org");
    private static readonly FakePerson Nina = new("cccc-nina", "Nina Novak", "Nina@example.org", "Treasurer");

    private readonly SimulatedTime time = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private FakeGraph graph = null!;
    private BotHost bot = null!;
    private TeamsChannel teams = null!;

    public async ValueTask InitializeAsync()
    {
        graph = await FakeGraph.StartAsync();
        graph.Change(Group, g =>
        {
            g.Members.AddRange([Alex, Lucy, Miriam, Nina]);
            g.Owners.AddRange([Alex, Lucy]);
        });
        bot = BotHost.Start(graph.Settings($"Committee=CPM;Group={Group};Chair=MIRIAM@example.org"), time,
            services => FakeGraph.SignIn(services, "GroupMember.Read.All"));
        teams = await TeamsChannel.StartAsync(bot);
        await SayAsync("use CPM");
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
        await graph.DisposeAsync();
    }

    [Fact]
    public async Task Owners_are_officers_members_are_members_and_nobody_comes_twice()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.Role = 'Member'") == 1);

        Assert.Equal(1, await MembersAsync("p.Name = 'Alex Wilber' and m.Role = 'Officer'"));
        Assert.Equal(1, await MembersAsync("p.AadObjectId = 'aaaa-lucy' and p.Name = 'Lucy Ferrand' and m.Role = 'Officer'"));
        Assert.Equal(1, await MembersAsync("p.AadObjectId = 'bbbb-miriam' and p.Name = 'Miriam Okonjo' and m.Role = 'Chair'"));
        Assert.Equal(1, await MembersAsync("p.Name = 'Nina Novak' and m.Office = 'Treasurer'"));
        Assert.Contains("Nina Novak", await SayAsync("roster"), StringComparison.Ordinal);

        var people = await bot.CountAsync("person");
        graph.Change(Group, g => g.Members[3] = Nina with { Id = "CCCC-NINA", Mail = "NINA@EXAMPLE.ORG" });
        await HoursAsync(2);
        Assert.Equal(people, await bot.CountAsync("person"));
        Assert.Equal(0, await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is not null"));
    }

    [Fact]
    public async Task Who_has_left_the_group_sees_nothing_from_then_on_and_their_actions_stay()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);
        var nina = new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = "29:nina", ["name"] = "Nina Novak", ["aadObjectId"] = "cccc-nina" },
            ["conversation"] = new JsonObject
                { ["id"] = "nina-chat", ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
        };
        Assert.Contains("CPM-", await SayAsync("actions CPM", nina), StringComparison.Ordinal);
        await SayAsync("action Nina Novak to write to the treasurer of the forum by 4 December");
        var actions = await bot.CountAsync("action");

        graph.Change(Group, g => g.Members.Remove(Nina));
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn = '2026-11-25'") == 1);

        Assert.DoesNotContain("CPM-", await SayAsync("actions CPM", nina), StringComparison.Ordinal);
        Assert.DoesNotContain("Okonjo", await SayAsync("roster CPM", nina), StringComparison.Ordinal);
        Assert.Equal(actions, await bot.CountAsync("action"));
        await UntilAsync(() => Task.FromResult(Told("Nina Novak is no longer in the group").Count == 1));

        graph.Change(Group, g => g.Members.Add(Nina));
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is null") == 1);
        Assert.Single(Told("Nina Novak is no longer in the group"));
    }

    [Fact]
    public async Task A_name_that_may_be_one_of_the_roster_is_asked_about_and_gets_nothing_until_then()
    {
        graph.Change(Group, g => g.Members.Add(new FakePerson("dddd-h", "H Ashdown")));

        await UntilAsync(() => Task.FromResult(Told("Whose account is this?").Count == 1));
        Assert.Equal(0, await bot.CountAsync("person where AadObjectId = 'dddd-h'"));
        await HoursAsync(3);
        var card = Assert.Single(Told("Whose account is this?"));

        await teams.PressAsync(card, "It's Helena Ashdown");
        Assert.Equal(1, await MembersAsync("p.Name = 'Helena Ashdown' and p.AadObjectId = 'dddd-h' and m.Role = 'Chair'"));
        Assert.Equal(0, await bot.CountAsync("group_member where State = 'Asked' or Name is not null"));
    }

    [Fact]
    public async Task Somebody_else_becomes_a_person_of_their_own()
    {
        graph.Change(Group, g => g.Members.Add(new FakePerson("dddd-h", "H Ashdown")));
        await UntilAsync(() => Task.FromResult(Told("Whose account is this?").Count == 1));

        await teams.PressAsync(Told("Whose account is this?")[0], "Somebody else");

        Assert.Equal(1, await MembersAsync("p.Name = 'H Ashdown' and p.AadObjectId = 'dddd-h' and m.Role = 'Member'"));
        Assert.Equal(1, await MembersAsync("p.Name = 'Helena Ashdown' and p.AadObjectId is null"));
    }

    [Theory]
    [InlineData(403, "the permission is missing")]
    [InlineData(404, "isn't there any more")]
    [InlineData(401, "sign-in is refused")]
    public async Task A_failure_changes_nothing_is_told_once_and_ends_by_itself(int status, string words)
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);
        var before = await bot.CountAsync("membership where LeftOn is null");

        graph.Always = FakeGraph.Error(status);
        await UntilAsync(() => Task.FromResult(Told(words).Count == 1));
        await HoursAsync(3);
        Assert.Single(Told(words));
        Assert.Equal(before, await bot.CountAsync("membership where LeftOn is null"));
        Assert.DoesNotContain(bot.Log.All, l => l.Contains("Nina", StringComparison.Ordinal));

        graph.Always = null;
        graph.Change(Group, g => g.Members.Remove(Nina));
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is not null") == 1);
        await UntilAsync(() => Task.FromResult(Told("again, and have taken over").Count == 1));
    }

    [Fact]
    public async Task A_group_that_was_deleted_takes_nobody_off_the_roster()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);

        graph.Delete(Group);
        await UntilAsync(() => Task.FromResult(Told("isn't there any more").Count == 1));

        Assert.Equal(1, await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is null"));
    }

    [Fact]
    public async Task A_group_in_which_nobody_is_left_takes_nobody_off_the_roster()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);

        graph.Change(Group, g =>
        {
            g.Members.Clear();
            g.Owners.Clear();
        });
        await UntilAsync(() => Task.FromResult(Told("nobody is in it any more").Count == 1));

        Assert.Equal(1, await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is null"));
    }

    [Fact]
    public async Task A_mark_that_is_too_old_loses_no_change()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);

        graph.Change(Group, g => g.Members.Remove(Nina));
        graph.ForgetMarks();

        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is not null") == 1);
    }

    [Fact]
    public async Task What_an_officer_says_stays_until_the_group_says_something_new()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);
        await SayAsync("Nina Novak has left");
        Assert.Equal(1, await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is not null"));

        graph.Change(Group, g => g.Members.Remove(Lucy with { Title = "x" }));
        await HoursAsync(3);
        Assert.Equal(1, await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is not null"));

        graph.Change(Group, g => g.Owners.Add(Nina));
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is null and m.Role = 'Officer'") == 1);
    }

    [Fact]
    public async Task An_idle_hour_costs_one_call_and_only_those_of_the_table_are_made()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);
        await HoursAsync(2);
        var before = graph.Calls.Count;

        await HoursAsync(4);

        Assert.InRange(graph.Calls.Count - before, 3, 5);
        Assert.Subset(
            GraphPermissions.Calls.Select(c => c.Template).ToHashSet(),
            bot.Services.GetRequiredService<GraphCallLog>().Made.Keys.ToHashSet());
    }

    private List<JsonObject> Told(string words) =>
        [.. teams.Calls.Where(c => c.Method == "POST" && c.Body is { } body
            && CardReading.Words(body).Contains(words, StringComparison.Ordinal)).Select(c => c.Body!)];

    private Task<long> MembersAsync(string where) => bot.CountAsync(
        "membership m join person p on p.Id = m.PersonId join committee c on c.Id = m.CommitteeId "
            + $"where c.Prefix = 'CPM' and {where}");

    private async Task<string> SayAsync(string line, JsonObject? more = null) =>
        string.Join('\n', (await teams.SayAsync(line, more)).Select(CardReading.Words));

    private async Task HoursAsync(int hours)
    {
        for (var part = 0; part < hours * 4; part++)
        {
            time.MoveTo(time.GetUtcNow().AddMinutes(15));
            await Task.Delay(20);
        }
    }

    private async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var waits = 0; !await isSo(); waits++)
        {
            Assert.True(waits < 300, "it has not become so in many hours");
            time.MoveTo(time.GetUtcNow().AddMinutes(2));
            await Task.Delay(30);
        }
    }
}
