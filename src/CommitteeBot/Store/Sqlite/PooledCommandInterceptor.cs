using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// EF Core makes each command anew; on a connection that keeps them it is given the one that was prepared before.
/// </summary>
internal sealed class PooledCommandInterceptor : DbCommandInterceptor
{
    public static PooledCommandInterceptor Instance { get; } = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        eventData.Connection is PooledConnection connection && result is SqliteCommand command
            ? connection.Rent(command)
            : result;
}
