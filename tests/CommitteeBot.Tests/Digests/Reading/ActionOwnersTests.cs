using CommitteeBot.Committees;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;
using CommitteeBot.Tests.Register;

namespace CommitteeBot.Tests.Digests.Reading;

/// <summary>What several people owe together reminds each of them, and each has it on the card.</summary>
public sealed class ActionOwnersTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly Due = new(2026, 11, 27);

    [Theory]
    [InlineData("Dee Collins and Tom Foster", "Dee Collins, Tom Foster")]
    [InlineData("The Clerk, ACC Foster", "Ann Hill, Tom Foster")]
    [InlineData("Cllr Foster & the Harbour Trust", "Tom Foster")]
    [InlineData("Collins and Omar Reed", "Omar Reed")]
    [InlineData("Greta Gone and Tom Foster", "Tom Foster")]
    [InlineData("Collins", "")]
    public async Task Printed_names_are_each_of_those_whom_they_clearly_mean(string printed, string expected)
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.Store.AddAsync(Action(world, printed));

        Assert.Equal(expected, await RemindedAsync(world));
        Assert.Equal(expected, await OwningAsync(world));
    }

    [Fact]
    public async Task Those_who_own_it_beside_the_first_are_reminded_too()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var action = Action(world, "Dee Collins, Tom Foster and Dan Collins");
        action.OwnerPersonId = world.Dee.Id;
        action.CoOwners.AddRange(
            [new ActionCoOwnerRow { PersonId = world.Foster.Id }, new ActionCoOwnerRow { PersonId = world.Dan.Id }]);
        await world.Store.AddAsync(action);

        Assert.Equal("Dan Collins, Dee Collins, Tom Foster", await RemindedAsync(world));
        Assert.Equal("Dan Collins, Dee Collins, Tom Foster", await OwningAsync(world));
    }

    private static ActionRow Action(RegisterWorld world, string owner) => new()
    {
        CommitteeId = world.Committee.Id, Number = 1, Text = "send the figures", Owner = owner, Due = Due,
        State = ActionState.Open, LoggedBy = "test",
    };

    private static async Task<string> RemindedAsync(RegisterWorld world)
    {
        await using var db = world.Store.Open();
        var plan = await new ReadPlanInput(db, new ActionOwners(db)).RunAsync(
            null, world.Time.Now, world.Time.Now.AddDays(1), CancellationToken.None);
        return Names(world, plan.SelectMany(c => c.Dues).Where(d => d.Day == Due).Select(d => d.Owner.Id));
    }

    private static async Task<string> OwningAsync(RegisterWorld world)
    {
        await using var db = world.Store.Open();
        var owning = new List<long>();
        foreach (var person in People(world))
        {
            var digest = await new PrepareOwnerDigest(db, new ActionOwners(db)).RunAsync(
                world.AsClerk, world.Committee, Today, person.Id, Due, CancellationToken.None);
            if (digest.Open > 0)
                owning.Add(person.Id);
        }

        return Names(world, owning);
    }

    private static string Names(RegisterWorld world, IEnumerable<long> ids) => string.Join(
        ", ", ids.Distinct().Select(id => People(world).Single(p => p.Id == id).Name).Order(StringComparer.Ordinal));

    private static PersonRow[] People(RegisterWorld world) =>
        [world.Clerk, world.Chair, world.Foster, world.Dee, world.Dan, world.Gone];
}
