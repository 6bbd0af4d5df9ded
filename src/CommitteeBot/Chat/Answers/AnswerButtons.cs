using System.Text.Json.Nodes;
using CommitteeBot.Answers;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Answers;

/// <summary>The buttons under an answer, and the officer's under a question that was passed on.</summary>
internal sealed class AnswerButtons(CommitteeDb db, OpenPassage open, AskClerk clerk, ClerkPost post)
{
    /// <returns>Null for a verb that is none of these.</returns>
    public async Task<Reply?> RunAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation) => verb switch
    {
        AnswerVerbs.OpenPassage when CardData.Number(data, AnswerVerbs.PassageKey) is { } id =>
            Reply.From(await open.RunAsync(turn.Caller, id, cancellation) is { } passage ? PassageCard.Create(passage) : PassageCard.Unavailable()),
        AnswerVerbs.AskClerk when CardData.Text(data, AnswerVerbs.OfferKey) is { Length: > 0 } offer => await AskAsync(turn, offer, cancellation),
        AnswerVerbs.ClerkShow when CardData.Number(data, AnswerVerbs.ClerkQuestionKey) is { } id => await ShowAsync(turn, id, cancellation),
        AnswerVerbs.ClerkReply when CardData.Number(data, AnswerVerbs.ClerkQuestionKey) is { } id => await ReplyAsync(turn, id, CardData.Text(data, AnswerVerbs.ReplyInput) ?? "", cancellation),
        _ => null,
    };

    private async Task<Reply> AskAsync(Turn turn, string offer, CancellationToken cancellation)
    {
        // Somebody who has never spoken here is known from now on: the reply needs somebody to go to.
        await db.FlushAsync(cancellation);
        var asked = await clerk.AskAsync(turn.Caller, turn.Speaker.Person.Id, turn.CommitteeId!.Value, offer, TurnKey.From(turn.Activity), turn.Now, cancellation);
        if (asked is null)
            return new Reply("This question could not be passed on: the offer is no longer there, or the committee is not one of yours. Ask me again; then press the new button.");

        var committee = Cards.CardText.Escape(turn.Committee!.Name);
        if (!asked.IsNew)
            return new Reply($"The officers of the {committee} have your question already. Type **questions** in your own chat with me to see their reply.");

        await db.FlushAsync(cancellation);
        post.ToOfficers(asked, turn.Now);
        return new Reply(asked.Officers.Count > 0
            ? $"Your question is with the officers of the {committee}. Their reply comes to you in your own chat with me; **questions** shows it there too."
            : $"Your question waits for the officers of the {committee}: no roster names one whom I can write to, so they see it when they type **questions**. Their reply comes to you in your own chat with me.");
    }

    private async Task<Reply> ShowAsync(Turn turn, long id, CancellationToken cancellation) =>
        turn.IsPersonal && await clerk.ShowAsync(turn.Caller, id, cancellation) is { } question
            ? Reply.From(ClerkCard.ForOfficer(question, question.Committee!.Name, turn.Activity.From?.Id))
            : NotAnOfficer();

    private async Task<Reply> ReplyAsync(Turn turn, long id, string text, CancellationToken cancellation)
    {
        if (!turn.IsPersonal || await clerk.ReplyAsync(turn.Caller, id, text, turn.Now, cancellation) is not { } replied)
            return NotAnOfficer();

        var committee = replied.Question.Committee!.Name;
        if (replied.IsFirst)
            await post.ToAskerAsync(replied.Question, turn.Now, cancellation);
        return Reply.From(ClerkCard.ForOfficer(replied.Question, committee, turn.Activity.From?.Id));
    }

    private static Reply NotAnOfficer() => new("Only an officer of the committee can see this question and reply to it, in their own chat with me.");
}
