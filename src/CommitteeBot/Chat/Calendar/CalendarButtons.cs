using System.Text.Json.Nodes;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Meetings.Apologies;
using CommitteeBot.Meetings.Attendance;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Calendar;

/// <summary>The buttons of the calendar's cards, of agendas and of apologies.</summary>
internal sealed class CalendarButtons(CommitteeDb db, TimeProvider clock)
{
    /// <returns>Null for a verb that is none of these, or one whose ids are missing.</returns>
    public async Task<Reply?> RunAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation)
    {
        var (caller, committee, id) = (turn.Caller, turn.CommitteeId!.Value, turn.Activity.Id);
        var outcome = verb switch
        {
            MeetingVerbs.Undo when CardData.Number(data, "event") is { } change => await new UndoMeetingChange(db, clock).HandleAsync(caller, new UndoMeetingRequest(change, id), cancellation),
            MeetingVerbs.Take or MeetingVerbs.Keep or MeetingVerbs.Both when CardData.Number(data, "conflict") is { } conflict => await new SettleConflict(db, clock).HandleAsync(
                caller, new SettleConflictRequest(conflict, verb switch { MeetingVerbs.Take => ConflictDecision.AcceptSource, MeetingVerbs.Keep => ConflictDecision.KeepCalendar, _ => ConflictDecision.TwoMeetings }, id), cancellation),
            MeetingVerbs.Conflicts => await new ShowConflicts(db, clock).HandleAsync(caller, committee, cancellation),
            MeetingVerbs.Attendance => await new ShowAttendance(db, clock).HandleAsync(caller, new ShowAttendanceRequest(committee, null, OfNext: false), cancellation),
            MeetingVerbs.ChoosePerson when CardData.Number(data, "apology") is { } apology => await new ChooseApologyPerson(db, clock).HandleAsync(
                caller, new ChooseApologyPersonRequest(apology, CardData.Text(data, "person") ?? "", id), cancellation),
            MeetingVerbs.Withdraw when CardData.Number(data, "apology") is { } apology => await new WithdrawApologies(db, clock).HandleAsync(
                caller, new WithdrawApologiesRequest(committee, null, null, apology, id), cancellation),
            _ when CardData.Number(data, "meeting") is { } meeting => await AgendaAsync(turn, verb, meeting, data, cancellation),
            _ => null,
        };
        return outcome is null ? null : Reply.From(MeetingOutcomeCard.Create(outcome));
    }

    private async Task<MeetingOutcome?> AgendaAsync(Turn turn, string verb, long meeting, JsonObject data, CancellationToken cancellation)
    {
        var committee = turn.CommitteeId!.Value;
        EditAgendaRequest Edit(AgendaEdit? edit, string? remove) => new(committee, null, meeting, edit, remove, turn.Activity.Id);
        return verb switch
        {
            MeetingVerbs.Agenda or MeetingVerbs.AgendaText => await new ShowAgenda(db, clock).HandleAsync(
                turn.Caller, new ShowAgendaRequest(committee, null, meeting, verb == MeetingVerbs.AgendaText), cancellation),
            MeetingVerbs.AgendaAdd => await new EditAgenda(db, clock).HandleAsync(turn.Caller, Edit(new AgendaEdit.Add(
                (CardData.Text(data, "title") ?? "").Trim(), null, CardData.Text(data, "ground")?.Trim() is { Length: > 0 } ground ? ground : null), null), cancellation),
            MeetingVerbs.AgendaRemove => await new EditAgenda(db, clock).HandleAsync(turn.Caller, Edit(null, CardData.Text(data, "item") ?? ""), cancellation),
            _ => null,
        };
    }
}
