using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;
using CommitteeBot.Tests.Register;

namespace CommitteeBot.Tests.Digests.Reading;

/// <summary>It is Sunday 22 November 2026; the committee met on 8 October and meets again on 3 December.</summary>
public class PrepareDigestTests
{
    private static readonly DateTimeOffset BeforeTheLast = new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset SinceTheLast = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(nameof(ActionState.Open), "2026-11-21", false, "Overdue")]
    [InlineData(nameof(ActionState.InProgress), "2026-11-21", false, "Overdue")]
    [InlineData(nameof(ActionState.Open), "2026-11-22", false, "DueByMeeting")]
    [InlineData(nameof(ActionState.Open), "2026-12-03", false, "DueByMeeting")]
    [InlineData(nameof(ActionState.Open), "2026-12-04", true, "Later")]
    [InlineData(nameof(ActionState.Open), "2026-12-04", false, "NoUpdate")]
    [InlineData(nameof(ActionState.Open), null, true, "Later")]
    [InlineData(nameof(ActionState.InProgress), null, false, "NoUpdate")]
    [InlineData(nameof(ActionState.Done), "2026-11-01", true, "Done")]
    [InlineData(nameof(ActionState.Closed), "2026-11-01", true, "")]
    [InlineData(nameof(ActionState.Proposed), "2026-11-01", false, "")]
    [InlineData(nameof(ActionState.Withdrawn), "2026-11-01", false, "")]
    public async Task Each_action_stands_where_a_chair_looks_for_it(
        string state, string? due, bool heardOf, string expected)
    {
        await using var world = await WorldAsync();
        await world.Store.AddAsync(
            Action(world, 1, Enum.Parse<ActionState>(state), due, heardOf ? SinceTheLast : BeforeTheLast));

        var digest = await DigestAsync(world, world.AsChair);

        Assert.Equal(expected, string.Join(' ', digest.Sections.Where(s => s.Count > 0).Select(s => s.Kind)));
        Assert.Equal(expected.Length == 0 ? 0 : 1, digest.Sections.Sum(s => s.Lines.Count));
    }

    [Fact]
    public async Task The_longest_overdue_comes_first_and_says_how_often_its_day_was_moved()
    {
        await using var world = await WorldAsync();
        var moved = Action(world, 2, ActionState.Open, "2026-01-20", BeforeTheLast);
        moved.History.Add(Moved("2025-10-01"));
        moved.History.Add(Moved("2025-12-01"));
        await world.Store.AddAsync(
            Action(world, 1, ActionState.Open, "2026-11-20", BeforeTheLast), moved,
            Action(world, 3, ActionState.Open, "2026-05-20", BeforeTheLast));

        var overdue = (await DigestAsync(world, world.AsChair)).Sections[0].Lines;

        Assert.Equal([2, 3, 1], overdue.Select(l => l.Reference.Number));
        Assert.Equal([2, 0, 0], overdue.Select(l => l.DateChanges));
    }

    [Fact]
    public async Task Without_a_planned_meeting_nothing_is_due_by_it()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.Store.AddAsync(Action(world, 1, ActionState.Open, "2026-11-30", BeforeTheLast));

        var digest = await DigestAsync(world, world.AsChair);

        Assert.Equal(0, digest.CountOf(SectionKind.DueByMeeting));
        Assert.Equal(1, digest.CountOf(SectionKind.Later));
    }

    [Fact]
    public async Task In_company_nothing_restricted_is_counted_or_shown()
    {
        await using var world = await WorldAsync();
        var action = Action(world, 1, ActionState.Open, "2026-11-01", BeforeTheLast);
        action.IsRestricted = true;
        await world.Store.AddAsync(action);

        Assert.Equal(1, (await DigestAsync(world, world.AsChair)).Total);
        Assert.Equal(0, (await DigestAsync(world, world.As(world.Chair, CommitteeRole.Chair, inCompany: true))).Total);
    }

    private static async Task<RegisterWorld> WorldAsync()
    {
        var world = await RegisterWorld.CreateAsync();
        await world.Store.AddAsync(
            new MeetingRow
            {
                CommitteeId = world.Committee.Id,
                Date = new DateOnly(2026, 10, 8),
                State = MeetingState.Held,
            },
            new MeetingRow
            {
                CommitteeId = world.Committee.Id,
                Date = new DateOnly(2026, 12, 3),
                State = MeetingState.Planned,
            });
        return world;
    }

    private static async Task<ChairDigest> DigestAsync(RegisterWorld world, Caller caller)
    {
        await using var db = world.Store.Open();
        return await new PrepareChairDigest(db, world.Time)
            .RunAsync(caller, world.Committee.Id, CancellationToken.None);
    }

    private static ActionRow Action(
        RegisterWorld world, int number, ActionState state, string? due, DateTimeOffset lastEvent)
    {
        var action = new ActionRow
        {
            CommitteeId = world.Committee.Id, Number = number, Text = "write the report", State = state,
            LoggedBy = "test", LoggedAt = BeforeTheLast,
            Due = due is null ? null : DateOnly.ParseExact(due, "yyyy-MM-dd"),
            EndedAt = ActionLifecycle.IsActive(state) ? null : SinceTheLast,
        };
        action.History.Add(new ActionEventRow { At = lastEvent, By = "test", Change = ActionChange.Logged });
        return action;
    }

    private static ActionEventRow Moved(string from) =>
        new() { At = BeforeTheLast, By = "test", Change = ActionChange.Due, From = from, To = "2026-01-20" };
}
