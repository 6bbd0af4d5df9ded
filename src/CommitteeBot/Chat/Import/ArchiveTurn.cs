using CommitteeBot.Answers;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Review;

namespace CommitteeBot.Chat.Import;

/// <summary>
/// Lines with which an officer checks what imports have brought. Only between an officer and the bot: what is proposed
/// may be private.
/// </summary>
internal sealed class ArchiveTurn(CommitteeDb db, TimeProvider clock, ReviewImport review, AskClerk clerk)
{
    public Task<Reply> ShowAsync(Turn turn, ReviewImportsIntent intent, CancellationToken cancellation) =>
        RunAsync(turn, async () => await new ShowArchive(db, clock).HandleAsync(
            turn.Caller, ReviewPlace.Overview,
            await clerk.WaitingAsync(turn.Caller, cancellation) is { Count: > 0 } questions
                ? new ReviewNotice(ImportReplyWords.QuestionsWait(questions.Count))
                : null,
            cancellation));

    public async Task<Reply> ReviewMinutesAsync(
        Turn turn, ReviewMinutesIntent intent, CancellationToken cancellation)
    {
        if (Refusal(turn) is { } refused)
            return refused;
        if (await MeetingsAsync(turn, intent.Meeting, intent.Committee, cancellation) is not [var meeting, ..])
            return new Reply(ArchiveWords.NoSuchMeeting);
        turn.Conversation.ReviewedMeetingId = meeting;
        var shown = await ShowAsync(turn, new ReviewPlace(MeetingId: meeting), cancellation);
        return shown is ArchiveOutcome.ArchiveShown { Place.MeetingId: not null }
            ? Reply.From(ArchiveCard.Create(shown))
            : Reply.From(ReviewCard.Create(await review.HandleAsync(turn.Caller, meeting, page: 1, cancellation)));
    }

    public Task<Reply> AcceptAsync(Turn turn, AcceptProposalsIntent intent, CancellationToken cancellation) =>
        RunAsync(turn, () => DecideAsync(turn, intent, accepts: true, cancellation));

    public Task<Reply> RejectAsync(Turn turn, RejectProposalsIntent intent, CancellationToken cancellation) =>
        RunAsync(turn, () => DecideAsync(turn, intent, accepts: false, cancellation));

    public Task<Reply> ProposeAgainAsync(Turn turn, ProposeAgainIntent intent, CancellationToken cancellation) =>
        RunAsync(turn, async () => await MeetingsAsync(turn, intent, cancellation) is [var meeting, ..]
            ? await new ChangeHistory(db, clock).ProposeAgainAsync(turn.Caller, meeting, turn.Activity.Id, cancellation)
            : new ArchiveOutcome.ArchiveDeclined(
                intent.Meeting is null ? ArchiveWords.WhichMeeting : ArchiveWords.NoSuchMeeting));

    public Task<Reply> RejectActionsAsync(Turn turn, RejectActionsIntent intent, CancellationToken cancellation) =>
        RunAsync(turn, () => new DecideProposals(db, clock).HandleAsync(
            turn.Caller,
            new DecideRequest(false, null, intent.References, ReviewPlace.Overview, turn.Activity.Id), cancellation));

    public Task<Reply> DateAsync(Turn turn, DateMinutesIntent intent, CancellationToken cancellation) =>
        RunAsync(turn, () => new DateMinutes(db, clock).HandleAsync(
            turn.Caller, intent.File, intent.Date, turn.Activity.Id, cancellation));

    private static async Task<Reply> RunAsync(Turn turn, Func<Task<ArchiveOutcome>> command) =>
        Refusal(turn) ?? Reply.From(ArchiveCard.Create(await command()));

    private static Reply? Refusal(Turn turn) =>
        turn.Caller.OfficerIds.Count == 0 ? new Reply(ArchiveWords.OfficersOnly)
        : turn.IsPersonal ? null
        : new Reply(ArchiveWords.PersonalOnly);

    private Task<ArchiveOutcome> ShowAsync(Turn turn, ReviewPlace place, CancellationToken cancellation) =>
        new ShowArchive(db, clock).HandleAsync(turn.Caller, place, notice: null, cancellation);

    /// <summary>One meeting is decided at once; several are named first.</summary>
    private async Task<ArchiveOutcome> DecideAsync(
        Turn turn, ProposalsIntent intent, bool accepts, CancellationToken cancellation)
    {
        var archive = await new ReadArchive(db).RunAsync(turn.Caller, cancellation);
        var waiting = archive.Waiting;
        if (intent is not { Meeting: null, IsThis: false })
        {
            var meant = await MeetingsAsync(turn, intent, cancellation);
            if (meant.Count == 0)
                return new ArchiveOutcome.ArchiveDeclined(
                    intent.Meeting is null ? ArchiveWords.WhichMeeting : ArchiveWords.NoSuchMeeting);
            waiting = [.. waiting.Where(w => meant.Contains(w.MeetingId))];
            if (waiting.Count > 1)
                return new ArchiveOutcome.ArchiveDeclined(ArchiveWords.SeveralMeetings(waiting));
        }
        else if (intent.Committee is { } committee)
        {
            waiting = [.. waiting.Where(w => w.Committee == committee)];
        }

        return waiting.Count > 1
            ? new ArchiveOutcome.ArchiveAsked(
                waiting, accepts, intent.Committee is null ? null : waiting[0].CommitteeId, archive.NewestAction)
            : await new DecideProposals(db, clock).HandleAsync(
                turn.Caller,
                new DecideRequest(
                    accepts, [.. waiting.Select(w => w.MeetingId)], null, ReviewPlace.Overview, turn.Activity.Id),
                cancellation);
    }

    private async Task<List<long>> MeetingsAsync(Turn turn, ProposalsIntent intent, CancellationToken cancellation)
    {
        if (intent.Meeting is { } phrase)
            return await MeetingsAsync(turn, phrase, intent.Committee, cancellation);
        return turn.Conversation.ReviewedMeetingId is { } last ? [last] : [];
    }

    private async Task<List<long>> MeetingsAsync(
        Turn turn, MeetingPhrase phrase, string? committee, CancellationToken cancellation)
    {
        var mine = turn.Caller.OfficerIds;
        if (committee is not null)
            mine = [.. turn.Speaker.Reach.Where(c => c.Name == committee && mine.Contains(c.Id)).Select(c => c.Id)];
        return await new PastMeetingFinder(db).FindAsync(mine, phrase, turn.Today, cancellation);
    }
}
