using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Answers;

/// <summary>Thumbs under an answer.</summary>
public sealed class FeedbackTurnTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task A_thumb_under_an_answer_is_kept()
    {
        await Teams.SayAsync("How many callers had chosen to be called back?");
        var message = Teams.Calls.Last(c => c.Method == "POST").GivenId;

        var (status, body) = await Teams.InvokeAsync(
            "message/submitAction",
            new JsonObject
            {
                ["actionName"] = "feedback",
                ["actionValue"] = new JsonObject
                {
                    ["reaction"] = "like",
                    ["feedback"] = "{\"feedbackText\":\"spot on\"}",
                },
            },
            new JsonObject { ["replyToId"] = message });

        Assert.Equal((HttpStatusCode.OK, null), (status, body));
        Assert.Equal(
            1,
            await Bot.CountAsync(
                "answer_feedback where IsHelpful = 1 and Comment = 'spot on' and Question like 'How many callers%'"));
    }
}
