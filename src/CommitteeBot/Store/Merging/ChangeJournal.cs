using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CommitteeBot.Store.Merging;

/// <summary>Sets values and adds rows, and writes down each so that it can be taken back.</summary>
internal sealed class ChangeJournal(CommitteeDb db)
{
    private readonly List<JournalEntry> entries = [];

    public void Set(object row, string property, object? value)
    {
        var entry = db.Entry(row);
        var column = entry.Property(property);
        var (before, after) = (JournalValue.Write(column.CurrentValue), JournalValue.Write(value));
        if (before == after)
            return;
        entries.Add(new JournalEntry(entry.Metadata.ClrType.Name, KeyOf(entry), property, before, after));
        column.CurrentValue = value;
    }

    /// <param name="row">One whose key is not given out by the database.</param>
    public void Add(object row)
    {
        var entry = db.Add(row);
        entries.Add(new JournalEntry(entry.Metadata.ClrType.Name, KeyOf(entry)));
    }

    public string Write() => JsonSerializer.Serialize(entries, JournalJson.Default.IReadOnlyListJournalEntry);

    public static IReadOnlyList<JournalEntry> Read(string journal) =>
        JsonSerializer.Deserialize(journal, JournalJson.Default.IReadOnlyListJournalEntry)!;

    private static List<string> KeyOf(EntityEntry entry) =>
        [.. entry.Metadata.FindPrimaryKey()!.Properties
            .Select(p => JournalValue.Write(entry.Property(p.Name).CurrentValue)!)];
}
