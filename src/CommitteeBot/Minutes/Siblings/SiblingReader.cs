namespace CommitteeBot.Minutes.Siblings;

/// <summary>Learns from all minutes of a body, each read for itself, what recurs in them.</summary>
internal static class SiblingReader
{
    /// <summary>Twice may be chance, or one document that came in twice.</summary>
    private const int MinDocuments = 3;

    /// <summary>One document in so many may print a title twice by mistake.</summary>
    private const int MaxRepeating = 5;

    /// <summary>Three lists of a small council.</summary>
    private const int MinNames = 12;

    /// <summary>One name in so many is a single word.</summary>
    private const int MaxSurnames = 12;

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
            [.. names.Where(n => n.Count() >= MinDocuments).Select(n => n.Key).Order(StringComparer.Ordinal)])
        {
            Numbering = Numbering(records),
            PrintsFullNames = PrintFullNames(records),
        };
    }

    private static List<NumberForm> Numbering(IEnumerable<MinutesRecord> records) =>
    [
        .. records.Select(r => NumberForms.Read(r.Items.Select(i => i.Number))).Where(f => f != NumberForm.Unknown)
            .GroupBy(f => f).Where(g => g.Count() >= MinDocuments).Select(g => g.Key).Order(),
    ];

    /// <summary>A few single words among them are misread rather than surnames.</summary>
    private static bool PrintFullNames(IEnumerable<MinutesRecord> records)
    {
        var names = records.SelectMany(r => r.Attendance.Select(a => a.Name)).ToList();
        return names.Count >= MinNames
            && names.Count(n => !n.Contains(' ', StringComparison.Ordinal)) * MaxSurnames < names.Count;
    }

    /// <summary>What stands several times in one document, such as "Response", parts its items and is none.</summary>
    private static bool Repeats(IEnumerable<IEnumerable<MinutesItem>> documents) =>
        documents.Count(d => d.Skip(1).Any()) * MaxRepeating > documents.Count();
}
