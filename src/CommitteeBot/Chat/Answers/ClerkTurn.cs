using CommitteeBot.Answers;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Answers;

/// <summary><c>questions</c>: an officer gets the oldest that waits, with a field for the reply; everybody else what they asked, with what came back.</summary>
internal sealed class ClerkTurn(AskClerk clerk)
{
    private const int MaxOwn = 5;

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancellation)
    {
        if (!turn.IsPersonal)
            return new Reply("Questions to the clerk are between the asker and the officers. Type **questions** in your own chat with me.");

        var waiting = await clerk.WaitingAsync(turn.Caller, cancellation);
        if (waiting.Count > 0)
            return Reply.From(ClerkCard.ForOfficer(waiting[0], waiting[0].Committee!.Name));

        var own = await clerk.AskedByAsync(turn.Caller, MaxOwn, cancellation);
        return own.Count == 0
            ? new Reply("No question waits for a reply, and you have asked none. When the minutes have no answer, the button **Ask the clerk** passes your question on.")
            : new Reply(string.Join("\n\n", own.Select(Line)));
    }

    private static string Line(ClerkQuestionRow question) => question.Answer is { } answer
        ? $"You asked: {CardText.Escape(question.Question)}\n\n{CardText.Escape(question.AnsweredBy ?? "The clerk")}: {CardText.Escape(answer)}"
        : $"You asked: {CardText.Escape(question.Question)}\n\nNo reply yet.";
}
