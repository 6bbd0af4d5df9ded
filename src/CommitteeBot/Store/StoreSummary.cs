namespace CommitteeBot.Store;

/// <summary>The size of a store, for the console line at the start.</summary>
internal sealed record StoreSummary(long Committees, long Documents, long OpenActions)
{
    public static Task<StoreSummary> ReadAsync(StoreSettings settings, CancellationToken cancellation) =>
        settings.Engine.SummaryAsync(settings, cancellation);
}
