using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// The one model of this program. Queries that are compiled once, for what every turn asks, hold to the model that they
/// were compiled for; Entity Framework by itself keeps it in a cache, from which it may fall.
/// </summary>
internal static class SqliteModel
{
    public static IModel Instance { get; } = Build();

    private static IModel Build()
    {
        using var db = new SqliteCommitteeDb(new DbContextOptionsBuilder<SqliteCommitteeDb>().UseSqlite().Options);
        return db.Model;
    }
}
