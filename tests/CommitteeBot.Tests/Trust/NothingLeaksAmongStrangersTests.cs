namespace CommitteeBot.Tests.Trust;

/// <summary>
/// The walk in a group chat, with somebody in the chat who belongs to none of its committees. A class of its own, so
/// that it runs beside the others.
/// </summary>
public sealed class NothingLeaksAmongStrangersTests(TwoTenants world) : LeakWalk(world), IClassFixture<TwoTenants>
{
    [Theory]
    [InlineData("Stan")]
    [InlineData("Tess")]
    public Task Nothing_restricted_reaches_anyone_not_entitled(string company) => WalkAsync("groupChat", company);
}
