using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Tests.Register;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Store;

/// <summary>Minutes of 2019, when Ada Old was the Chief Constable, and of 2026, when Tom Foster is.</summary>
public sealed class OwnersAtMeetingTests : IAsyncLifetime
{
    private RegisterWorld world = null!;
    private MeetingRow then = null!, now = null!;

    public async ValueTask InitializeAsync()
    {
        world = await RegisterWorld.CreateAsync();
        (then, now) = (Meeting(2019, "Ada Old"), Meeting(2026, "Tom Foster"));
        await world.Store.AddAsync(then, now);
        await using var db = world.Store.Open();
        await db.Memberships.Where(m => m.PersonId == world.Foster.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Office, "Chief Constable").SetProperty(m => m.Abbreviation, "CC"));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Theory]
    [InlineData("The Chief Constable", true, "Tom Foster")]
    [InlineData("CC", true, "Tom Foster")]
    [InlineData("Mr Foster", true, "Tom Foster")]
    [InlineData("T Foster", false, "Tom Foster")]
    [InlineData("Cllr Reed and the Clerk", true, "Omar Reed, Ann Hill")]
    [InlineData("Harbour Trust", true, "")]
    public async Task An_owner_is_who_was_known_so(string printed, bool isNow, string people)
    {
        Assert.Empty((await AcceptAsync(printed, isNow)).Questions);

        var action = await ReadAsync();
        Assert.Equal(people, string.Join(", ", action.CoOwners.Select(o => o.Person!.Name).Prepend(action.OwnerPerson?.Name ?? "")));
    }

    /// <summary>Who holds the office today has not taken it on.</summary>
    [Theory]
    [InlineData("The Chief Constable", "Ada Old (The Chief Constable)")]
    [InlineData("CC", "Ada Old (CC)")]
    [InlineData("The Clerk", "The Clerk")]
    public async Task An_office_of_long_ago_is_not_todays_holders(string printed, string owner)
    {
        await AcceptAsync(printed, isNow: false);

        var action = await ReadAsync();
        Assert.Equal((owner, null), (action.Owner, action.OwnerPersonId));
    }

    [Fact]
    public async Task A_doubtful_owner_is_asked_when_the_action_is_accepted()
    {
        var (outcome, questions) = await AcceptAsync("Cllr Collins", isNow: true);

        Assert.Equal(["Dee Collins", "Dan Collins"], Assert.Single(questions).Choices.Select(c => c.Name));
        Assert.Equal("HOB-1 is accepted and now open.", Assert.Single(Assert.IsType<ActionsLogged>(outcome).Logged).Message);
        Assert.Equal(ActionState.Open, (await ReadAsync()).State);
    }

    [Fact]
    public async Task She_can_mark_it_done_and_has_it_among_her_actions()
    {
        await AcceptAsync("Ms D Collins-Gray", isNow: true);
        await world.Store.AddAsync(Proposed("Ms Dee Collins", now, 2, ActionState.Open));

        var mine = Assert.IsType<ActionPage>(await world.TurnAsync(db => new ListActions(db, world.Time).HandleAsync(
            world.AsDee, new ListQuery(new ActionFilter { Mine = true }, []), default)));
        Assert.Equal("HOB-2", Assert.Single(mine.Actions).Reference.ToString());
        Assert.IsType<ActionChanged>(await world.CompleteAsync(world.AsDee, 2, null, "done"));
    }

    [Fact]
    public async Task What_leavers_own_is_found_by_any_of_their_names()
    {
        await world.Store.AddAsync(Proposed("Mrs Gone", now, 1, ActionState.Open), Proposed("G Gone", now, 2, ActionState.Open));

        var left = Assert.IsType<ActionPage>(await world.TurnAsync(db => new ListActions(db, world.Time).HandleAsync(
            world.AsChair, new ListQuery(new ActionFilter { OwnerHasLeft = true }, []), default)));
        Assert.Equal(["HOB-1", "HOB-2"], left.Actions.Select(a => a.Reference.ToString()));
        Assert.All(left.Actions, a => Assert.True(a.OwnerHasLeft));
    }

    private async Task<(RegisterOutcome Outcome, IReadOnlyList<OwnerQuestion> Questions)> AcceptAsync(string printed, bool isNow)
    {
        await world.Store.AddAsync(Proposed(printed, isNow ? now : then, 1, ActionState.Proposed));
        var outcome = await world.TurnAsync(db => new AcceptAction(db, world.Time).HandleAsync(
            world.AsClerk, new StateRequest(world.Reference(1), null, "accept"), default));
        return (outcome, outcome is ActionsLogged logged ? [.. logged.Logged.Select(l => l.OwnerQuestion!)] : []);
    }

    private async Task<ActionRow> ReadAsync()
    {
        await using var db = world.Store.Open();
        return await db.Actions.Include(a => a.OwnerPerson).Include(a => a.CoOwners).ThenInclude(o => o.Person).SingleAsync();
    }

    private ActionRow Proposed(string owner, MeetingRow meeting, int number, ActionState state) => new()
    {
        CommitteeId = world.Committee.Id, Number = number, Text = "send the figures", Owner = owner, MeetingId = meeting.Id,
        State = state, LoggedAt = world.Time.Now, LoggedBy = "import", Line = 7,
    };

    private MeetingRow Meeting(int year, string chief)
    {
        var meeting = new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(year, 9, 1), State = MeetingState.Held };
        meeting.Attendance.Add(new AttendanceRow { Name = chief, Role = "Chief Constable", Abbreviation = "CC" });
        return meeting;
    }
}
