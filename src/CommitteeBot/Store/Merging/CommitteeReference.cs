using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Merging;

/// <summary>What a merge does with the rows that belong to the committee that is merged.</summary>
internal enum MergeTreatment
{
    /// <summary>All of them go to the other committee as they are.</summary>
    Moves,

    /// <summary>The other committee may have such a row already: a class of this folder settles each.</summary>
    Settled,

    /// <summary>A record of what happened then, which is never changed.</summary>
    Stays,
}

/// <summary>One column that refers to a committee.</summary>
internal abstract record CommitteeReference(Type Entity, string Property, MergeTreatment Treatment)
{
    /// <summary>The rows of a committee, tracked.</summary>
    public abstract Task<IReadOnlyList<object>> LoadAsync(
        CommitteeDb db, long committeeId, CancellationToken cancellation);
}

internal sealed record CommitteeReference<T>(string Property, MergeTreatment Treatment)
    : CommitteeReference(typeof(T), Property, Treatment) where T : class
{
    public override async Task<IReadOnlyList<object>> LoadAsync(
        CommitteeDb db, long committeeId, CancellationToken cancellation)
    {
        var row = Expression.Parameter(typeof(T));
        var column = Expression.Property(row, Property);
        var isOfIt = Expression.Equal(column, Expression.Constant(committeeId, column.Type));

        // A merged committee refers to one, and is found by no other query.
        IQueryable<T> rows = typeof(T) == typeof(CommitteeRow) ? db.Set<T>().IgnoreQueryFilters() : db.Set<T>();
        return await rows.Where(Expression.Lambda<Func<T, bool>>(isOfIt, row)).ToListAsync(cancellation);
    }
}
