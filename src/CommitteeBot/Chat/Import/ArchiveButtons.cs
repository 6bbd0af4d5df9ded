using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Versions;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Names;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Import;

/// <summary>The buttons of the review of imports; each answers with the card as it is then.</summary>
internal sealed class ArchiveButtons(CommitteeDb db, TimeProvider clock)
{
    private const int MaxTicked = 20;

    public Task<Reply?> ShowAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (click.Number("meeting") is { } meeting)
            click.Turn.Conversation.ReviewedMeetingId = meeting;
        return RunAsync(click, () => new ShowArchive(db, clock).HandleAsync(
            click.Caller, Place(click), notice: null, cancellation));
    }

    public Task<Reply?> AcceptTickedAsync(ButtonClick click, CancellationToken cancellation) =>
        OnMeetingAsync(click, meeting => DecideAsync(click, accepts: true, meeting, Ticked(click), cancellation));

    public Task<Reply?> AcceptAsync(ButtonClick click, CancellationToken cancellation) =>
        DecideAllAsync(click, accepts: true, cancellation);

    public Task<Reply?> RejectAsync(ButtonClick click, CancellationToken cancellation) =>
        DecideAllAsync(click, accepts: false, cancellation);

    public Task<Reply?> CloseOlderAsync(ButtonClick click, CancellationToken cancellation) =>
        RunAsync(click, () => new ChangeHistory(db, clock).CloseOlderAsync(
            click.Caller, click.ActivityId, cancellation));

    public Task<Reply?> ProposeAgainAsync(ButtonClick click, CancellationToken cancellation) =>
        OnMeetingAsync(click, meeting => new ChangeHistory(db, clock).ProposeAgainAsync(
            click.Caller, meeting, click.ActivityId, cancellation));

    public Task<Reply?> RightAsync(ButtonClick click, CancellationToken cancellation) =>
        RunAsync(click, () => new SettleMatters(db, clock).HandleAsync(
            click.Caller, (click.Text("matters") ?? "").Split(','), click.ActivityId, cancellation));

    public Task<Reply?> DateAsync(ButtonClick click, CancellationToken cancellation) =>
        OnMeetingAsync(click, meeting => new DateMinutes(db, clock).HandleAsync(
            click.Caller, meeting, click.Date(ArchiveInputs.Date(meeting)), click.ActivityId, cancellation));

    public Task<Reply?> UndoDateAsync(ButtonClick click, CancellationToken cancellation) =>
        OnMeetingAsync(click, meeting => new DateMinutes(db, clock).UndoAsync(click.Caller, meeting, cancellation));

    public Task<Reply?> OneMeetingAsync(ButtonClick click, CancellationToken cancellation) =>
        OnMeetingAsync(click, meeting => new ChangeVersion(db, clock).JoinAsync(
            click.Caller, meeting, click.Number("older") ?? 0, cancellation));

    public Task<Reply?> UseEarlierAsync(ButtonClick click, CancellationToken cancellation) =>
        RunAsync(click, () => new ChangeVersion(db, clock).UseAsync(
            click.Caller, click.Number("version") ?? 0, cancellation));

    public Task<Reply?> TwoMeetingsAsync(ButtonClick click, CancellationToken cancellation) =>
        RunAsync(click, () => new ChangeVersion(db, clock).SplitAsync(
            click.Caller, click.Number("version") ?? 0, cancellation));

    public Task<Reply?> UndoAsync(ButtonClick click, CancellationToken cancellation) =>
        RunAsync(click, () => new UndoReview(db, clock).HandleAsync(
            click.Caller, click.Text("press") ?? "", click.ActivityId, cancellation));

    /// <summary>Who is meant in an action that was accepted.</summary>
    public Task<Reply?> OwnerAsync(ButtonClick click, CancellationToken cancellation) =>
        OnMeetingAsync(click, async meeting =>
        {
            var said = click.Action is not { } action
                ? ArchiveWords.AlreadySettled
                : await new CorrectOwner(db, clock).HandleAsync(
                    click.Caller,
                    new CorrectOwnerRequest(
                        meeting, action, click.Text(ReviewVerbs.OwnerInput(action)), Page: 1, click.ActivityId),
                    cancellation) is ReviewOutcome.Shown { Message: { } done } ? done : ImportWords.NotYours;
            await db.FlushAsync(cancellation);
            return await new ShowArchive(db, clock).HandleAsync(
                click.Caller, new ReviewPlace(MeetingId: meeting), new ReviewNotice(said), cancellation);
        });

    /// <summary>The question that any merge begins with.</summary>
    public async Task<Reply?> MergeAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (!click.Turn.IsPersonal)
            return new Reply(ArchiveWords.PersonalOnly);
        var names = click.Turn.Speaker.Reach.ToDictionary(c => c.Id, c => c.Name);
        if (click.Number("from") is not { } from || click.Number("into") is not { } into)
            return null;
        return names.TryGetValue(from, out var one) && names.TryGetValue(into, out var other)
            ? Reply.From(MeetingOutcomeCard.Create(
                await new MergeCommittees(db, clock).AskAsync(
                    click.Caller, new AskMergeRequest(one, other, IsEitherWay: true, null), cancellation),
                click.Turn.Today))
            : await RunAsync(click, () => new ShowArchive(db, clock).HandleAsync(
                click.Caller, ReviewPlace.Overview, new ReviewNotice(ArchiveWords.AlreadySettled), cancellation));
    }

    private Task<Reply?> DecideAllAsync(ButtonClick click, bool accepts, CancellationToken cancellation)
    {
        if (click.Number("meeting") is { } meeting)
            return RunAsync(click, () => DecideAsync(click, accepts, meeting, null, cancellation));
        return click.Number("newest") is { } newest
            ? RunAsync(click, () => new DecideProposals(db, clock).HandleAsync(
                click.Caller,
                new DecideRequest(accepts, null, null, ReviewPlace.Overview, click.ActivityId)
                {
                    CommitteeId = click.Number("of"), Newest = newest,
                },
                cancellation))
            : Task.FromResult<Reply?>(null);
    }

    private Task<ArchiveOutcome> DecideAsync(
        ButtonClick click, bool accepts, long meeting, IReadOnlyCollection<ActionReference>? only,
        CancellationToken cancellation) =>
        new DecideProposals(db, clock).HandleAsync(
            click.Caller,
            new DecideRequest(
                accepts, [meeting], only, new ReviewPlace(MeetingId: meeting, Page: click.Page), click.ActivityId),
            cancellation);

    private static List<ActionReference> Ticked(ButtonClick click) =>
    [
        .. click.Data.Where(d => CardData.Text(click.Data, d.Key) == "true").Select(d => ArchiveInputs.Ticked(d.Key))
            .OfType<ActionReference>().Take(MaxTicked),
    ];

    private static ReviewPlace Place(ButtonClick click) => new(
        Enum.TryParse<MatterKind>(click.Text("kind"), out var kind) && Enum.IsDefined(kind) ? kind : null,
        click.Number("meeting"), click.Page);

    private static Task<Reply?> OnMeetingAsync(ButtonClick click, Func<long, Task<ArchiveOutcome>> command) =>
        click.Number("meeting") is { } meeting ? RunAsync(click, () => command(meeting)) : Task.FromResult<Reply?>(null);

    private static async Task<Reply?> RunAsync(ButtonClick click, Func<Task<ArchiveOutcome>> command) =>
        click.Turn.IsPersonal
            ? Reply.From(ArchiveCard.Create(await command()))
            : new Reply(ArchiveWords.PersonalOnly);
}
