using CommitteeBot.Store.Sqlite;

namespace CommitteeBot.Store;

/// <summary>How much a store holds, for the line on the console at the start.</summary>
internal sealed record StoreSummary(long Committees, long Documents, long OpenActions)
{
    public static Task<StoreSummary> ReadAsync(StoreSettings settings, CancellationToken cancellation) => SqliteStartup.SummaryAsync(settings, cancellation);
}
