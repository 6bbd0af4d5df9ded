using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Import.Archive;

/// <summary>An officer says that matters of the review are right as they are; they are not shown again.</summary>
internal sealed class SettleMatters(CommitteeDb db, TimeProvider time)
{
    public async Task<ArchiveOutcome> HandleAsync(
        Caller caller, IReadOnlyCollection<string> keys, string? activityId, CancellationToken cancellation)
    {
        if (ShowArchive.Refusal(caller) is { } refused)
            return refused;
        await db.BeginWriteAsync(cancellation);
        var matters = (await new ReadArchive(db).RunAsync(caller, cancellation)).Matters
            .Where(m => keys.Contains(m.Key)).DistinctBy(m => m.Key).ToList();
        db.CheckedMatters.AddRange(matters.Select(
            m => new CheckedMatterRow { Key = m.Key, At = time.GetUtcNow(), ActivityId = activityId }));
        await db.FlushAsync(cancellation);
        return await new ShowArchive(db, time).HandleAsync(
            caller,
            matters is [var first, ..] ? new ReviewPlace(first.Kind) : ReviewPlace.Overview,
            matters.Count == 0
                ? new ReviewNotice(ArchiveWords.AlreadySettled)
                : new ReviewNotice(ArchiveWords.Right(matters.Count), activityId),
            cancellation);
    }
}
