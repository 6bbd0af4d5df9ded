namespace CommitteeBot.Store;

/// <summary>
/// A mark in the store itself that it was used in Teams mode, and so holds real people's data. Local mode asks nobody
/// to sign in, so it must never
/// serve such a store, whatever stands in front of it. Nothing takes the mark away again.
/// </summary>
internal sealed class TeamsModeMark(StoreSettings settings, TimeProvider clock)
{
    public Task SetAsync(CancellationToken cancellation) =>
        settings.Engine.SetTeamsModeAsync(settings, clock.GetUtcNow(), cancellation);

    public Task<bool> IsSetAsync(CancellationToken cancellation) => settings.Engine.IsTeamsModeSetAsync(settings, cancellation);
}
