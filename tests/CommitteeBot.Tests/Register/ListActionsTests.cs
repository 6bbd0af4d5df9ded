using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public class ListActionsTests
{
    [Fact]
    public async Task Overdue_actions_come_first_and_undated_ones_last()
    {
        await using var world = await WithSomeAsync();

        Assert.Equal("HOB-3 HOB-1 HOB-2 HOB-5", Said(await ListAsync(world, world.AsClerk, new ActionFilter())));
    }

    [Fact]
    public async Task The_page_says_how_many_there_are_and_how_many_are_overdue()
    {
        await using var world = await WithSomeAsync();

        var page = await ListAsync(world, world.AsClerk, new ActionFilter());

        Assert.Equal((4, 1, 1), (page.Total, page.Overdue, page.Pages));
        Assert.Equal(12, page.Actions[0].DaysOverdue);
    }

    [Fact]
    public async Task Eight_stand_on_a_page_and_the_last_page_holds_the_rest()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await AddAsync(world, [.. Enumerable.Range(1, 19).Select(n => Row(n, $"task {n}", day: n))]);

        var last = await ListAsync(world, world.AsClerk, new ActionFilter { Page = 3 });
        var beyond = await ListAsync(world, world.AsClerk, new ActionFilter { Page = 99 });

        Assert.Equal("HOB-17 HOB-18 HOB-19", Said(last));
        Assert.Equal((19, 3), (last.Total, last.Pages));
        Assert.Equal(3, beyond.Page);
    }

    [Fact]
    public async Task My_actions_are_those_with_my_id_my_shared_ones_and_those_printed_with_my_name_or_office()
    {
        await using var world = await WithSomeAsync();
        await world.LogAsync(world.AsClerk, new NewAction("share a thing", "Clerk and Dee Collins"));

        Assert.Equal("HOB-1 HOB-2", Said(await ListAsync(world, world.AsFoster, new ActionFilter { Mine = true })));
        Assert.Equal("HOB-6", Said(await ListAsync(world, world.AsDee, new ActionFilter { Mine = true })));
    }

    [Theory]
    [InlineData("ACC Foster", "HOB-1 HOB-2")]
    [InlineData("Foster", "HOB-1 HOB-2")]
    [InlineData("ACC", "HOB-1 HOB-2")]
    [InlineData("trust", "HOB-3")]
    [InlineData("100%", "")]
    public async Task Actions_for_somebody_are_found_by_any_of_their_names(string owner, string expected)
    {
        await using var world = await WithSomeAsync();

        Assert.Equal(expected, Said(await ListAsync(world, world.AsClerk, new ActionFilter { Owner = owner })));
    }

    [Theory]
    [InlineData("knife arch", "HOB-1")]
    [InlineData("arches, knives", "")]
    [InlineData("BOATS", "HOB-3")]
    [InlineData("\"boat\" OR arches", "")]
    public async Task Actions_about_something_hold_all_of_its_words_in_any_form(string about, string expected)
    {
        await using var world = await WithSomeAsync();

        Assert.Equal(expected, Said(await ListAsync(world, world.AsClerk, new ActionFilter { About = about })));
    }

    [Fact]
    public async Task A_reworded_action_is_found_by_its_new_words_only()
    {
        await using var world = await WithSomeAsync();
        await world.TurnAsync(
            db =>
                new EditAction(db, world.Time).HandleAsync(
                    world.AsClerk, new(world.Reference(1), "x") { Text = "buy kites" }, default));

        Assert.Equal("HOB-1", Said(await ListAsync(world, world.AsClerk, new ActionFilter { About = "kites" })));
        Assert.Equal("", Said(await ListAsync(world, world.AsClerk, new ActionFilter { About = "knife" })));
    }

    [Theory]
    [InlineData(8, 10, null, "HOB-1")]
    [InlineData(null, 10, null, "HOB-1")]
    [InlineData(null, 10, 2025, "HOB-2")]
    [InlineData(7, 10, null, "")]
    public async Task Actions_from_a_meeting_are_those_agreed_there(int? day, int? month, int? year, string expected)
    {
        await using var world = await WithSomeAsync();

        Assert.Equal(
            expected,
            Said(await ListAsync(
                world, world.AsClerk,
                new ActionFilter { Meeting = new MeetingPhrase(day, month, year, IsLast: false, "it") })));
    }

    [Theory]
    [InlineData(nameof(ListedState.Overdue), "HOB-3")]
    [InlineData(nameof(ListedState.Done), "HOB-4")]
    [InlineData(nameof(ListedState.Closed), "")]
    [InlineData(nameof(ListedState.All), "HOB-3 HOB-1 HOB-2 HOB-4 HOB-5")]
    public async Task A_list_may_be_of_another_state(string state, string expected)
    {
        await using var world = await WithSomeAsync();

        Assert.Equal(
            expected,
            Said(await ListAsync(world, world.AsClerk, new ActionFilter { State = Enum.Parse<ListedState>(state) })));
    }

    [Fact]
    public async Task A_proposal_is_neither_open_nor_overdue_until_it_is_accepted()
    {
        await using var world = await WithSomeAsync();
        await using (var db = world.Store.Open())
            await db.Actions.Where(a => a.Number == 3)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.State, ActionState.Proposed));

        var open = await ListAsync(world, world.AsClerk, new ActionFilter());
        var waiting = await ListAsync(world, world.AsClerk, new ActionFilter { State = ListedState.Proposed });

        Assert.Equal(("HOB-1 HOB-2 HOB-5", 0), (Said(open), open.Overdue));
        Assert.Equal("", Said(await ListAsync(world, world.AsClerk, new ActionFilter { State = ListedState.Overdue })));
        Assert.Equal(
            ("HOB-3", "Proposed actions waiting to be accepted – Harbour Oversight Board"),
            (Said(waiting), waiting.Title));
        Assert.Equal(
            "HOB-3 HOB-1 HOB-2 HOB-4 HOB-5",
            Said(await ListAsync(world, world.AsClerk, new ActionFilter { State = ListedState.All })));
    }

    [Fact]
    public async Task What_lacks_an_owner_or_a_day_can_be_listed()
    {
        await using var world = await WithSomeAsync();

        Assert.Equal("HOB-5", Said(await ListAsync(world, world.AsClerk, new ActionFilter { WithoutOwner = true })));
        Assert.Equal("HOB-5", Said(await ListAsync(world, world.AsClerk, new ActionFilter { WithoutDue = true })));
        Assert.Equal(
            "HOB-3 HOB-1",
            Said(await ListAsync(world, world.AsClerk, new ActionFilter { DueBy = new DateOnly(2026, 12, 1) })));
    }

    [Fact]
    public async Task Guests_see_no_list_and_restricted_actions_stay_out_of_company()
    {
        await using var world = await WithSomeAsync();
        await using (var db = world.Store.Open())
            await db.Actions.Where(a => a.Number == 3)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.IsRestricted, true));

        Assert.Equal(
            "HOB-1 HOB-2 HOB-5",
            Said(await ListAsync(world, world.As(world.Clerk, CommitteeRole.Officer, inCompany: true), new ActionFilter())));
        Assert.IsType<RegisterRefusal>(
            await world.TurnAsync(
                db =>
                    new ListActions(db, world.Time).HandleAsync(
                        world.As(world.Dan, CommitteeRole.Guest), new(new ActionFilter(), []), default)));
    }

    [Fact]
    public async Task Another_committee_does_not_show()
    {
        await using var world = await WithSomeAsync();
        var other = new CommitteeRow { Name = "Audit Committee", Prefix = "AUD" };
        await world.Store.AddAsync(other);
        await world.Store.AddAsync(
            new ActionRow
            {
                CommitteeId = other.Id,
                Number = 1,
                Text = "audit",
                State = ActionState.Open,
                LoggedBy = "x",
            });

        Assert.Equal(4, (await ListAsync(world, world.AsClerk, new ActionFilter())).Total);
    }

    [Fact]
    public void A_list_comes_back_from_a_button_as_it_went()
    {
        var query = new ListQuery(
            new ActionFilter
            {
                Mine = true,
                About = "boats",
                DueBy = new DateOnly(2026, 12, 1),
                State = ListedState.Overdue,
                Meeting = new(8, 10, null, false, "8 October"),
            },
            [3, 4]);

        var back = ListQuery.FromJson(query.ToJson());

        Assert.Equal(query.Filter, back?.Filter);
        Assert.Equal(query.CommitteeIds, back?.CommitteeIds);
        Assert.Null(ListQuery.FromJson(System.Text.Json.Nodes.JsonNode.Parse("""{"Filter":5}""")));
        Assert.Null(ListQuery.FromJson(null));
    }

    private static async Task<ActionPage> ListAsync(RegisterWorld world, Caller caller, ActionFilter filter) =>
        Assert.IsType<ActionPage>(
            await world.TurnAsync(
                db => new ListActions(db, world.Time).HandleAsync(caller, new(filter, [world.Committee.Id]), default)));

    private static string Said(ActionPage page) => string.Join(' ', page.Actions.Select(a => a.Reference));

    private static async Task<RegisterWorld> WithSomeAsync()
    {
        var world = await RegisterWorld.CreateAsync();
        var october = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2026, 10, 8),
            State = MeetingState.Held,
        };
        var year = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2025, 10, 9),
            State = MeetingState.Held,
        };
        await world.Store.AddAsync(october, year);
        var foster = Row(1, "buy knife arches", day: 0, owner: "Tom Foster");
        (foster.OwnerPersonId, foster.MeetingId) = (world.Foster.Id, october.Id);
        var printed = Row(2, "write a plan", day: 20, owner: "ACC Foster");
        printed.MeetingId = year.Id;
        var done = Row(4, "call the harbour", day: 30, owner: "Clerk");
        (done.State, done.EndedAt) = (ActionState.Done, world.Time.Now);
        var undated = Row(5, "think", day: 0);
        undated.Due = null;
        await AddAsync(
            world, foster, printed, Row(3, "count the boats", day: -12, owner: "Harbour Trust"), done, undated);
        return world;
    }

    /// <param name="day">Days from today; 0 stands for tomorrow.</param>
    private static ActionRow Row(int number, string text, int day, string? owner = null) => new()
    {
        Number = number, Text = text, Owner = owner, State = ActionState.Open, LoggedBy = "x",
        Due = new DateOnly(2026, 11, 22).AddDays(day == 0 ? 1 : day),
    };

    private static async Task AddAsync(RegisterWorld world, params ActionRow[] rows)
    {
        foreach (var row in rows)
            row.CommitteeId = world.Committee.Id;
        await world.Store.AddAsync([.. rows]);
        await using var db = world.Store.Open();
        await db.Committees.ExecuteUpdateAsync(
            c => c.SetProperty(x => x.NextActionNumber, rows.Max(r => r.Number) + 1));
    }
}
