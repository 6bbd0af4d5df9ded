using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Audience;

/// <summary>Which conversations others read along in.</summary>
public sealed class GroupChatTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task A_conversation_without_a_type_is_taken_for_company_where_anything_speaks_of_a_group()
    {
        var untyped = GroupChatActivity.Mentioning();
        untyped["conversation"] = new JsonObject { ["id"] = "19:chat@thread.v2" };
        await Bot.ChangeAsync(
            "update person set AadObjectId = '00000000-0000-0000-0000-000000000004' where Name = 'Yusuf Tennanby'");
        Teams.Members = [TeamsChannel.Person(), TeamsChannel.Person("Yusuf Tennanby", 4)];

        var openly = (await Teams.SayAsync("HEC actions about heads of terms", untyped))
            .First(m => (string?)m["conversation"]?["id"] == "19:chat@thread.v2");

        Assert.DoesNotContain("heads of terms for", CardReading.Words(openly), StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("person where PersonalConversationId is not null"));
    }
}
