using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Store.Sqlite;

/// <summary>EF Core makes each command anew; on a connection that keeps them it is given the one that was prepared before.</summary>
internal sealed class KeptCommands : DbCommandInterceptor
{
    public static KeptCommands Instance { get; } = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        eventData.Connection is KeptConnection connection && result is SqliteCommand command ? connection.Keep(command) : result;
}
