using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Store.Merging;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Roster;

/// <param name="From">The name that is another one of <paramref name="Into"/>'s, both as written.</param>
internal sealed record MergePeopleRequest(long CommitteeId, string From, string Into, string? ActivityId);

/// <summary>
/// Makes one person of two names, for an officer, and takes it back. What is written under the other name is theirs
/// from then
/// on; if that name is on the roster, its line ends and its actions go over. Two accounts are never made one.
/// </summary>
internal sealed class MergePeople(CommitteeDb db, TimeProvider clock)
{
    private readonly DateTimeOffset now = clock.GetUtcNow();

    public async Task<MergedPeople> HandleAsync(Caller caller, MergePeopleRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (!caller.IsOfficer(request.CommitteeId))
            return new MergedPeople(MergePeopleWords.OfficersOnly, null);
        var roster = await new CommitteePeople(db, now).RosterAsync(request.CommitteeId, cancellation);
        if (PersonMatcher.Find(request.Into, roster) is not [{ PersonId: { } into } kept])
            return new MergedPeople(MergePeopleWords.NotOnRoster(request.Into), null);
        var named = roster.FindAll(p => p.Name.Equals(request.From, StringComparison.OrdinalIgnoreCase));
        if (named is [{ PersonId: { } same }] && same == into)
            return new MergedPeople(MergePeopleWords.AreOne(kept.Name), null);
        var journal = new ChangeJournal(db);
        if (named is [{ PersonId: { } from } gone]
            && await MoveAsync(request.CommitteeId, from, gone, kept, journal, cancellation) is { } refused)
            return new MergedPeople(refused, null);

        var name = new PersonNameRow
        {
            CommitteeId = request.CommitteeId, PersonId = into, Name = named is [var line] ? line.Name : request.From,
            Journal = journal.Write(), At = now, By = caller.Name, ByPersonId = caller.PersonId, ActivityId = request.ActivityId,
        };
        db.PersonNames.Add(name);
        Note(caller, name, $"“{name.Name}” is another name of theirs");
        await db.FlushAsync(cancellation);
        return new MergedPeople(MergePeopleWords.Merged(name.Name, kept.Name), name.Id);
    }

    public async Task<MergedPeople> UndoAsync(Caller caller, long id, string? activityId, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (await db.PersonNames.SingleOrDefaultAsync(n => n.Id == id, cancellation) is not { } name || !caller.IsOfficer(name.CommitteeId))
            return new MergedPeople(MergePeopleWords.NotFound, null);
        if (name.UndoneAt is not null)
            return new MergedPeople(MergePeopleWords.AlreadyUndone(name.Name), null);
        using (db.UsingFullScope())
            await RestoreValues.RunAsync(db, name.Journal, cancellation);
        name.UndoneAt = now;
        name.ActivityId = activityId ?? name.ActivityId;
        Note(caller, name, $"“{name.Name}” is somebody else again");
        return new MergedPeople(MergePeopleWords.Undone(name.Name), null);
    }

    /// <summary>The last one of this committee's names, or of one name, that has not been taken back.</summary>
    public static Task<PersonNameRow?> FindAsync(CommitteeDb db, long committeeId, string name, CancellationToken cancellation) =>
        db.PersonNames.AsNoTracking()
            .Where(n => n.CommitteeId == committeeId && n.UndoneAt == null && EF.Functions.Like(n.Name, name))
            .OrderByDescending(n => n.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The last one of this person within the time limit for "undo".</summary>
    public static Task<PersonNameRow?> FindLastAsync(
        CommitteeDb db, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        var (since, me) = (now - ActionLifecycle.UndoWindow, caller.PersonId);
        return db.PersonNames.AsNoTracking().Where(n => n.At >= since && n.UndoneAt == null && me != null && n.ByPersonId == me)
            .OrderByDescending(n => n.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <returns>Why not.</returns>
    private async Task<string?> MoveAsync(
        long committeeId, long from, KnownPerson gone, KnownPerson kept, ChangeJournal journal, CancellationToken cancellation)
    {
        var people = await db.People.Where(p => p.Id == from || p.Id == kept.PersonId).ToListAsync(cancellation);
        if (people.Find(p => p.Id == from) is { } account && (account.AadObjectId ?? account.TeamsId) is not null)
            return MergePeopleWords.HasAccount(gone.Name, kept.Name);
        var committee = await db.Committees.SingleAsync(c => c.Id == committeeId, cancellation);
        foreach (var line in await db.Memberships.Where(m => m.CommitteeId == committeeId && m.PersonId == from && m.LeftOn == null)
            .ToListAsync(cancellation))
            journal.Set(line, nameof(line.LeftOn), CommitteeDay.At(now, committee.Zone));
        using (db.UsingFullScope())
        {
            foreach (var action in await db.Actions.Where(a => a.CommitteeId == committeeId && a.OwnerPersonId == from)
                .ToListAsync(cancellation))
                journal.Set(action, nameof(action.OwnerPersonId), kept.PersonId);
        }

        return null;
    }

    private void Note(Caller caller, PersonNameRow name, string what) => db.Audit.Add(new AuditRow
    {
        At = now, Kind = AuditKind.PersonLinked, CommitteeId = name.CommitteeId, ByPersonId = caller.PersonId,
        AboutPersonId = name.PersonId, What = what, ActivityId = name.ActivityId,
    });
}

/// <param name="Undo">What the button takes back; null where nothing was changed, or after an undo.</param>
internal sealed record MergedPeople(string Text, long? Undo);
