using System.Linq.Expressions;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CommitteeBot.Store.Copying;

/// <summary>All rows of one table, read and written as they are, whoever may see them.</summary>
internal abstract class StoreTable
{
    public abstract string NameIn(CommitteeDb db);

    /// <summary>How many rows there are, and a hash over all of their values in the order of the key.</summary>
    public abstract Task<(long Rows, string Hash)> SumAsync(CommitteeDb db, CancellationToken cancellation);

    /// <summary>Writes every row of the one into the transaction of the other.</summary>
    public abstract Task CopyAsync(
        CommitteeDb from, CommitteeDb to, IProgress<long> rows, CancellationToken cancellation);
}

internal sealed class StoreTable<TRow> : StoreTable where TRow : class
{
    public override string NameIn(CommitteeDb db) => Entity(db).GetTableName()!;

    public override async Task<(long Rows, string Hash)> SumAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var columns = Entity(db).GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long count = 0;
        await foreach (var row in Rows(db).WithCancellation(cancellation))
        {
            count++;
            foreach (var column in columns)
                hash.AppendData(ColumnText.Of(column.GetGetter().GetClrValue(row)));
        }

        return (count, Convert.ToHexString(hash.GetHashAndReset()));
    }

    public override Task CopyAsync(
        CommitteeDb from, CommitteeDb to, IProgress<long> rows, CancellationToken cancellation) =>
        to.CopyRowsAsync(Rows(from), rows, cancellation);

    private static IAsyncEnumerable<TRow> Rows(CommitteeDb db)
    {
        IQueryable<TRow> rows = db.Set<TRow>().IgnoreQueryFilters().AsNoTracking();
        var key = Entity(db).FindPrimaryKey()!.Properties;
        var ordered = InOrder(rows, key[0], nameof(Queryable.OrderBy));
        foreach (var next in key.Skip(1))
            ordered = InOrder(ordered, next, nameof(Queryable.ThenBy));
        return ordered.AsAsyncEnumerable();
    }

    private static IQueryable<TRow> InOrder(IQueryable<TRow> rows, IProperty column, string by)
    {
        var row = Expression.Parameter(typeof(TRow));
        var value = Expression.Property(row, column.PropertyInfo!);
        return rows.Provider.CreateQuery<TRow>(
            Expression.Call(
                typeof(Queryable), by, [typeof(TRow), value.Type], rows.Expression,
                Expression.Quote(Expression.Lambda(value, row))));
    }

    private static IEntityType Entity(CommitteeDb db) => db.Model.FindEntityType(typeof(TRow))!;
}
