using CommitteeBot.Committees;
using CommitteeBot.Meetings;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>A line about meetings to come, an agenda or who comes: which command it is, and the card for what came of it.</summary>
internal sealed class CalendarTurn(CommitteeDb db, TimeProvider clock, CalendarFeedRules feeds)
{
    public async Task<Reply> RunAsync(Turn turn, Understanding.CalendarIntent intent, CancellationToken cancellation)
    {
        var (caller, committee, id) = (turn.Caller, turn.CommitteeId!.Value, turn.Activity.Id);
        var outcome = intent switch
        {
            Understanding.PlanMeetings plan => await new AddMeetings(db, clock).HandleAsync(caller, new AddMeetingsRequest(committee, plan.Dates, plan.Venue, plan.IsNext, plan.Unread, id), cancellation),
            Understanding.MoveMeeting move => await new MoveMeeting(db, clock).HandleAsync(
                caller, new MoveMeetingRequest(committee, move.Meeting, move.To, move.Start, move.End, move.Venue, move.ByDays, move.Reason, move.Unread, id), cancellation),
            Understanding.CancelMeeting cancel => await new CancelMeeting(db, clock).HandleAsync(caller, new CancelMeetingRequest(committee, cancel.Meeting, cancel.Reason, id), cancellation),
            Understanding.MeetingHistory history => await new ShowMeetingHistory(db, clock).HandleAsync(caller, committee, history.Meeting, cancellation),
            Understanding.CalendarConflicts => await new ShowConflicts(db, clock).HandleAsync(caller, committee, cancellation),
            Understanding.CalendarFeed feed => await FeedAsync(caller, committee, feed, cancellation),
            Understanding.ShowAgenda show => await new ShowAgenda(db, clock).HandleAsync(caller, new ShowAgendaRequest(committee, show.Meeting, null, show.AsText), cancellation),
            Understanding.EditAgenda edit => await new EditAgenda(db, clock).HandleAsync(caller, new EditAgendaRequest(committee, edit.Meeting, null, edit.Edit, null, id), cancellation),
            Understanding.StandingItems items => await new EditStandingItems(db, clock).HandleAsync(caller, new StandingItemsRequest(committee, items.Edit, items.Titles), cancellation),
            Understanding.ShowAttendance who => await new ShowAttendance(db, clock).HandleAsync(caller, new ShowAttendanceRequest(committee, who.Meeting, who.OfNext), cancellation),
            Understanding.GiveApologies give => await new GiveApologies(db, clock).HandleAsync(
                caller, new GiveApologiesRequest(committee, give.Meeting, give.Who, give.Reason, give.Substitute, id), cancellation),
            Understanding.WithdrawApologies withdraw => await new WithdrawApologies(db, clock).HandleAsync(
                caller, new WithdrawApologiesRequest(committee, withdraw.Meeting, withdraw.Who, null, id), cancellation),
            _ => throw new InvalidOperationException($"{intent.GetType().Name} has no command."),
        };

        // Typed for pasting, so it is plain text and no card.
        return outcome is AgendaAsText text ? new Reply(Cards.CardText.Plain(text.Agenda.ToText()).Replace("\n", "\n\n", StringComparison.Ordinal)) : Reply.Of(MeetingOutcomeCard.Of(outcome));
    }

    /// <summary>"Undo" takes back what the person did last, in the calendar or in the register.</summary>
    /// <returns>Null where that was no change of the calendar.</returns>
    public async Task<Reply?> UndoAsync(Turn turn, CancellationToken cancellation)
    {
        var me = turn.Caller.PersonId;
        if (await UndoMeetingChange.LastOfAsync(db, turn.Caller, turn.Now, cancellation) is not { } last
            || await db.ActionEvents.AnyAsync(e => e.At > last.At && e.Change != ActionChange.Undone && e.ByPersonId == me && (me != null || e.By == turn.Caller.Name), cancellation))
            return null;
        return Reply.Of(MeetingOutcomeCard.Of(await new UndoMeetingChange(db, clock).HandleAsync(turn.Caller, new UndoMeetingRequest(last.Id, turn.Activity.Id), cancellation)));
    }

    private Task<MeetingOutcome> FeedAsync(Caller caller, long committee, Understanding.CalendarFeed feed, CancellationToken cancellation)
    {
        var url = feed.Url is { } given ? CalendarFeedRules.Https(given) : null;
        return new SetCalendarFeed(db, clock).HandleAsync(
            caller, new SetCalendarFeedRequest(committee, url, feed.TakesAll, feed.IsOff, Uri.TryCreate(url, UriKind.Absolute, out var address) && feeds.Rules.Allows(address)), cancellation);
    }
}
