using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Apologies;

/// <param name="Who">The name as typed; null for the speaker.</param>
/// <param name="ApologyId">Set by a button.</param>
internal sealed record WithdrawApologiesRequest(long CommitteeId, MeetingPhrase? Meeting, string? Who, long? ApologyId,
    string? ActivityId);

/// <summary>Withdraws apologies: somebody can attend after all.</summary>
internal sealed class WithdrawApologies(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, WithdrawApologiesRequest request,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var ids = caller.CommitteeIds;
        var desk = new CalendarAccess(db, time);
        var pressed = request.ApologyId is { } id
            ? await db.Apologies.Include(a => a.Meeting)
                .SingleOrDefaultAsync(a => a.Id == id && ids.Contains(a.Meeting!.CommitteeId), cancellation)
            : null;
        var committee = await desk.CommitteeAsync(caller, pressed?.Meeting!.CommitteeId ?? request.CommitteeId,
            cancellation);
        var (meeting, notFound) = pressed is null
            ? await desk.FindOneUpcomingAsync(committee, request.Meeting, cancellation) : (pressed.Meeting, null);
        if (meeting is null)
            return notFound!;
        var active = await MeetingApologies.ActiveAsync(db, meeting.Id, cancellation);
        var row = pressed is { WithdrawnAt: null } ? active.FirstOrDefault(a => a.Id == pressed.Id) : pressed is null
            ? Of(caller, request.Who, active) : null;
        if (row is null)
        {
            return new MeetingRefusal(
                request.Who is { } who ? ApologyWords.NoneFrom(who) : ApologyWords.NoneOfYours,
                active.Count == 0 ? null : ApologyWords.Received(active.Select(MeetingApologies.Describe)));
        }

        var isOwn = caller.PersonId is { } me ? row.PersonId == me || row.ByPersonId == me : row.Name == caller.Name;
        if (!isOwn && !caller.IsChairOrOfficer(committee.Id))
            return new MeetingRefusal(ApologyWords.NotYours);

        // The button below "apologies from Leo and Colin" takes back both.
        var together = active.Where(
            a => a == row || (pressed?.ActivityId is { } given && a.ActivityId == given && a.ByPersonId == row.ByPersonId)).ToList();
        foreach (var one in together)
            (one.WithdrawnAt, one.WithdrawnBy) = (desk.Now, caller.Name);
        await db.FlushAsync(cancellation);
        var view = (await new CalendarViews(db).CreateAsync([meeting], cancellation))[0];
        var names = WordList.And([.. together.Select(a => a.Name)]);
        return await GiveApologies.OutcomeAsync(db, committee, view, ApologyWords.Withdrawn(names), null, cancellation);
    }

    private static ApologyRow? Of(Caller caller, string? who, IReadOnlyList<ApologyRow> active)
    {
        if (who is null)
            return active.FirstOrDefault(
                a => (a.PersonId is not null && a.PersonId == caller.PersonId)
                || a.Name.Equals(caller.Name, StringComparison.OrdinalIgnoreCase));
        var found = PersonMatcher.Find(who,
            [.. active.Select(a => new KnownPerson(a.PersonId, a.Name, [], [], HasLeft: false))]);
        return found is [var only] ? active.First(a => a.Name == only.Name) : null;
    }
}
