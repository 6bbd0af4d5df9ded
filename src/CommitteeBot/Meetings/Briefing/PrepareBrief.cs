using CommitteeBot.Committees;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Briefing;

/// <param name="Person">As written; null for everybody.</param>
internal sealed record BriefRequest(long CommitteeId, string? Person = null);

/// <summary>
/// A page for whoever chairs the next meeting: for each item of its agenda who promised what, and what was asked and not
/// answered. It has only what the caller may see.
/// </summary>
internal sealed class PrepareBrief(CommitteeDb db, TimeProvider time)
{
    /// <summary>What one page holds.</summary>
    private const int MaxLines = 22;
    private const int MaxQuestions = 8;

    public async Task<MeetingOutcome> HandleAsync(Caller caller, BriefRequest request, CancellationToken cancellation)
    {
        using var limit = db.LimitTo(caller.Scope);
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, request.CommitteeId, cancellation);
        if (!caller.Scope.IncludesRegisterOf(committee.Id))
            return new MeetingRefusal(BriefWords.MembersOnly, BriefWords.AskTheMinutes);
        KnownPerson? person = null;
        if (request.Person is { } written)
        {
            var people = await new CommitteePeople(db, desk.Now).RosterAndAttendanceAsync(committee.Id, cancellation);
            if (PersonMatcher.Find(written, people) is not [var only])
                return new MeetingRefusal(BriefWords.WhoIs(written, committee.Name), BriefWords.NameThem);
            person = only;
        }

        var meeting = (await desk.UpcomingAsync(committee, null, cancellation)).FirstOrDefault();
        var view = meeting is null ? null : (await new CalendarViews(db).CreateAsync([meeting], cancellation))[0];
        var agenda = meeting is null ? [] : await AgendaAsync(caller, committee, meeting, cancellation);
        var sources = new BriefSources(db, caller, committee, desk.Today(committee));
        var promises = await sources.PromisesAsync(person, cancellation);
        var questions = await sources.QuestionsAsync(person, cancellation);
        return Compose(committee, view, person?.Name, agenda, promises, questions) with { Today = desk.Today(committee) };
    }

    /// <summary>The private items stand last, and are left out where the caller may not see them.</summary>
    private async Task<IReadOnlyList<AgendaEntry>> AgendaAsync(
        Caller caller, CommitteeRow committee, MeetingRow meeting, CancellationToken cancellation)
    {
        var sees = caller.Scope.IncludesRestrictedOf(committee.Id);
        return [.. (await new BuildAgenda(db).EntriesAsync(committee, meeting, cancellation)).Where(e => e.Restricted is null || sees)];
    }

    private static BriefOutcome Compose(
        CommitteeRow committee, MeetingView? meeting, string? person, IReadOnlyList<AgendaEntry> agenda,
        IReadOnlyList<(string About, BriefPromise Promise)> promises,
        IReadOnlyList<(string About, BriefQuestion Question)> questions)
    {
        var subjects = agenda.Select((e, at) => (Title: $"{at + 1}. {e.Title}", e)).Where(
            e => AgendaTitles.Classify(e.e.Title) == AgendaKind.Other).Select(e => (e.Title, About: e.e.Title)).ToList();
        List<string> titles = [.. subjects.Select(s => s.About)];
        var rest = agenda.Select((e, at) => (Title: $"{at + 1}. {e.Title}", e.Title)).Where(
            e => AgendaTitles.Classify(e.Item2) == AgendaKind.MattersArising).Select(e => e.Item1).FirstOrDefault(BriefWords.NotOnAgenda);
        var shownPromises = promises.Take(MaxLines).ToLookup(p => BriefMatch.Find(titles, p.About) ?? -1, p => p.Promise);
        var shownQuestions = questions.Take(Math.Min(MaxQuestions, Math.Max(2, MaxLines - promises.Count)))
            .ToLookup(q => BriefMatch.Find(titles, q.About) ?? -1, q => q.Question);
        var items = subjects.Select((s, at) => new BriefItem(s.Title, [.. shownPromises[at]], [.. shownQuestions[at]])).ToList();
        var others = new BriefItem(rest, [.. shownPromises[-1]], [.. shownQuestions[-1]]);
        return new BriefOutcome(
            committee, meeting, person, [.. items.Append(others).Where(i => i.Promises.Count + i.Questions.Count > 0)],
            person is null ? [.. items.Where(i => i.Promises.Count + i.Questions.Count == 0).Select(i => i.Title)] : [],
            Math.Max(0, promises.Count - MaxLines), default);
    }
}
