namespace CommitteeBot.Minutes.Siblings;

/// <summary>Learns from all minutes of a body, each read for itself, what recurs in them.</summary>
internal static class SiblingReader
{
    /// <summary>Twice may be chance, or one document that came in twice.</summary>
    private const int MinDocuments = 3;

    /// <summary>One document in so many may print a title twice by mistake.</summary>
    private const int MaxRepeating = 5;

    /// <summary>A title of fewer letters may be a word of the text.</summary>
    private const int MinLetters = 4;

    public static SiblingKnowledge Learn(IReadOnlyCollection<MinutesRecord> records)
    {
        if (records.Count < MinDocuments)
            return SiblingKnowledge.None;
        var titles = records.SelectMany(r => r.Items.GroupBy(i => SiblingKnowledge.Key(i.Title)))
            .Where(t => t.Key.Length >= MinLetters).GroupBy(t => t.Key);
        var names = records.SelectMany(r => r.Attendance.Select(a => a.Name).Distinct()).GroupBy(n => n);
        return new SiblingKnowledge(
            titles.Where(t => t.Count() >= MinDocuments && !Repeats(t)).Select(t => t.Key).ToHashSet(),
            [.. names.Where(n => n.Count() >= MinDocuments).Select(n => n.Key).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What stands several times in one document, such as "Response", parts its items and is none.</summary>
    private static bool Repeats(IEnumerable<IEnumerable<MinutesItem>> documents) =>
        documents.Count(d => d.Skip(1).Any()) * MaxRepeating > documents.Count();
}
