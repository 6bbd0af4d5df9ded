using System.Text.Json.Nodes;
using CommitteeBot.Graph;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>The roster of a committee follows its group, through the whole program.</summary>
public sealed class FollowedPeopleTests : TenantTest
{
    private const string Group = "aaaaaaaa-0000-0000-0000-000000000001";

    private static readonly FakePerson Alex = new(
        "00000000-0000-0000-0000-000000000020", "Alex Wilber", "alex@example.org");
    private static readonly FakePerson Lucy = new("AAAA-lucy", "Ferrand, Lucy (Engagement)", "lucy@example.org");
    private static readonly FakePerson Miriam = new("bbbb-miriam", "Miriam Okonjo", "miriam@example.org");
    private static readonly FakePerson Nina = new("cccc-nina", "Nina Novak", "Nina@example.org", "Treasurer");

    private protected override BotHost Start(FakeGraph tenant, TimeProvider clock)
    {
        tenant.Change(Group, g =>
        {
            g.Members.AddRange([Alex, Lucy, Miriam, Nina]);
            g.Owners.AddRange([Alex, Lucy]);
        });
        // As in Teams: nobody is an officer for sitting at this machine.
        return BotHost.Start(
            new(tenant.Settings($"Committee=CPM;Group={Group};Chair=MIRIAM@example.org")) { ["Local:Role"] = "None" }, clock,
            services => SignIn(services, "GroupMember.Read.All"));
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

        var people = await Bot.CountAsync("person");
        Tenant.Change(Group, g => g.Members[3] = Nina with { Id = "CCCC-NINA", Mail = "NINA@EXAMPLE.ORG" });
        await HoursAsync(2);
        Assert.Equal(people, await Bot.CountAsync("person"));
        Assert.Equal(0, await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is not null"));
    }

    [Fact]
    public async Task Who_has_left_the_group_sees_nothing_from_then_on_and_their_actions_stay()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);
        var nina = Account("29:nina", "Nina Novak", "cccc-nina");
        Assert.Contains("CPM-", await SayAsync("actions CPM", nina), StringComparison.Ordinal);
        await SayAsync("action Nina Novak to write to the treasurer of the forum by 4 December");
        var actions = await Bot.CountAsync("action");

        Tenant.Change(Group, g => g.Members.Remove(Nina));
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn = '2026-11-25'") == 1);

        Assert.DoesNotContain("CPM-", await SayAsync("actions CPM", nina), StringComparison.Ordinal);
        Assert.DoesNotContain("Okonjo", await SayAsync("roster CPM", nina), StringComparison.Ordinal);
        Assert.Equal(actions, await Bot.CountAsync("action"));
        await UntilAsync(() => Task.FromResult(Told("Nina Novak is no longer in the group").Count == 1));

