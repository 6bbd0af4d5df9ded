using CommitteeBot.Answers;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Answers;

/// <summary>The buttons under an answer, and the officer's under a question that was passed on to the clerk.</summary>
internal sealed class AnswerButtons(CommitteeDb db, OpenPassage passages, AskClerk clerk, ClerkPost post)
{
    public async Task<Reply?> OpenPassageAsync(ButtonClick click, CancellationToken cancellation)
    {
        var state = AnswerCardState.Read(click.Data);
        if (click.Number(AnswerVerbs.PassageKey) is not { } id)
            return state is null ? null : Reply.From(AnswerCard.Closed(state));
        var passage = await passages.RunAsync(click.Caller, id, cancellation);
        return Reply.From(
            state is not null ? AnswerCard.WithPassage(state, id, passage)
            : passage is null ? PassageCard.Unavailable()
            : PassageCard.Create(passage));
    }

    public async Task<Reply?> AskClerkAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (click.Text(AnswerVerbs.OfferKey) is not { Length: > 0 } offer)
            return null;

        // The reply needs somebody to go to, so a person who has never spoken here is stored first.
        await db.FlushAsync(cancellation);
        var turn = click.Turn;
        var request = await clerk.AskAsync(
            click.Caller, turn.Speaker.Person.Id, click.CommitteeId, offer, TurnKey.From(turn.Activity), turn.Now,
            cancellation);
        if (request is null)
            return new Reply(AnswerReplyWords.OfferExpired);

        var committee = turn.Committee!.Name;
        if (!request.IsNew)
            return PassedOn(AnswerReplyWords.AlreadyPassedOn(committee));

        await db.FlushAsync(cancellation);
        post.ToOfficers(request, turn.Now);
        return PassedOn(AnswerReplyWords.PassedOn(committee, request.Officers.Count > 0));
    }

    /// <summary>In the card's place: a button that has done its work is there to be pressed no more.</summary>
    private static Reply PassedOn(string said) => Reply.From(new AdaptiveCard
    {
        Body = [TextBlock.Meta(AnswerReplyWords.WithTheClerk), new TextBlock(said) { Spacing = Spacing.Small }],
        FallbackText = CardText.Plain(said),
    });

    public async Task<Reply?> ShowQuestionAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (click.Number(AnswerVerbs.ClerkQuestionKey) is not { } id)
            return null;
        return click.Turn.IsPersonal && await clerk.ShowAsync(click.Caller, id, cancellation) is { } question
            ? Reply.From(ClerkCard.ForOfficer(question, question.Committee!.Name, click.Turn.Activity.From?.Id))
            : new Reply(AnswerReplyWords.OfficersOnly);
    }

    public async Task<Reply?> ReplyToQuestionAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (click.Number(AnswerVerbs.ClerkQuestionKey) is not { } id)
            return null;
        var (turn, text) = (click.Turn, click.Text(AnswerVerbs.ReplyInput) ?? "");
        if (!turn.IsPersonal
            || await clerk.ReplyAsync(click.Caller, id, text, turn.Now, cancellation) is not { } replied)
            return new Reply(AnswerReplyWords.OfficersOnly);

        var committee = replied.Question.Committee!.Name;
        if (replied.IsFirst)
            await post.ToAskerAsync(replied.Question, turn.Now, cancellation);
        return Reply.From(ClerkCard.ForOfficer(replied.Question, committee, turn.Activity.From?.Id));
    }
}
