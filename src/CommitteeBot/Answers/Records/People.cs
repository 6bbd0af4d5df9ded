using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Records;

/// <summary>Formats the people of an attendance list.</summary>
internal static class People
{
    /// <summary><c>Dee Collins (Chief Constable, CC)</c>, <c>Russ Foster (ACC)</c></summary>
    public static string Describe(AttendanceRow person) =>
        Office(person) is { } office ? $"{person.Name} ({office})" : person.Name;

    /// <summary>The same for the text of an answer, where a name must not be read as markup.</summary>
    public static string Shown(AttendanceRow person) => MarkdownText.Escape(Describe(person));

    public static string? Office(AttendanceRow person) => (person.Role, person.Abbreviation) switch
    {
        ({ } role, { } abbreviation) => $"{role}, {abbreviation}",
        ({ } role, null) => role,
        (null, { } abbreviation) => abbreviation,
        _ => null,
    };

    /// <summary>The same office word for word; "Deputy" before it makes it another.</summary>
    public static bool Holds(AttendanceRow person, string role) =>
        person.Role is { } printed && Tokenizer.Stems(printed).SequenceEqual(Tokenizer.Stems(role));

    public static string Presence(Presence presence) => presence switch
    {
        Committees.Presence.InAttendance => "also present",
        Committees.Presence.Apologies => "apologies",
        _ => "present",
    };

    public static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    public static string And(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}
