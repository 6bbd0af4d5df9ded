namespace CommitteeBot.Store.Merging;

/// <summary>
/// Gives all that belongs to one committee to another, within the transaction of its caller. The row of the merged
/// committee stays, with its name and its prefix, and is found no more.
/// </summary>
internal sealed class MergeCommitteeRows(CommitteeDb db, ChangeJournal journal)
{
    public async Task RunAsync(
        CommitteeRow from, CommitteeRow into, string by, DateTimeOffset now, CancellationToken cancellation)
    {
        // Who may see a private item is settled while it still belongs to its own committee.
        var roster = await MergeRoster.RunAsync(db, journal, from, into, now, cancellation);
        await KeepPrivate.RunAsync(db, journal, roster, by, now, cancellation);
        await MergeActions.RunAsync(db, journal, from, into, cancellation);
        await MergeMessages.RunAsync(db, journal, from, into, cancellation);
        await MergeCalendar.RunAsync(db, journal, from, into, cancellation);
        await MergeSettings.RunAsync(db, journal, roster, from, into, cancellation);
        foreach (var reference in CommitteeReferences.All.Where(r => r.Treatment == MergeTreatment.Moves))
        {
            foreach (var row in await reference.LoadAsync(db, from.Id, cancellation))
                journal.Set(row, reference.Property, into.Id);
        }

        journal.Set(
            into, nameof(CommitteeRow.EarlierNames),
            (IReadOnlyList<string>)[.. into.EarlierNames.Append(from.Name).Concat(from.EarlierNames)
                .Distinct(StringComparer.OrdinalIgnoreCase)]);
        journal.Set(
            into, nameof(CommitteeRow.EarlierPrefixes),
            (IReadOnlyList<string>)[.. into.EarlierPrefixes.Append(from.Prefix).Concat(from.EarlierPrefixes).Distinct()]);

        // The name is free for the other committee; no name of a committee has brackets.
        journal.Set(from, nameof(CommitteeRow.Name), FormattableString.Invariant($"{from.Name} [{from.Id}]"));
        journal.Set(from, nameof(CommitteeRow.MergedIntoId), into.Id);
    }
}
