using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Hosting;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Meetings.Apologies;
using CommitteeBot.Meetings.Attendance;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Calendar;

/// <summary>
/// A line about the calendar, an agenda or attendance: which command it is, and the card for its outcome.
/// </summary>
internal sealed class CalendarTurn(CommitteeDb db, TimeProvider clock, CalendarFeedSettings feeds)
{
    public async Task<Reply> RunAsync(Turn turn, CalendarIntent intent, CancellationToken cancellation)
    {
        var (caller, committee, id) = (turn.Caller, turn.CommitteeId!.Value, turn.Activity.Id);
        var outcome = intent switch
        {
            PlanMeetingsIntent plan =>
                await new AddMeetings(db, clock).HandleAsync(
                    caller, new AddMeetingsRequest(committee, plan.Dates, plan.Venue, plan.IsNext, plan.Unread, id),
                    cancellation),
            MoveMeetingIntent move => await new MoveMeeting(db, clock).HandleAsync(
                caller,
                new MoveMeetingRequest(
                    committee, move.Meeting, move.To, move.Start, move.End, move.Venue, move.ByDays, move.Reason,
                    move.Unread, id),
                cancellation),
            CancelMeetingIntent cancel =>
                await new CancelMeeting(db, clock).HandleAsync(
                    caller, new CancelMeetingRequest(committee, cancel.Meeting, cancel.Reason, id), cancellation),
            MeetingHistoryIntent history =>
                await new ShowMeetingHistory(db, clock).HandleAsync(caller, committee, history.Meeting, cancellation),
            CalendarConflictsIntent => await new ShowConflicts(db, clock).HandleAsync(caller, committee, cancellation),
            CalendarFeedIntent feed => await FeedAsync(caller, committee, feed, cancellation),
            ShowAgendaIntent show =>
                await new ShowAgenda(db, clock).HandleAsync(
                    caller, new ShowAgendaRequest(committee, show.Meeting, null, show.AsText), cancellation),
            EditAgendaIntent edit =>
                await new EditAgenda(db, clock).HandleAsync(
                    caller, new EditAgendaRequest(committee, edit.Meeting, null, edit.Edit, null, id), cancellation),
            StandingItemsIntent items =>
                await new EditStandingItems(db, clock).HandleAsync(
                    caller, new StandingItemsRequest(committee, items.Edit, items.Titles), cancellation),
            ShowAttendanceIntent who =>
                await new ShowAttendance(db, clock).HandleAsync(
                    caller, new ShowAttendanceRequest(committee, who.Meeting, who.OfNext), cancellation),
            GiveApologiesIntent give => await new GiveApologies(db, clock).HandleAsync(
                caller, new GiveApologiesRequest(committee, give.Meeting, give.Who, give.Reason, give.Substitute, id),
                cancellation),
            WithdrawApologiesIntent withdraw => await new WithdrawApologies(db, clock).HandleAsync(
                caller, new WithdrawApologiesRequest(committee, withdraw.Meeting, withdraw.Who, null, id),
                cancellation),
            _ => throw new InvalidOperationException($"{intent.GetType().Name} has no command."),
        };

        // People paste it elsewhere, so it is plain text and not a card.
        return outcome is AgendaTextOutcome text
            ? new Reply(Cards.CardText.Escape(text.Agenda.ToText()).Replace("\n", "\n\n", StringComparison.Ordinal))
            : Reply.From(MeetingOutcomeCard.Create(outcome, turn.Today));
    }

    /// <summary>Reverses the person's last change, if that was in the calendar and not in the register.</summary>
    /// <returns>Null if it wasn't in the calendar.</returns>
    public async Task<Reply?> UndoAsync(Turn turn, CancellationToken cancellation)
    {
        var me = turn.Caller.PersonId;
        if (await UndoMeetingChange.FindLastAsync(db, turn.Caller, turn.Now, cancellation) is not { } last
            || await db.ActionEvents.AnyAsync(
                e =>
                    e.At > last.At
                        && e.Change != ActionChange.Undone && e.ByPersonId == me
                        && (me != null || e.By == turn.Caller.Name),
                cancellation))
            return null;
        return Reply.From(
            MeetingOutcomeCard.Create(
                await new UndoMeetingChange(db, clock)
                    .HandleAsync(turn.Caller, new UndoMeetingRequest(last.Id, turn.Activity.Id), cancellation),
                turn.Today));
    }

    private Task<MeetingOutcome> FeedAsync(
        Caller caller, long committee, CalendarFeedIntent feed, CancellationToken cancellation)
    {
        var url = feed.Url is { } given ? CalendarFeedSettings.Https(given) : null;
        return new SetCalendarFeed(db, clock).HandleAsync(
            caller,
            new SetCalendarFeedRequest(
                committee, url, feed.TakesAll, feed.IsOff,
                Uri.TryCreate(url, UriKind.Absolute, out var address) && feeds.Rules.Allows(address)),
            cancellation);
    }
}
