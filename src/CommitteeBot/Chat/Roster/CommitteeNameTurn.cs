using CommitteeBot.Chat.Turns;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Names;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Access;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Roster;

/// <summary>
/// Lines and buttons that rename a committee or make one of two. Only between an officer and the bot: the others in a
/// chat may not know of both.
/// </summary>
internal sealed class CommitteeNameTurn(CommitteeDb db, TimeProvider clock)
{
    public async Task<Reply> RenameAsync(Turn turn, RenameCommitteeIntent intent, CancellationToken cancellation) =>
        turn.IsPersonal
            ? Card(turn, await new RenameCommittee(db, clock).HandleAsync(
                turn.Caller,
                new RenameCommitteeRequest(intent.Name, intent.NewName, turn.CommitteeId, turn.Activity.Id),
                cancellation))
            : new Reply(CommitteeChangeWords.PersonalOnly);

    public async Task<Reply> AskMergeAsync(Turn turn, MergeCommitteesIntent intent, CancellationToken cancellation) =>
        turn.IsPersonal
            ? Card(turn, await new MergeCommittees(db, clock).AskAsync(
                turn.Caller, new AskMergeRequest(intent.From, intent.Into, intent.IsEitherWay, turn.CommitteeId),
                cancellation))
            : new Reply(CommitteeChangeWords.PersonalOnly);

    public async Task<Reply?> MergeAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (!click.Turn.IsPersonal)
            return new Reply(CommitteeChangeWords.PersonalOnly);
        return click.Number("from") is { } from && click.Number("into") is { } into
            ? Card(click.Turn, await new MergeCommittees(db, clock).HandleAsync(
                click.Caller, new MergeRequest(from, into, click.ActivityId), cancellation))
            : null;
    }

    public static Task<Reply?> LeaveAsync(ButtonClick click, CancellationToken cancellation) =>
        Task.FromResult<Reply?>(Card(click.Turn, new MeetingRefusal(CommitteeChangeWords.LeftApart)));

    public async Task<Reply?> UndoAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (!click.Turn.IsPersonal)
            return new Reply(CommitteeChangeWords.PersonalOnly);
        return click.Number("change") is { } change
            ? Card(click.Turn, await new UndoCommitteeChange(db, clock).HandleAsync(
                click.Caller, change, click.ActivityId, cancellation))
            : null;
    }

    /// <summary>Takes back the person's last change, if that was of a committee.</summary>
    /// <returns>Null if it was of something else.</returns>
    public async Task<Reply?> UndoLastAsync(Turn turn, CancellationToken cancellation)
    {
        var me = turn.Caller.PersonId;
        if (!turn.IsPersonal
            || await UndoCommitteeChange.FindLastAsync(db, turn.Caller, turn.Now, cancellation) is not { } last
            || await db.ActionEvents.AnyAsync(e => e.At > last.At && e.ByPersonId == me, cancellation)
            || await db.MeetingEvents.AnyAsync(e => e.At > last.At && e.ByPersonId == me, cancellation))
            return null;
        return Card(turn, await new UndoCommitteeChange(db, clock).HandleAsync(
            turn.Caller, last.Id, turn.Activity.Id, cancellation));
    }

    private static Reply Card(Turn turn, MeetingOutcome outcome) =>
        Reply.From(MeetingOutcomeCard.Create(outcome, turn.Today));
}
