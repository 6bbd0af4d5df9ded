#pragma warning disable EF1001 // The option for it is not public; the generator that has it is.
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace CommitteeBot.Store.Postgres;

/// <summary>
/// What is empty comes first in PostgreSQL as it does in SQLite, so that lists have the same order in both.
/// </summary>
internal sealed class EmptyComesFirst(
    QuerySqlGeneratorDependencies dependencies, IRelationalTypeMappingSource types, INpgsqlSingletonOptions options)
    : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() =>
        new NpgsqlQuerySqlGenerator(dependencies, types, reverseNullOrderingEnabled: true, options.PostgresVersion);
}
