using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Roster;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Access;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Roster;

/// <summary>Lines and buttons by which an officer makes one person of two names, and takes it back.</summary>
internal sealed class MergePeopleTurn(CommitteeDb db, TimeProvider clock)
{
    public async Task<Reply> MergeAsync(Turn turn, MergePeopleIntent intent, CancellationToken cancellation) =>
        Card(await new MergePeople(db, clock).HandleAsync(
            turn.Caller, new MergePeopleRequest(turn.CommitteeId!.Value, intent.From, intent.Into, turn.Activity.Id), cancellation));

    public async Task<Reply> UnmergeAsync(Turn turn, UnmergePeopleIntent intent, CancellationToken cancellation) =>
        await MergePeople.FindAsync(db, turn.CommitteeId!.Value, intent.Name, cancellation) is { } name
            ? Card(await new MergePeople(db, clock).UndoAsync(turn.Caller, name.Id, turn.Activity.Id, cancellation))
            : Card(new MergedPeople(MergePeopleWords.NotMerged(intent.Name), null));

    public async Task<Reply?> UndoAsync(ButtonClick click, CancellationToken cancellation) =>
        click.Number("name") is { } id
            ? Card(await new MergePeople(db, clock).UndoAsync(click.Caller, id, click.ActivityId, cancellation))
            : null;

    /// <summary>Takes back the person's last change, if that was of people.</summary>
    /// <returns>Null if it was of something else.</returns>
    public async Task<Reply?> UndoLastAsync(Turn turn, CancellationToken cancellation)
    {
        var me = turn.Caller.PersonId;
        return await MergePeople.FindLastAsync(db, turn.Caller, turn.Now, cancellation) is { } last
            && !await db.ActionEvents.AnyAsync(e => e.At > last.At && e.ByPersonId == me, cancellation)
            && !await db.MeetingEvents.AnyAsync(e => e.At > last.At && e.ByPersonId == me, cancellation)
            && !await db.CommitteeChanges.AnyAsync(c => c.At > last.At && c.ByPersonId == me && c.UndoneAt == null, cancellation)
            ? Card(await new MergePeople(db, clock).UndoAsync(turn.Caller, last.Id, turn.Activity.Id, cancellation))
            : null;
    }

    private static Reply Card(MergedPeople merged) => Reply.From(new AdaptiveCard
    {
        Body = [new TextBlock(CardText.Escape(merged.Text))],
        Actions = merged.Undo is { } id ? [ExecuteAction.Button(MergePeopleWords.Undo, MeetingVerbs.UndoPeople, ("name", id))] : null,
        FallbackText = merged.Text,
    });
}
