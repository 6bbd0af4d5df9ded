using System.Text.Json.Nodes;
using CommitteeBot.Answers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>The buttons under an answer, and the officer's under a question that was passed on.</summary>
internal sealed class AnswerPress(CommitteeDb db, OpenPassage open, AskClerk clerk)
{
    /// <returns>Null for a verb that is none of these.</returns>
    public async Task<Reply?> RunAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation) => verb switch
    {
        Verbs.OpenPassage when CardData.Number(data, Verbs.PassageKey) is { } id =>
            Reply.Of(await open.RunAsync(turn.Caller, id, cancellation) is { } passage ? PassageCard.Create(passage) : PassageCard.NotThere()),
        Verbs.AskClerk when CardData.Text(data, Verbs.QuestionKey) is { Length: > 0 } question => await AskAsync(turn, question, cancellation),
        Verbs.ClerkReply when CardData.Number(data, Verbs.ClerkQuestionKey) is { } id => await ReplyAsync(turn, id, CardData.Text(data, Verbs.ReplyInput) ?? "", cancellation),
        _ => null,
    };

    private async Task<Reply> AskAsync(Turn turn, string question, CancellationToken cancellation)
    {
        var asked = await clerk.AskAsync(turn.Caller, turn.CommitteeId!.Value, question, TurnKey.Of(turn.Activity), turn.Now, cancellation);
        return asked is null
            ? new Reply("That committee is not one of yours, so the question was not passed on.")
            : new Reply($"Your question is with the officers of the {Cards.CardText.Plain(turn.Committee!.Name)}. Type **questions** to see their reply.");
    }

    private async Task<Reply> ReplyAsync(Turn turn, long id, string text, CancellationToken cancellation)
    {
        if (await clerk.ReplyAsync(turn.Caller, id, text, turn.Now, cancellation) is not { } answered)
            return new Reply("Only an officer of the committee can reply to this question.");

        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == answered.CommitteeId, cancellation);
        return Reply.Of(ClerkCard.ForOfficer(answered, committee.Name));
    }
}
