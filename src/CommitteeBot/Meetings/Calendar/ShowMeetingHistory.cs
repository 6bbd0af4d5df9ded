using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>The changes of a meeting, with their dates, people and sources.</summary>
internal sealed class ShowMeetingHistory(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, long committeeId, MeetingPhrase? phrase,
        CancellationToken cancellation)
    {
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, committeeId, cancellation);
        if (await desk.FindAnyAsync(committee, phrase, cancellation) is not { } meeting)
            return new MeetingRefusal(
                phrase is null ? CalendarWords.NoneKnown(committee.Name)
                : CalendarWords.NoMeeting(committee.Name, phrase.Words), CalendarWords.SeeMeetings);
        var events = await db.MeetingEvents.AsNoTracking().Where(e => e.MeetingId == meeting.Id).OrderBy(e => e.Id)
            .ToListAsync(cancellation);
        return new MeetingHistoryOutcome(committee,
            (await new CalendarViews(db).CreateAsync([meeting], cancellation))[0],
            [.. events.Select(e => Line(e, committee))]);
    }

    private static string Line(MeetingEventRow change, CommitteeRow committee)
    {
        var at = change.At.ToInstant().InZone(DateTimeZoneProviders.Tzdb[committee.Zone]).ToDateTimeUnspecified();
        var after = MeetingView.When(MeetingBook.Read(change.After));
        var what = change.Change switch
        {
            MeetingChange.Added => $"set for {after}",
            MeetingChange.Agreed => $"confirmed: {after}",
            MeetingChange.Moved or MeetingChange.Changed =>
                $"moved from {(change.Before is { } before ? MeetingView.When(MeetingBook.Read(before)) : "?")} to "
                + $"{after}",
            MeetingChange.Cancelled => "cancelled",
            MeetingChange.Reinstated => $"reinstated: {after}",
            _ => $"undone: {after}",
        };
        return $"{UkDate.Short(DateOnly.FromDateTime(at))} {UkDate.Time(TimeOnly.FromDateTime(at))} – "
            + $"{what}{(change.Note is { } note ? $", reason: {note}" : "")} ({change.SourceText})";
    }
}
