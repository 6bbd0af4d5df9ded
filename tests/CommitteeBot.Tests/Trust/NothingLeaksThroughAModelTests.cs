using System.Text.Json.Nodes;

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
        Teams.Members = [world.This("Mina").Account, world.This("Otto").Account];

        foreach (var question in Questions)
            await AskAsync(world.This("Otto"), question, "groupChat");

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
            await AskAsync(person, "what became of the crane that nobody mentioned?", "personal");
        }

        Assert.All(world.Model.Asked, a => Assert.DoesNotContain(
            world.People, p => a.Everything.Contains(p.Name, StringComparison.Ordinal) && !a.Sentences.Any(
                s => s.Contains(p.Name, StringComparison.Ordinal))));
    }

    private Task<IReadOnlyList<JsonObject>> AskAsync(Somebody person, string question, string kind) => Teams.SayAsync(
        kind == "personal" ? question : $"<at>Committee Bot</at> {question}", new()
        {
            ["from"] = person.Account.DeepClone(),
            ["conversation"] = new JsonObject
            {
                ["id"] = kind == "personal" ? $"personal-{person.Number}" : "19:model@thread.v2",
                ["conversationType"] = kind, ["tenantId"] = person.Tenant, ["isGroup"] = kind != "personal",
            },
            ["entities"] = kind == "personal"
                ? new JsonArray()
                : new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "mention",
                        ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Committee Bot" },
                        ["text"] = "<at>Committee Bot</at>",
                    }),
        });
}
