namespace CommitteeBot.Tests.Trust;

/// <summary>The walk with a hostile language model behind the answers.</summary>
public sealed class NothingLeaksThroughAModelTests(TwoTenantsWithModel world)
    : LeakWalk(world), IClassFixture<TwoTenantsWithModel>
{
    private static readonly string[] Restricted = [TwoTenants.ForMembers, TwoTenants.ForOfficers, TwoTenants.NotForOne];

    [Fact]
    public async Task Nothing_restricted_reaches_anyone_not_entitled_in_private()
    {
        await WalkAsync("personal", "");

        Assert.NotEmpty(world.Model.Asked);
    }

    [Fact]
    public async Task Nothing_restricted_is_sent_to_the_model_from_a_group_chat()
    {
        var before = world.Model.Asked.Count;

        await WalkAsync("groupChat", "Mina");

        var asked = world.Model.Asked.Skip(before).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, a => Assert.DoesNotContain(
            a.Sentences, s => Restricted.Any(mark => s.Contains(mark, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public async Task The_model_is_never_told_who_asks()
    {
        foreach (var person in world.People)
        {
            Teams.Members = [person.Account];
            await Teams.SayAsync("what became of the crane that nobody mentioned?", new()
            {
                ["from"] = person.Account.DeepClone(),
                ["conversation"] = new System.Text.Json.Nodes.JsonObject
                {
                    ["id"] = $"personal-{person.Number}", ["conversationType"] = "personal", ["tenantId"] = person.Tenant,
                },
            });
        }

        Assert.All(world.Model.Asked, a => Assert.DoesNotContain(
            world.People, p => a.Everything.Contains(p.Name, StringComparison.Ordinal) && !a.Sentences.Any(
                s => s.Contains(p.Name, StringComparison.Ordinal))));
    }
}
