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
    public async Task<Reply?> UndoAsync(ButtonClick click, CancellationToken cancellation) =>
        click.Number("event") is { } change
        ? Card(click, await new UndoMeetingChange(db, clock).HandleAsync(
            click.Caller, new UndoMeetingRequest(change, click.ActivityId), cancellation))
        : null;

    public Task<Reply?> AcceptSourceAsync(ButtonClick click, CancellationToken cancellation) =>
        SettleAsync(click, ConflictDecision.AcceptSource, cancellation);

    public Task<Reply?> KeepCalendarAsync(ButtonClick click, CancellationToken cancellation) =>
        SettleAsync(click, ConflictDecision.KeepCalendar, cancellation);

    public Task<Reply?> TwoMeetingsAsync(ButtonClick click, CancellationToken cancellation) =>
        SettleAsync(click, ConflictDecision.TwoMeetings, cancellation);

    public async Task<Reply?> ConflictsAsync(ButtonClick click, CancellationToken cancellation)
    {
        var outcome = await new ShowConflicts(db, clock).HandleAsync(click.Caller, click.CommitteeId, cancellation);
        return outcome is ConflictsOutcome conflicts
            ? Reply.From(ConflictCard.Create(conflicts, click.Turn.Today, click.Page))
            : Card(click, outcome);
    }

    public async Task<Reply?> AttendanceAsync(ButtonClick click, CancellationToken cancellation) => Card(
        click,
        await new ShowAttendance(db, clock).HandleAsync(
            click.Caller, new ShowAttendanceRequest(click.CommitteeId, null, OfNext: false), cancellation));

    public async Task<Reply?> ChoosePersonAsync(ButtonClick click, CancellationToken cancellation) =>
        click.Number("apology") is { } apology
        ? Card(click, await new ChooseApologyPerson(db, clock).HandleAsync(
            click.Caller, new ChooseApologyPersonRequest(apology, click.Text("person") ?? "", click.ActivityId),
            cancellation))
        : null;

    public async Task<Reply?> WithdrawAsync(ButtonClick click, CancellationToken cancellation) =>
        click.Number("apology") is { } apology
        ? Card(click, await new WithdrawApologies(db, clock).HandleAsync(
            click.Caller, new WithdrawApologiesRequest(click.CommitteeId, null, null, apology, click.ActivityId),
            cancellation))
        : null;

    public Task<Reply?> AgendaAsync(ButtonClick click, CancellationToken cancellation) =>
        ShowAgendaAsync(click, asText: false, cancellation);

    public Task<Reply?> AgendaTextAsync(ButtonClick click, CancellationToken cancellation) =>
        ShowAgendaAsync(click, asText: true, cancellation);

    public Task<Reply?> AgendaAddAsync(ButtonClick click, CancellationToken cancellation)
    {
        var ground = click.Text("ground")?.Trim() is { Length: > 0 } given ? given : null;
        return EditAgendaAsync(
            click, new AgendaEdit.Add((click.Text("title") ?? "").Trim(), null, ground), null, cancellation);
    }

    public Task<Reply?> AgendaRemoveAsync(ButtonClick click, CancellationToken cancellation) =>
        EditAgendaAsync(click, null, click.Text("item") ?? "", cancellation);

    private async Task<Reply?> SettleAsync(
        ButtonClick click, ConflictDecision decision, CancellationToken cancellation) =>
        click.Number("conflict") is { } conflict
            ? Card(click, await new SettleConflict(db, clock).HandleAsync(
                click.Caller, new SettleConflictRequest(conflict, decision, click.ActivityId), cancellation))
            : null;

    private async Task<Reply?> ShowAgendaAsync(ButtonClick click, bool asText, CancellationToken cancellation) =>
        click.Number("meeting") is { } meeting
        ? Card(click, await new ShowAgenda(db, clock).HandleAsync(
            click.Caller, new ShowAgendaRequest(click.CommitteeId, null, meeting, asText), cancellation))
        : null;

    private async Task<Reply?> EditAgendaAsync(
        ButtonClick click, AgendaEdit? edit, string? remove, CancellationToken cancellation) =>
        click.Number("meeting") is { } meeting
            ? Card(click, await new EditAgenda(db, clock).HandleAsync(
                click.Caller, new EditAgendaRequest(click.CommitteeId, null, meeting, edit, remove, click.ActivityId),
                cancellation))
            : null;

    private static Reply Card(ButtonClick click, MeetingOutcome outcome) =>
        Reply.From(MeetingOutcomeCard.Create(outcome, click.Turn.Today));
}
