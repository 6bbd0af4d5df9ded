using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Store;
using CommitteeBot.Store.Merging;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Names;

/// <param name="Name">As written; the committee may be called by a name that it had before.</param>
/// <param name="Current">The committee that the chat is about; null on the console.</param>
internal sealed record RenameCommitteeRequest(string Name, string NewName, long? Current, string? ActivityId);

/// <summary>
/// Gives a committee another name. It keeps its prefix, because the references of its actions are on cards and in
/// minutes, and it is still found by the name that it had.
/// </summary>
internal sealed class RenameCommittee(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(
        Caller caller, RenameCommitteeRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var access = new CommitteeAccess(db, time);
        var mine = await access.CommitteesAsync(caller, cancellation);
        var (found, unknown) = CommitteeAccess.Find(request.Name, mine, request.Current);
        if (found is not { } committee)
            return unknown!;
        if (!caller.IsOfficer(committee.Id))
            return new MeetingRefusal(CommitteeChangeWords.OfficersOnly(committee.Name));
        var name = CommitteeNaming.DisplayName(TextCleaner.OneLine(request.NewName));
        if (await RefusalAsync(committee, name, mine, cancellation) is { } refused)
            return refused;

        var (before, journal) = (committee.Name, new ChangeJournal(db));
        journal.Set(committee, nameof(CommitteeRow.Name), name);
        journal.Set(
            committee, nameof(CommitteeRow.EarlierNames),
            (IReadOnlyList<string>)[.. committee.EarlierNames.Append(before)
                .Where(n => CommitteeNaming.Key(n) != CommitteeNaming.Key(name)).Distinct()]);
        var change = access.Record(
            caller,
            new CommitteeChangeRow
            {
                CommitteeId = committee.Id, FromName = before, ToName = name, Journal = journal.Write(), By = "",
                ActivityId = request.ActivityId,
            },
            $"“{before}” renamed to “{name}”");
        await db.FlushAsync(cancellation);
        return new CommitteeChangedOutcome(
            name, CommitteeChangeWords.Renamed(before, name),
            [
                CommitteeChangeWords.ReferencesStay(committee.Prefix),
                CommitteeChangeWords.FilesFollow(before, name),
            ],
            change.Id);
    }

    private async Task<MeetingRefusal?> RefusalAsync(
        CommitteeRow committee, string name, List<CommitteeRow> mine, CancellationToken cancellation)
    {
        switch (CommitteeNameRules.Check(name))
        {
            case NameProblem.TooShort:
                return new MeetingRefusal(CommitteeChangeWords.TooShort);
            case NameProblem.TooLong:
                return new MeetingRefusal(CommitteeChangeWords.TooLong(name.Length));
            case NameProblem.Markup:
                return new MeetingRefusal(CommitteeChangeWords.Markup);
        }

        if (name == committee.Name)
            return new MeetingRefusal(CommitteeChangeWords.AlreadyCalled(name));
        var others = await db.Committees.IgnoreQueryFilters().AsNoTracking()
            .Where(c => c.Id != committee.Id).ToListAsync(cancellation);
        var taken = others.Find(
            c => (c.MergedIntoId is null && c.ToKnown().IsCalled(name))
                || c.Prefix.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (taken is null)
            return null;
        return mine.Exists(c => c.Id == taken.Id)
            ? new MeetingRefusal(
                CommitteeChangeWords.TakenBy(taken.Name),
                CommitteeChangeWords.MergeInstead(committee.Name, taken.Name))
            : new MeetingRefusal(CommitteeChangeWords.Taken);
    }
}