        Tenant.Change(Group, g => g.Members.Add(Nina));
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is null") == 1);
        Assert.Single(Told("Nina Novak is no longer in the group"));
    }

    [Fact]
    public async Task A_name_that_may_be_one_of_the_roster_is_asked_about_and_gets_nothing_until_then()
    {
        Tenant.Change(Group, g => g.Members.Add(new FakePerson("dddd-h", "H Ashdown")));

        await UntilAsync(() => Task.FromResult(Told("Whose account is this?").Count == 1));
        Assert.Equal(0, await Bot.CountAsync("person where AadObjectId = 'dddd-h'"));
        await HoursAsync(3);
        var card = Assert.Single(Told("Whose account is this?"));
        Assert.DoesNotContain("CPM-", await SayAsync("actions CPM", Account("29:h", "H Ashdown", "dddd-h")), StringComparison.Ordinal);

        var button = CardReading.Buttons(card).First(b => (string?)b["title"] == "It's Helena Ashdown");
        await Teams.InvokeAsync("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = button["verb"]?.DeepClone(), ["data"] = button["data"]?.DeepClone(),
            },
            ["trigger"] = "manual",
        }, Account("29:nina", "Nina Novak", "cccc-nina"));
        Assert.Equal(1, await Bot.CountAsync("group_member where State = 'Asked'"));

        await Teams.PressAsync(card, "It's Helena Ashdown");
        Assert.Contains("CPM-", await SayAsync("actions CPM", Account("29:h", "H Ashdown", "dddd-h")), StringComparison.Ordinal);
        Assert.Equal(1, await MembersAsync("p.Name = 'Helena Ashdown' and p.AadObjectId = 'dddd-h' and m.Role = 'Chair'"));
        Assert.Equal(0, await Bot.CountAsync("group_member where State = 'Asked' or Name is not null"));
    }

    [Fact]
    public async Task Somebody_else_becomes_a_person_of_their_own()
    {
        Tenant.Change(Group, g => g.Members.Add(new FakePerson("dddd-h", "H Ashdown")));
        await UntilAsync(() => Task.FromResult(Told("Whose account is this?").Count == 1));

        await Teams.PressAsync(Told("Whose account is this?")[0], "Somebody else");

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
        var before = await Bot.CountAsync("membership where LeftOn is null");

        Tenant.Always = FakeGraph.Error(status);
        await UntilAsync(() => Task.FromResult(Told(words).Count == 1));
        await HoursAsync(3);
        Assert.Single(Told(words));
        Assert.Equal(before, await Bot.CountAsync("membership where LeftOn is null"));
        Assert.DoesNotContain(Bot.Log.All, l => l.Contains("Nina", StringComparison.Ordinal));

        Tenant.Always = null;
        Tenant.Change(Group, g => g.Members.Remove(Nina));
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is not null") == 1);
        await UntilAsync(() => Task.FromResult(Told("again, and have taken over").Count == 1));
    }

    [Fact]
    public async Task A_group_that_was_deleted_takes_nobody_off_the_roster()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);

        Tenant.Delete(Group);
        await UntilAsync(() => Task.FromResult(Told("isn't there any more").Count == 1));

        Assert.Equal(1, await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is null"));
    }

    [Fact]
    public async Task A_group_in_which_nobody_is_left_takes_nobody_off_the_roster()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);

        Tenant.Change(Group, g =>
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

        Tenant.Change(Group, g => g.Members.Remove(Nina));
        Tenant.ForgetMarks();

        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is not null") == 1);
    }

    [Fact]
    public async Task What_an_officer_says_stays_until_the_group_says_something_new()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);
        await SayAsync("Nina Novak has left");
        Assert.Equal(1, await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is not null"));

        Tenant.Change(Group, g => g.Members.Remove(Lucy with { Title = "x" }));
        await HoursAsync(3);
        Assert.Equal(1, await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is not null"));

        Tenant.Change(Group, g => g.Owners.Add(Nina));
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak' and m.LeftOn is null and m.Role = 'Officer'") == 1);
    }

    [Fact]
    public async Task An_idle_hour_costs_one_call_and_only_those_of_the_table_are_made()
    {
        await UntilAsync(async () => await MembersAsync("p.Name = 'Nina Novak'") == 1);
        await HoursAsync(2);
        var before = Tenant.Calls.Count;

        await HoursAsync(4);

        Assert.InRange(Tenant.Calls.Count - before, 3, 5);
        Assert.Subset(
            GraphPermissions.Calls.Select(c => c.Template).ToHashSet(),
            Bot.Services.GetRequiredService<GraphCallLog>().Made.Keys.ToHashSet());
    }

    private static JsonObject Account(string id, string name, string account) => new()
    {
        ["from"] = new JsonObject { ["id"] = id, ["name"] = name, ["aadObjectId"] = account },
        ["conversation"] = new JsonObject
            { ["id"] = $"chat-{account}", ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
    };

    private Task<long> MembersAsync(string where) => Bot.CountAsync(
        "membership m join person p on p.Id = m.PersonId join committee c on c.Id = m.CommitteeId "
            + $"where c.Prefix = 'CPM' and {where}");
}
