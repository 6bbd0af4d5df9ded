using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public sealed class OwnerResolverTests
{
    [Theory]
    [InlineData("Collins", "Dee Collins, Dan Collins")]
    [InlineData("Forster", "Tom Foster")]
    public async Task An_unclear_owner_is_a_question_and_the_action_stands_without_one(string written, string choices)
    {
        await using var world = await RegisterWorld.CreateAsync();

        var logged = Assert.Single(
            Assert.IsType<ActionsLogged>(
                await world.LogAsync(world.AsClerk, new NewAction("send it", written))).Logged);

        Assert.Null(logged.Action.Owner);
        Assert.Equal(choices, string.Join(", ", logged.OwnerQuestion!.Choices.Select(c => c.Name)));
    }

    [Theory]
    [InlineData("Clerk", "Ann Hill (Clerk)")]
    [InlineData("the Chair", "Omar Reed (Chair)")]
    [InlineData("me", "Dee Collins")]
    [InlineData("Harbour Trust", "Harbour Trust")]
    [InlineData("Crime and Policing Team", "Crime and Policing Team")]
    [InlineData("Clerk and ACC", "Ann Hill (Clerk) and Tom Foster (ACC)")]
    [InlineData("Clerk, ACC and Harbour Trust", "Ann Hill (Clerk), Tom Foster (ACC) and Harbour Trust")]
    [InlineData("Mr Ahab", "Ishmael Ahab")]
    [InlineData("Harbour Master", "Ishmael Ahab (Harbour Master)")]
    [InlineData(null, null)]
    public async Task An_owner_is_somebody_of_the_committee_or_kept_as_written(string? written, string? expected)
    {
        await using var world = await RegisterWorld.CreateAsync();
        var meeting = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2026, 10, 8),
            State = MeetingState.Held,
        };
        meeting.Attendance.Add(new AttendanceRow { Name = "Ishmael Ahab", Role = "Harbour Master" });
        await world.Store.AddAsync(meeting);

        var logged = Assert.Single(
            Assert.IsType<ActionsLogged>(await world.LogAsync(world.AsDee, new NewAction("send it", written))).Logged);

        Assert.Equal(expected, logged.Action.Owner);
        Assert.Null(logged.OwnerQuestion);
    }

    [Theory]
    [InlineData("us two", "Ann Hill and Dan Collins, Ann Hill and Dee Collins, Ann Hill and Omar Reed, Ann Hill and Tom Foster")]
    [InlineData("us two and Omar Reed",
        "Ann Hill, Dan Collins and Omar Reed, Ann Hill, Dee Collins and Omar Reed, Ann Hill, Tom Foster and Omar Reed")]
    [InlineData("both of us plus Mr Reed",
        "Ann Hill, Dan Collins and Omar Reed, Ann Hill, Dee Collins and Omar Reed, Ann Hill, Tom Foster and Omar Reed")]
    public async Task Who_the_two_are_is_asked_also_with_somebody_beside_them(string written, string choices)
    {
        await using var world = await RegisterWorld.CreateAsync();

        var logged = Assert.Single(
            Assert.IsType<ActionsLogged>(await world.LogAsync(world.AsClerk, new NewAction("meet the trust", written))).Logged);

        Assert.Equal(
            choices, string.Join(", ", logged.OwnerQuestion!.Choices.Select(c => c.Name).Order(StringComparer.Ordinal)));
        var chosen = logged.OwnerQuestion.Choices[0];
        var assigned = Assert.IsType<ActionChanged>(await world.TurnAsync(
            db => new AssignAction(db, world.Time).HandleAsync(
                world.AsClerk, new AssignRequest(world.Reference(1), null, "choose") { ChoiceId = chosen.Id },
                CancellationToken.None)));
        Assert.Equal(chosen.Name, assigned.Action.Owner);
    }

    [Fact]
    public async Task A_mention_is_the_account_mentioned_whatever_the_roster_calls_it()
    {
        await using var world = await RegisterWorld.CreateAsync();

        await world.LogAsync(
            world.AsClerk,
            new LogActionRequest(
                world.Committee.Id, [new NewAction("send it", "Collins")],
                "a") { Mentions = [new("Collins", world.Dan.Id)] });

        await using var db = world.Store.Open();
        Assert.Equal(world.Dan.Id, (await db.Actions.SingleAsync()).OwnerPersonId);
    }
}
