using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Tests.Understanding.Capture;

/// <summary>By the words alone, as where meaning is switched off.</summary>
public sealed class ActionsByPartsTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        People = ["Ivan Brand", "IB", "Clerk", "Karen Voss", "KV", "Director of Place"],
        Roster =
        [
            new KnownPerson(1, "Ivan Brand", ["Clerk"], ["IB"], HasLeft: false),
            new KnownPerson(2, "Karen Voss", ["Director of Place"], ["KV"], HasLeft: false),
        ],
    };

    [Theory]
    [InlineData("Ivan to ring the depot - no, log that on me", "ring the depot", "me")]
    [InlineData(
        "Karen to bring her projector as mine is broken", "bring her projector", "Karen Voss")]
    [InlineData("As agreed with Karen this morning she takes on the letter to the depot", "the letter to the depot", "Karen Voss")]
    [InlineData("karen, if you would ring the depot", "ring the depot", "Karen Voss")]
    [InlineData("stick one on karen for me would you, ring the depot about the lock", "ring the depot about the lock", "Karen Voss")]
    [InlineData("Karen ring the depot about the lock", "ring the depot about the lock", "Karen Voss")]
    [InlineData("Karen was going to look at the lock", "look at the lock", "Karen Voss")]
    [InlineData("KV & IB: meet the depot", "meet the depot", "Karen Voss and Ivan Brand")]
    [InlineData("I'd better ring the depot about the keys", "ring the depot about the keys", "me")]
    [InlineData("ill ring the school about the keys", "ring the school about the keys", "me")]
    [InlineData("ring Karen about the lock", "ring Karen about the lock", null)]
    [InlineData("note to self: grease the lock", "grease the lock", "me")]
    [InlineData("could you add one for Ivan? Grease the lock", "Grease the lock", "Ivan Brand")]
    [InlineData("order new keys for the gate, that's one for me", "order new keys for the gate", "me")]
    [InlineData("tell Ivan he's to ring the depot", "ring the depot", "Ivan Brand")]
    [InlineData("put Karen down for greasing the lock", "greasing the lock", "Karen Voss")]
    [InlineData("gonna grease the lock", "grease the lock", "me")]
    [InlineData("remind Karen about the lock", "the lock", "Karen Voss")]
    public void Who_is_to_do_what_is_found_wherever_it_stands(string line, string task, string? owner) =>
        Assert.Equal([(task, owner)], ActionsByParts.Read(line, Context).Select(a => (a.Text, a.Owner)));

    [Fact]
    public void Two_people_with_a_thing_each_have_an_action_each_with_its_day() =>
        Assert.Equal(
            [("price the lock", "Ivan Brand", new DateOnly(2026, 12, 2)), ("tell the depot", "Karen Voss",
                new DateOnly(2026, 12, 4))],
            ActionsByParts.Read("two from this morning: IB to price the lock by 2/12, KV to tell the depot by 4/12",
                Context)
                .Select(a => (a.Text, a.Owner, a.Due?.Date ?? default)));

    [Theory]
    [InlineData("Karen to ring the depot by 2/12, I'll grease the lock", "ring the depot|grease the lock")]
    [InlineData("KV: ring the depot, I'll order new keys for the gate", "ring the depot|order new keys for the gate")]
    [InlineData("put Karen down to ring the depot and I will order the keys", "ring the depot|order the keys")]
    public void What_the_writer_takes_on_beside_others_is_theirs(string line, string tasks) =>
        Assert.Equal(
            tasks.Split('|').Zip(["Karen Voss", "me"]),
            ActionsByParts.Read(line, Context).Select(a => (a.Text, a.Owner!)));

    [Fact]
    public void A_day_that_cannot_be_read_stays_in_the_words() =>
        Assert.Equal("grease the lock before the frost comes", ActionsByParts.Read(
            "Ivan to grease the lock before the frost comes", Context)[0].Text);

    [Fact]
    public void A_line_too_long_to_be_one_action_is_not_read() =>
        Assert.Empty(ActionsByParts.Read("Ivan to grease the lock and " + new string('x', 400), Context));
}
