using CommitteeBot.Committees;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Register;

/// <summary>
/// The meeting running in a chat, from its start to the card that sums it up; a member or Teams itself starts and ends
/// it.
/// </summary>
internal sealed class RunningMeeting(CommitteeDb db, TimeProvider clock)
{
    /// <summary>A meeting that nobody ends is over after this time, so that the chat isn't read for ever.</summary>
    private static readonly TimeSpan MaxLength = TimeSpan.FromHours(12);

    public static bool IsRunning(ConversationRow chat, DateTimeOffset now) =>
        chat.MeetingSince is { } since && now - since < MaxLength;

    /// <summary>Ties the chat to the meeting planned for today, if there is one, until it ends.</summary>
    /// <returns>False if it is already running.</returns>
    public async Task<bool> StartAsync(
        ConversationRow chat, CommitteeRow committee, DateTimeOffset now, CancellationToken cancellation)
    {
        if (IsRunning(chat, now) && chat.CommitteeId == committee.Id)
            return false;

        var today = CommitteeDay.At(now, committee.Zone);
        chat.CommitteeId = committee.Id;
        chat.MeetingId = await db.Meetings
            .Where(m => m.CommitteeId == committee.Id && m.Date == today && m.State != MeetingState.Cancelled)
            .Select(m => (long?)m.Id).FirstOrDefaultAsync(cancellation);
        chat.MeetingSince = now;
        chat.ItemNumber = chat.ItemTitle = null;
        await CloseAgendaItemsAsync(chat, committee, cancellation);
        return true;
    }

    /// <summary>Actions logged under a private item of the agenda are restricted from the start.</summary>
    public async Task CloseAgendaItemsAsync(
        ConversationRow chat, CommitteeRow committee, CancellationToken cancellation)
    {
        if (chat.MeetingId is { } id
            && await db.Meetings.SingleOrDefaultAsync(m => m.Id == id, cancellation) is { } meeting)
            await new AgendaRestrictions(db, clock).UpdateAsync(committee, meeting, cancellation);
    }

    /// <summary>
    /// Sums up what was logged since the meeting started; if nobody started it, since the last one ended today, or
    /// since midnight.
    /// </summary>
    /// <returns>Null if there is nothing to sum up: the meeting was summed up already, or <paramref name="asked"/> is
    /// false and nothing was logged.</returns>
    public async Task<RegisterOutcome?> EndAsync(
        ConversationRow chat, CommitteeRow committee, Caller caller, DateTimeOffset now, bool asked,
        CancellationToken cancellation)
    {
        var midnight = CommitteeDay.Start(CommitteeDay.At(now, committee.Zone), committee.Zone);
        var endedToday = chat.MeetingEndedAt >= midnight ? chat.MeetingEndedAt : null;
        var outcome = await new SummariseMeeting(db, clock).HandleAsync(
            caller, new SummariseMeetingRequest(committee.Id, chat.Id, chat.MeetingSince ?? endedToday ?? midnight),
            cancellation);
        if (outcome is RegisterRefusal)
            return outcome;
        if (outcome is MeetingSummary { Actions: [] }
            && chat.MeetingSince is null && (endedToday is not null || !asked))
            return null;

        chat.MeetingEndedAt = now;
        chat.MeetingId = null;
        chat.MeetingSince = null;
        chat.ItemNumber = chat.ItemTitle = null;
        return outcome;
    }
}
