using CommitteeBot.Committees;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Briefing;

/// <param name="Person">As written; null for everybody.</param>
internal sealed record BriefRequest(long CommitteeId, string? Person = null);

/// <summary>
/// A page for whoever chairs the next meeting: for each item of its agenda who promised what, and what was asked and
/// not
/// answered. It has only what the caller may see.
/// </summary>
internal sealed class PrepareBrief(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, BriefRequest request, CancellationToken cancellation)
    {
        using var limit = db.LimitTo(caller.Scope);
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, request.CommitteeId, cancellation);
        if (!caller.Scope.IncludesRegisterOf(committee.Id))
            return new MeetingRefusal(BriefWords.MembersOnly, BriefWords.AskTheMinutes);
        KnownPerson? person = null;
        var isKnown = true;
        if (request.Person is { } written)
        {
            var people = await new CommitteePeople(db, desk.Now).RosterAndAttendanceAsync(committee.Id, cancellation);
            var found = PersonMatcher.Find(written, people);
            if (found.Count > 1)
                return new MeetingRefusal(BriefWords.Which(written, found.Select(p => p.Name)), BriefWords.NameThem);
            isKnown = found.Count == 1;
            person = isKnown ? found[0] : AsPrinted(written);
        }

        var meeting = await desk.UpcomingAsync(committee, null, cancellation) is [var next, ..] ? next : null;
        var view = meeting is null ? null : (await new CalendarViews(db).CreateAsync([meeting], cancellation))[0];
        var agenda = meeting is null ? [] : await AgendaAsync(caller, committee, meeting, cancellation);
        var sources = new BriefSources(db, caller, committee, desk.Today(committee));
        var promises = await sources.PromisesAsync(person, cancellation);
        var questions = await sources.QuestionsAsync(person, cancellation);
        if (!isKnown && promises.Count + questions.Count == 0)
            return new MeetingRefusal(BriefWords.WhoIs(request.Person!, committee.Name), BriefWords.NameThem);
        var page = BriefPage.Create([.. agenda.Select(e => e.Title)], promises, questions);
        return new BriefOutcome(
            committee, view, person?.Name, page.Items, person is null ? page.Quiet : [], page.Left, desk.Today(committee))
        {
            MoreQuestions = page.MoreQuestions,
        };
    }

    /// <summary>Minutes may call by an office somebody whom no list of the committee has.</summary>
    private static KnownPerson AsPrinted(string written) =>
        new(null, PersonMatcher.TrimName(written), [PersonMatcher.TrimName(written)], [], HasLeft: false);

    /// <summary>The private items stand last, and are left out where the caller may not see them.</summary>
    private async Task<IReadOnlyList<AgendaEntry>> AgendaAsync(
        Caller caller, CommitteeRow committee, MeetingRow meeting, CancellationToken cancellation)
    {
        var sees = caller.Scope.IncludesRestrictedOf(committee.Id);
        var entries = await new BuildAgenda(db).EntriesAsync(committee, meeting, cancellation);
        return [.. entries.Where(e => e.Restricted is null || sees)];
    }
}
