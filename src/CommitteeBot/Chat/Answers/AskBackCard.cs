using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Chat.Answers;

/// <summary>
/// A question back: each button sends the line that it stands for as the person's own message, so that what is done is
/// what everybody can read.
/// </summary>
internal static class AskBackCard
{
    public static AdaptiveCard Create(IReadOnlyList<LikelyCommand> likely) => new()
    {
        Body = [new TextBlock(AnswerReplyWords.AskBack)],
        Actions = CardButtons.Arrange(likely.Select(c => new SubmitAction
        {
            Title = c.Title,
            Data = new JsonObject { ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = c.Line } },
        })),
        FallbackText = AnswerReplyWords.AskBack + " " + string.Join(" · ", likely.Select(c => c.Line)),
        NamedActions = [.. likely.SelectMany(c => ActionReference.FindAll(c.Line)).Select(a => a.ToString()).Distinct()],
    };
}
