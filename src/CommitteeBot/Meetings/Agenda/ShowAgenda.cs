using CommitteeBot.Committees;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Agenda;

/// <param name="Meeting">Null for the next one.</param>
/// <param name="MeetingId">Set by a button.</param>
internal sealed record ShowAgendaRequest(long CommitteeId, MeetingPhrase? Meeting, long? MeetingId, bool AsText);

/// <summary>The agenda of the next or a named meeting.</summary>
internal sealed class ShowAgenda(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, ShowAgendaRequest request,
        CancellationToken cancellation)
    {
        var ids = caller.CommitteeIds;
        var desk = new CalendarAccess(db, time);
        var pressed = request.MeetingId is { } id
            ? await db.Meetings.SingleOrDefaultAsync(m => m.Id == id && ids.Contains(m.CommitteeId), cancellation)
            : null;
        var committee = await desk.CommitteeAsync(caller, pressed?.CommitteeId ?? request.CommitteeId, cancellation);
        if ((pressed ?? await desk.FindAnyAsync(committee, request.Meeting, cancellation)) is not { } meeting)
        {
            return new MeetingRefusal(
                request.Meeting is null ? AgendaWords.NoneYet(committee.Name)
                    : CalendarWords.NoMeeting(committee.Name, request.Meeting.Words),
                CalendarWords.OfficerCanAdd);
        }

        var agenda = await new BuildAgenda(db).RunAsync(caller, committee, meeting, null, cancellation);
        return request.AsText ? new AgendaTextOutcome(agenda) : agenda;
    }
}
