using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Apologies;

/// <param name="Who">The name as typed; null for the speaker.</param>
internal sealed record GiveApologiesRequest(long CommitteeId, MeetingPhrase? Meeting, string? Who, string? Reason,
    string? Substitute, string? ActivityId);

/// <param name="Withdraw">The apologies that the undo button withdraws; null for no button.</param>
internal sealed record ApologiesOutcome(CommitteeRow Committee, MeetingView Meeting, string Summary,
    IReadOnlyList<string> All, long? Withdraw) : MeetingOutcome;

/// <param name="Choices">The people who may be meant, with an id for each.</param>
internal sealed record ApologyChoiceOutcome(CommitteeRow Committee, MeetingView Meeting, long ApologyId,
    string Written, IReadOnlyList<(string Id, string Name)> Choices) : MeetingOutcome;

/// <summary>
/// Records apologies for an upcoming meeting: anybody's own, and for other people by the chair and officers.
/// </summary>
internal sealed partial class GiveApologies(CommitteeDb db, TimeProvider time)
{
    private const int MaxText = 300;
    private const int MaxChoices = 6;

    public async Task<MeetingOutcome> HandleAsync(Caller caller, GiveApologiesRequest request,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, request.CommitteeId, cancellation);
        var (meeting, notFound) = await desk.FindOneUpcomingAsync(committee, request.Meeting, cancellation);
        if (meeting is null)
            return notFound!;
        var people = await MeetingApologies.CandidatesAsync(db, committee, desk.Today(committee), cancellation);
        if (Several(caller, request.Who, people) is { Count: > 1 } several)
            return await OfSeveralAsync(caller, committee, meeting, several, request, desk.Now, cancellation);
        var (name, id, choices) = Who(caller, request.Who, people);
        var isOwn = request.Who is null || (id is not null && id == caller.PersonId);
        if (!isOwn && !caller.IsChairOrOfficer(committee.Id))
            return new MeetingRefusal(ApologyWords.OthersByChair(committee.Name), ApologyWords.OwnNeedNoName);

        var substitute = request.Substitute is { } written ? PersonMatcher.Find(written, people) is [var only]
            ? only.Name : CardText.Truncate(written, 100) : null;
        var row = await StageAsync(caller, meeting, name ?? CardText.Truncate(request.Who!, 100), id,
            choices.Count > 0, request, substitute, desk.Now, cancellation);
        await db.FlushAsync(cancellation);
        var view = (await new CalendarViews(db).CreateAsync([meeting], cancellation))[0];
        if (row.IsUnclear)
            return new ApologyChoiceOutcome(committee, view, row.Id, row.Name, choices);
        var known = request.Who is null || id is not null || people.Any(p => p.Name == row.Name) ? ""
            : ApologyWords.NotOnRoster;
        return await OutcomeAsync(db, committee, view, ApologyWords.Recorded(MeetingApologies.Describe(row)) + known,
            row.Id, cancellation);
    }

    /// <summary>
    /// "Leo and from Colin", "Leo and me", where each of them is one person of the committee; else one name or none.
    /// </summary>
    private static List<KnownPerson> Several(Caller caller, string? written, IReadOnlyList<KnownPerson> people)
    {
        if (written is null || PersonMatcher.Find(written, people).Count > 0)
            return [];
        var found = PersonMatcher.Split(written).Select(n => LeadingFrom().Replace(n, ""))
            .Select(n => Self().IsMatch(n) ? [.. people.Where(p => p.PersonId is { } id && id == caller.PersonId)]
                : PersonMatcher.Find(n, people)).ToList();
        return found.TrueForAll(f => f.Count == 1) ? [.. found.Select(f => f[0]).Distinct()] : [];
    }

    private async Task<MeetingOutcome> OfSeveralAsync(
        Caller caller, CommitteeRow committee, MeetingRow meeting, List<KnownPerson> people, GiveApologiesRequest request,
        DateTimeOffset now, CancellationToken cancellation)
    {
        var note = "";
        if (!caller.IsChairOrOfficer(committee.Id))
        {
            people = people.FindAll(p => p.PersonId is { } id && id == caller.PersonId);
            if (people.Count == 0)
                return new MeetingRefusal(ApologyWords.OthersByChair(committee.Name), ApologyWords.OwnNeedNoName);
            note = " " + ApologyWords.OthersThemselves(committee.Name);
        }

        var rows = new List<ApologyRow>();
        foreach (var person in people)
        {
            rows.Add(await StageAsync(
                caller, meeting, person.Name, person.PersonId, isUnclear: false, request, substitute: null, now, cancellation));
        }

        await db.FlushAsync(cancellation);
        var view = (await new CalendarViews(db).CreateAsync([meeting], cancellation))[0];
        return await OutcomeAsync(
            db, committee, view, ApologyWords.Recorded(WordList.And([.. rows.Select(MeetingApologies.Describe)])) + note,
            rows[^1].Id, cancellation);
    }

    public static async Task<ApologiesOutcome> OutcomeAsync(CommitteeDb db, CommitteeRow committee,
        MeetingView meeting, string said, long? withdraw, CancellationToken cancellation) =>
        new(committee, meeting, said,
            [.. (await MeetingApologies.ActiveAsync(db, meeting.Id, cancellation)).Where(a => !a.IsUnclear)
            .Select(MeetingApologies.Describe)], withdraw);

    /// <returns>A name with its person, or the people who may be meant.</returns>
    private static (string? Name, long? Id, IReadOnlyList<(string Id, string Name)> Choices) Who(Caller caller,
        string? written, IReadOnlyList<KnownPerson> people)
    {
        if (written is null)
            return (people.FirstOrDefault(p => p.PersonId is not null && p.PersonId == caller.PersonId)?.Name
                ?? caller.Name, caller.PersonId, []);
        var found = PersonMatcher.Find(written, people);
        if (found is [var only])
            return (only.Name, only.PersonId, []);
        if (found.Count == 0)
            found = PersonMatcher.FindSimilar(written, people);
        return (null, null,
            [.. found.Take(MaxChoices)
            .Select(p =>
            (p.PersonId?.ToString(CultureInfo.InvariantCulture) ?? p.Name,
            p.Offices.Count > 0 ? $"{p.Name}, {p.Offices[0]}" : p.Name))]);
    }

    private async Task<ApologyRow> StageAsync(
        Caller caller, MeetingRow meeting, string name, long? person, bool isUnclear, GiveApologiesRequest request,
            string? substitute, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = (await MeetingApologies.ActiveAsync(db, meeting.Id, cancellation))
            .FirstOrDefault(
            a => (person is not null && a.PersonId == person)
            || a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (row is null)
        {
            row = new ApologyRow { MeetingId = meeting.Id, Name = name, PersonId = person, IsUnclear = isUnclear,
                At = now, By = caller.Name, ByPersonId = caller.PersonId, ActivityId = request.ActivityId };
            db.Apologies.Add(row);
        }

        row.Reason = request.Reason is { } reason ? CardText.Truncate(reason, MaxText) : row.Reason;
        row.Substitute = substitute ?? row.Substitute;
        return row;
    }

    [GeneratedRegex(@"^(?:from|for|of)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingFrom();

    [GeneratedRegex(@"^(?:me|myself|i)$", RegexOptions.IgnoreCase)]
    private static partial Regex Self();
}
