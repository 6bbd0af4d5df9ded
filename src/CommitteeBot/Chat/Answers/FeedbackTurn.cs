using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Answers;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Answers;

/// <summary>A thumb up or down under an answer. Teams expects 200 without a body, and stores nothing itself.</summary>
internal sealed class FeedbackTurn(CommitteeDb db, RateAnswer rate)
{
    private static readonly TurnResult.InvokeReply Accepted = new(StatusCodes.Status200OK, null);

    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        var key = $"{turn.Conversation.Id}\n{turn.Activity.ReplyToId}";
        if (turn.Activity.Value is not { ValueKind: JsonValueKind.Object } value
            || JsonObject.Create(value)!["actionValue"] is not JsonObject thumb
            || await db.PostedAnswers.AsNoTracking()
                .FirstOrDefaultAsync(a => a.Key == key, cancellation) is not { } posted)
        {
            return Accepted;
        }

        var passages = posted.Passages.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => long.Parse(id, CultureInfo.InvariantCulture));
        var rated = new RatedAnswer(
            CardData.Text(thumb, "reaction") == "like", posted.Question, posted.Answer, [.. passages], Words(thumb));
        await rate.StageAsync(turn.Caller, rated, TurnKey.From(turn.Activity), turn.Now, cancellation);
        return Accepted;
    }

    /// <summary>The comment beside the thumb comes as JSON inside a string.</summary>
    private static string? Words(JsonObject thumb)
    {
        if (CardData.Text(thumb, "feedback") is not { Length: > 0 } feedback)
            return null;
        try
        {
            return JsonNode.Parse(feedback) is JsonObject comment ? CardData.Text(comment, "feedbackText") : feedback;
        }
        catch (JsonException)
        {
            return feedback;
        }
    }
}
