namespace CommitteeBot.Tests.Trust;

/// <summary>
/// The walk in a group chat, with a guest or an excluded member in the chat. A class of its own, so that it runs beside
/// the others.
/// </summary>
public sealed class NothingLeaksAmongMembersTests(TwoTenantsWithMicrosoft365 world)
    : LeakWalk(world), IClassFixture<TwoTenantsWithMicrosoft365>
{
    [Theory]
    [InlineData("Greta")]
    [InlineData("Ivor")]
    public Task Nothing_restricted_reaches_anyone_not_entitled(string company) => WalkAsync("groupChat", company);
}
