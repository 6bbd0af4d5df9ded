using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Copying;

/// <summary>
/// Copies all that one store holds into another, which may be of another product. A table is copied whole or not at
/// all, so a copy that was cut short goes on at the table where it stopped.
/// </summary>
internal sealed class CopyStore(StoreSettings from, StoreSettings to)
{
    /// <returns>Each table as it is done; the last one is followed by nothing, or by why the copy stopped.</returns>
    public async IAsyncEnumerable<CopiedTable> RunAsync(
        IProgress<long> rows, TimeProvider clock,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await from.Engine.IsTeamsModeSetAsync(from, cancellation))
            await to.Engine.SetTeamsModeAsync(to, clock.GetUtcNow(), cancellation);
        foreach (var table in StoreTables.All)
        {
            await using var source = from.Engine.Open(from);
            var wanted = await table.SumAsync(source, cancellation);
            await using var target = to.Engine.Open(to);
            var there = await table.SumAsync(target, cancellation);
            if (there.Rows > 0 && there != wanted && table is not StoreTable<SenderLeaseRow>)
            {
                yield return new CopiedTable(table.NameIn(source), wanted.Rows, TableOutcome.HasOtherRows);
                yield break;
            }

            if (there != wanted)
                await CopyAsync(table, source, target, rows, cancellation);
            yield return new CopiedTable(
                table.NameIn(source), wanted.Rows,
                there == wanted ? TableOutcome.WasThere : TableOutcome.Copied);
        }
    }

    /// <returns>The tables that differ; none where the copy is true.</returns>
    public async Task<IReadOnlyList<string>> CompareAsync(CancellationToken cancellation)
    {
        var differing = new List<string>();
        foreach (var table in StoreTables.All)
        {
            await using var source = from.Engine.Open(from);
            await using var target = to.Engine.Open(to);
            if (await table.SumAsync(source, cancellation) != await table.SumAsync(target, cancellation))
                differing.Add(table.NameIn(source));
        }

        return differing;
    }

    private static async Task CopyAsync(
        StoreTable table, CommitteeDb source, CommitteeDb target, IProgress<long> rows,
        CancellationToken cancellation)
    {
        var name = table.NameIn(target);
        await target.BeginCopyAsync(name, cancellation);
        if (table is StoreTable<SenderLeaseRow>)
            await target.Senders.ExecuteDeleteAsync(cancellation);
        await table.CopyAsync(source, target, rows, cancellation);
        await target.EndCopyAsync(name, cancellation);
        await target.SaveChangesAsync(cancellation);
    }
}

/// <param name="Rows">Of the store that is copied.</param>
internal sealed record CopiedTable(string Name, long Rows, TableOutcome Outcome);

internal enum TableOutcome
{
    Copied,

    /// <summary>An earlier copy brought it.</summary>
    WasThere,

    /// <summary>Nothing is written over.</summary>
    HasOtherRows,
}
