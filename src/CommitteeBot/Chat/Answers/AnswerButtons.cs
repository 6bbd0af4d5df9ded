using CommitteeBot.Answers;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Answers;

/// <summary>The buttons under an answer, and the officer's under a question that was passed on to the clerk.</summary>
internal sealed class AnswerButtons(
    CommitteeDb db, OpenPassage passages, AskClerk clerk, ClerkAnswers kept, ClerkPost post)
{
    public async Task<Reply?> OpenPassageAsync(ButtonClick click, CancellationToken cancellation)
    {
        var state = AnswerCardState.Read(click.Data);
        var said = state?.Kept is { } below
            ? await kept.OneAsync(click.Caller, below.Id, below.IsSame, click.Turn.IsPersonal, cancellation) : null;
        if (click.Number(AnswerVerbs.PassageKey) is not { } id)
            return state is null ? null : Reply.From(AnswerCard.Closed(state, said));
        var passage = await passages.RunAsync(click.Caller, id, cancellation);
        return Reply.From(
            state is not null ? AnswerCard.WithPassage(state, id, passage, said)
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
            || await clerk.ReplyAsync(
                click.Caller, id, text, turn.Now, cancellation,
                isForOthers: click.Text(AnswerVerbs.ForOthersInput) == "true") is not { } replied)
            return new Reply(AnswerReplyWords.OfficersOnly);

        var committee = replied.Question.Committee!.Name;
        if (replied.IsFirst)
            await post.ToAskerAsync(replied.Question, turn.Now, cancellation);
        return Reply.From(ClerkCard.ForOfficer(replied.Question, committee, turn.Activity.From?.Id));
    }

    public async Task<Reply?> AnswersAsync(ButtonClick click, CancellationToken cancellation) =>
        click.Turn.IsPersonal
            ? Reply.From(ClerkAnswerCard.List(await kept.ListAsync(click.Caller, cancellation), click.Page))
            : new Reply(AnswerReplyWords.OfficersOnly);

    public Task<Reply?> WithdrawAsync(ButtonClick click, CancellationToken cancellation) =>
        WithdrawAsync(click, isWithdrawn: true, cancellation);

    public Task<Reply?> RestoreAsync(ButtonClick click, CancellationToken cancellation) =>
        WithdrawAsync(click, isWithdrawn: false, cancellation);

    private async Task<Reply?> WithdrawAsync(ButtonClick click, bool isWithdrawn, CancellationToken cancellation)
    {
        if (click.Number(AnswerVerbs.ClerkQuestionKey) is not { } id)
            return null;
        if (!click.Turn.IsPersonal
            || await kept.WithdrawAsync(click.Caller, id, isWithdrawn, click.Turn.Now, cancellation) is not { } row)
            return new Reply(AnswerReplyWords.OfficersOnly);
        await db.FlushAsync(cancellation);
        return Reply.From(ClerkAnswerCard.List(await kept.ListAsync(click.Caller, cancellation), page: 1, row));
    }
}
