using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings;

/// <param name="Person">A choice's id; empty for none of them.</param>
internal sealed record ChooseApologyPersonRequest(long ApologyId, string Person, string? ActivityId);

/// <summary>Says who is meant by the name in apologies that fitted several people.</summary>
internal sealed class ChooseApologyPerson(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, ChooseApologyPersonRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var mine = caller.Roles.Where(r => r.Value >= CommitteeRole.Chair).Select(r => r.Key).ToList();
        var row = await db.Apologies.Include(a => a.Meeting).SingleOrDefaultAsync(a => a.Id == request.ApologyId && mine.Contains(a.Meeting!.CommitteeId), cancellation);
        if (row is not { IsUnclear: true, WithdrawnAt: null })
            return new NotDone("These apologies are settled already.", "Type “show apologies”.");
        var desk = new CalendarDesk(db, time);
        var committee = await desk.CommitteeAsync(caller, row.Meeting!.CommitteeId, cancellation);
        var view = (await new CalendarViews(db).OfAsync([row.Meeting], cancellation))[0];
        if (request.Person.Length == 0)
        {
            (row.WithdrawnAt, row.WithdrawnBy) = (desk.Now, caller.Name);
            await db.FlushAsync(cancellation);
            return await GiveApologies.ShownAsync(db, committee, view, "Nothing was noted.", null, cancellation);
        }

        var people = await Apologies.PeopleAsync(db, committee, desk.Today(committee), cancellation);
        if (people.FirstOrDefault(p => request.Person == (p.PersonId?.ToString(CultureInfo.InvariantCulture) ?? p.Name)) is not { } chosen)
            return new NotDone("That person is not of the committee, so nothing was noted.");
        if ((await Apologies.ActiveAsync(db, row.MeetingId, cancellation)).Any(a => a.Id != row.Id && a.Name == chosen.Name))
            (row.WithdrawnAt, row.WithdrawnBy) = (desk.Now, caller.Name);
        (row.Name, row.PersonId, row.IsUnclear) = (chosen.Name, chosen.PersonId, false);
        await db.FlushAsync(cancellation);
        return await GiveApologies.ShownAsync(db, committee, view, $"Apologies from {Apologies.Named(row)} are noted.", row.Id, cancellation);
    }
}
