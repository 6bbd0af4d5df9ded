using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Merging;

/// <summary>Puts back the values of a journal, each where nobody has changed it since.</summary>
internal static class RestoreValues
{
    public static async Task RunAsync(CommitteeDb db, string journal, CancellationToken cancellation)
    {
        foreach (var entry in ChangeJournal.Read(journal).Reverse())
        {
            var type = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == entry.Type);
            object?[] key = [.. type.FindPrimaryKey()!.Properties.Select((p, at) => JournalValue.Read(entry.Key[at], p.ClrType))];
            if (entry.Property is not { } name || await db.FindAsync(type.ClrType, key, cancellation) is not { } row)
                continue;
            var column = db.Entry(row).Property(name);
            if (JournalValue.Write(column.CurrentValue) == entry.After)
                column.CurrentValue = JournalValue.Read(entry.Before, column.Metadata.ClrType);
        }
    }
}
