using System.Net;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Turns;

public sealed class ActivityRouterTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("martian", HttpStatusCode.BadRequest)]
    [InlineData("messageReaction", HttpStatusCode.OK)]
    [InlineData("event", HttpStatusCode.OK)]
    public async Task An_unknown_kind_of_activity_is_refused_and_a_known_one_taken(
        string type, HttpStatusCode expected) =>
        Assert.Equal(expected, (await Teams.DeliverAsync(Teams.Activity(type))).Status);
}
