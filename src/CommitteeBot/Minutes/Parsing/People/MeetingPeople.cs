using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// The people of a meeting by the words in which its minutes name them. Offices stay as they are printed: who held one
/// at that moment is not said.
/// </summary>
internal sealed class MeetingPeople
{
    private readonly SpeakerTracker speakers;
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    public MeetingPeople(IReadOnlyList<Attendee> attendance)
    {
        speakers = new SpeakerTracker(attendance);
        foreach (var person in attendance.Where(p => p.Presence != Presence.Apologies))
        {
            known.Add(person.Name);
            known.Add(person.Name.Split(' ')[^1]);
            known.Add(string.Concat(person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => n[0])));
            if (person.Abbreviation is { } code)
                known.Add(code);
        }
    }

    public bool Knows(NamePhrase name) =>
        known.Contains(name.Words) || known.Contains(name.Words.Split(' ')[^1]);

    /// <summary>The full name of the attendance list, or the words themselves.</summary>
    public string Name(NamePhrase name)
    {
        if (NamePhraseWords.OfficeAt(name.Words, 0) is not null)
            return name.Words;
        var words = name.Words.TrimEnd('.', ' ');
        // "Cllrs Hart, Dale and Moss": the title stands before the first alone.
        var full = speakers.Resolve(words)
            ?? (IsSurname(words) ? speakers.Resolve($"Cllr {words}") : null);
        // A list of surnames says less than "Councillor Hart".
        var says = full is not null && full.Contains(' ', StringComparison.Ordinal) && full != $"Cllr {words}";
        return says && Agrees(words, full!) ? full! : words;
    }

    public IReadOnlyList<string> Names(IEnumerable<NamePhrase> names) => [.. names.Select(Name).Distinct()];

    private static bool IsSurname(string words) => words.Split(' ')[..^1].All(PersonWords.IsParticle);

    /// <summary>"P. Hart" is not Ann Hart.</summary>
    private static bool Agrees(string printed, string full)
    {
        var (_, name, _) = PersonGrammar.ReadName(printed);
        if (name is null)
            return true;
        var first = name.Split(' ')[0];
        return !name.Contains(' ', StringComparison.Ordinal) || PersonWords.IsParticle(first)
            || char.ToUpperInvariant(first[0]) == char.ToUpperInvariant(full[0]);
    }
}
