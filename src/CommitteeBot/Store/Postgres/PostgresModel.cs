using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CommitteeBot.Store.Postgres;

/// <summary>The one model of this program on PostgreSQL, which queries compiled once hold to.</summary>
internal static class PostgresModel
{
    public static IModel Instance { get; } = Build();

    private static IModel Build()
    {
        using var db = new PostgresCommitteeDb(
            new DbContextOptionsBuilder<PostgresCommitteeDb>().UseNpgsql().Options);
        return db.Model;
    }
}
