using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Apologies;

/// <param name="Person">The id of a choice; empty for none of them.</param>
internal sealed record ChooseApologyPersonRequest(long ApologyId, string Person, string? ActivityId);

/// <summary>Records which person is meant when a name in apologies fitted several.</summary>
internal sealed class ChooseApologyPerson(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, ChooseApologyPersonRequest request,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var mine = caller.ChairOrOfficerIds;
        var row = await db.Apologies.Include(a => a.Meeting)
            .SingleOrDefaultAsync(a => a.Id == request.ApologyId && mine.Contains(a.Meeting!.CommitteeId),
            cancellation);
        if (row is not { IsUnclear: true, WithdrawnAt: null })
            return new MeetingRefusal(ApologyWords.SettledAlready, ApologyWords.SeeApologies);
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, row.Meeting!.CommitteeId, cancellation);
        var view = (await new CalendarViews(db).CreateAsync([row.Meeting], cancellation))[0];
        if (request.Person.Length == 0)
        {
            (row.WithdrawnAt, row.WithdrawnBy) = (desk.Now, caller.Name);
            await db.FlushAsync(cancellation);
            return await GiveApologies.OutcomeAsync(db, committee, view, ApologyWords.NothingRecorded, null,
                cancellation);
        }

        var people = await MeetingApologies.CandidatesAsync(db, committee, desk.Today(committee), cancellation);
        if (people.FirstOrDefault(
            p => request.Person == (p.PersonId?.ToString(CultureInfo.InvariantCulture) ?? p.Name)) is not { } chosen)
            return new MeetingRefusal(ApologyWords.NotOnCommittee);
        if ((await MeetingApologies.ActiveAsync(db, row.MeetingId, cancellation))
            .Any(a => a.Id != row.Id && a.Name == chosen.Name))
            (row.WithdrawnAt, row.WithdrawnBy) = (desk.Now, caller.Name);
        (row.Name, row.PersonId, row.IsUnclear) = (chosen.Name, chosen.PersonId, false);
        await db.FlushAsync(cancellation);
        return await GiveApologies.OutcomeAsync(db, committee, view,
            ApologyWords.Recorded(MeetingApologies.Describe(row)), row.Id, cancellation);
    }
}
