using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Register;

public sealed class DueDateResolverTests
{
    [Theory]
    [InlineData("by 3 December 2020", nameof(DueDateProblem.Past))]
    [InlineData("by 30 February", nameof(DueDateProblem.NoSuchDay))]
    public async Task A_day_that_cannot_be_meant_is_asked_for_and_the_action_stands_without_one(
        string words, string problem)
    {
        await using var world = await RegisterWorld.CreateAsync();

        var logged = Assert.Single(Assert.IsType<ActionsLogged>(
            await world.LogAsync(
                world.AsClerk,
                new NewAction(
                    "send it", null, DueDateParser.Find("send it " + words, new DateOnly(2026, 11, 22))))).Logged);

        Assert.Null(logged.Action.Due);
        Assert.Equal(problem, logged.DueQuestion?.Problem.ToString());
    }

    [Theory]
    [InlineData("Planned", "2026-12-17")]
    [InlineData("Cancelled", "2026-12-10")]
    public async Task The_next_meeting_has_its_day_from_the_calendar_and_else_from_the_last_minutes(
        string state, string next)
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.Store.AddAsync(
            new MeetingRow
            {
                CommitteeId = world.Committee.Id,
                Date = new DateOnly(2026, 10, 8),
                State = MeetingState.Held,
                NextDate = new DateOnly(2026, 12, 10),
            },
            new MeetingRow
            {
                CommitteeId = world.Committee.Id,
                Date = new DateOnly(2026, 12, 17),
                State = Enum.Parse<MeetingState>(state),
            },
            new MeetingRow
            {
                CommitteeId = world.Committee.Id,
                Date = new DateOnly(2026, 12, 1),
                State = MeetingState.Cancelled,
            });

        var outcome = await world.LogAsync(
            world.AsClerk,
            new NewAction("send it", null, DueDateParser.Find("by the next meeting", new DateOnly(2026, 11, 22))));

        Assert.Equal(DateOnly.Parse(next, null), Assert.IsType<ActionsLogged>(outcome).Logged.Single().Action.Due);
    }

    [Fact]
    public async Task A_meeting_that_the_minutes_announced_and_the_calendar_cancelled_is_no_next_meeting()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var minutes = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2026, 10, 8),
            State = MeetingState.Held,
            NextDate = new DateOnly(2026, 12, 10),
        };
        await world.Store.AddAsync(minutes);
        await world.Store.AddAsync(new MeetingEventRow
        {
            Meeting = new MeetingRow
            {
                CommitteeId = world.Committee.Id,
                Date = new DateOnly(2026, 12, 10),
                State = MeetingState.Cancelled,
            },
            By = "officer", SourceKey = $"minutes:{minutes.Id}", SourceText = "minutes", Says = "{}", After = "{}",
        });

        var outcome = await world.LogAsync(
            world.AsClerk,
            new NewAction("send it", null, DueDateParser.Find("by the next meeting", new DateOnly(2026, 11, 22))));

        Assert.Null(Assert.IsType<ActionsLogged>(outcome).Logged.Single().Action.Due);
    }

    [Fact]
    public async Task A_month_s_meeting_has_its_day_from_the_calendar()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.Store.AddAsync(
            new MeetingRow
            {
                CommitteeId = world.Committee.Id,
                Date = new DateOnly(2026, 12, 10),
                State = MeetingState.Planned,
            },
            new MeetingRow
            {
                CommitteeId = world.Committee.Id,
                Date = new DateOnly(2027, 1, 21),
                State = MeetingState.Planned,
            });

        var outcome = await world.LogAsync(
            world.AsClerk,
            new NewAction(
                "write a paper", null, DueDateParser.Find("for the January meeting", new DateOnly(2026, 11, 22))));

        Assert.Equal(new DateOnly(2027, 1, 21), Assert.IsType<ActionsLogged>(outcome).Logged.Single().Action.Due);
    }

    [Fact]
    public async Task A_meeting_that_nobody_has_planned_keeps_its_words()
    {
        await using var world = await RegisterWorld.CreateAsync();

        var logged = Assert.IsType<ActionsLogged>(
            await world.LogAsync(
                world.AsClerk,
                new NewAction(
                    "send it", null, DueDateParser.Find("by the next meeting", new DateOnly(2026, 11, 22))))).Logged;

        Assert.Equal((null, "by the next meeting"), (logged[0].Action.Due, logged[0].Action.DueText));
    }
}
