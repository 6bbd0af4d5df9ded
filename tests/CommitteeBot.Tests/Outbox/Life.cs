using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Tests.Outbox;

/// <summary>
/// One life of the program. After so many steps (statements, commits, calls) it is over, as by a power cut: from then
/// on nothing that it does reaches the store or the channel.
/// </summary>
internal sealed class Life(int steps) : IDbCommandInterceptor, IDbTransactionInterceptor
{
    private int left = steps;

    public bool IsOver => Volatile.Read(ref left) < 0;

    public void End() => Volatile.Write(ref left, -1);

    /// <exception cref="LifeOverException">It is over.</exception>
    public void Step()
    {
        if (Interlocked.Decrement(ref left) < 0)
        {
            Volatile.Write(ref left, -1);
            throw new LifeOverException();
        }
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        After(result);

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default) =>
        After(result);

    public ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result,
        CancellationToken cancellationToken = default) =>
        After(result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) =>
        After(result);

    private ValueTask<T> After<T>(T result)
    {
        Step();
        return new(result);
    }
}

internal sealed class LifeOverException() : Exception("The power went.");
