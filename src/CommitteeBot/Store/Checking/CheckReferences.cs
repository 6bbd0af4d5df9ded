using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Checking;

/// <summary>Every row that a row refers to is there.</summary>
internal static class CheckReferences
{
    public static async Task<CheckedPart> RunAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var faults = new List<string>();
        long looked = 0;
        foreach (var reference in await db.ReferencesAsync(cancellation))
        {
            var found = await LookAsync(db, reference, cancellation);
            looked += found.Referring;
            if (found.Dangling > 0)
                faults.Add(CheckWords.Dangling(reference, found.Dangling, found.First));
        }

        return new CheckedPart(looked, faults);
    }

    private static Task<DanglingCount> LookAsync(CommitteeDb db, SchemaReference reference, CancellationToken cancellation)
    {
        var (table, column, other, key) = (
            Quoted(reference.Table), Quoted(reference.Column), Quoted(reference.Other), Quoted(reference.Key));
#pragma warning disable EF1002 // Names of the store's own schema.
        return db.Database.SqlQueryRaw<DanglingCount>(
            $"""
             select count(*) as "Referring", count(*) - count(o.{key}) as "Dangling",
                 cast(min(case when o.{key} is null then t.{column} end) as text) as "First"
             from {table} t left join {other} o on o.{key} = t.{column} where t.{column} is not null
             """).SingleAsync(cancellation);
#pragma warning restore EF1002
    }

    private static string Quoted(string name) => $"\"{name.Trim('"')}\"";

    private sealed record DanglingCount(long Referring, long Dangling, string? First);
}
