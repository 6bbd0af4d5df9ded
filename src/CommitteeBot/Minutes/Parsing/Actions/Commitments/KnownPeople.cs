using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>The people of a meeting's lists, by which its minutes may call them.</summary>
internal sealed class KnownPeople
{
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <param name="members">The names of the body's other lists: who is away can be given work too.</param>
    public KnownPeople(IEnumerable<Attendee> attendance, IEnumerable<string>? members = null)
    {
        foreach (var member in members ?? [])
        {
            if (member.LastIndexOf(' ') is > 0 and var at)
                words.Add(member[(at + 1)..]);
        }

        foreach (var person in attendance)
        {
            if (person.Abbreviation is { } code)
                words.Add(code);
            var name = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (name.Length > 1)
            {
                words.Add(name[^1]);
                words.Add(string.Concat(name.Select(n => n[0])));
            }
        }
    }

    public bool IsListed(DoerPhrase? doer) => doer is { } d && d.Text.Split([' ', ',']).Any(words.Contains);

    /// <summary>Those who act for the body in any minutes, named or not.</summary>
    public static bool IsOfficeHolder(DoerPhrase? doer) => doer is { } d
        && d.Text.Split([' ', ',']).Any(
            w => w.ToLowerInvariant() is "clerk" or "chair" or "chairman" or "chairperson" or "secretary" or "treasurer"
                or "administrator" or "vice-chair" or "secretariat");

    public DoerKind KindOf(DoerPhrase? doer)
    {
        if (doer is not { } phrase)
            return DoerKind.Nobody;
        var parts = phrase.Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var lower = phrase.Text.ToLowerInvariant();
        if (lower is "he" or "she" or "they" or "we")
            return DoerKind.Pronoun;
        if (lower is "it" or "which" or "who" or "this" || !ActionOwner.CanAct(phrase.Text)
            || (parts.Length == 1
            && (lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("ing", StringComparison.Ordinal))))
            return DoerKind.Thing;
        if (parts.Any(words.Contains))
            return DoerKind.Person;
        var last = parts[^1].ToLowerInvariant();
        if (last is "committee" or "council" or "board" or "panel" or "meeting" or "party" or "sub-committee" or "trust"
            or "forum")
            return parts.Length <= 3 ? DoerKind.Body : DoerKind.Outside;
        if (last is "members" or "councillors" or "officers" or "all" or "everyone" or "governors" or "trustees" or "both"
            or "group")
            return DoerKind.Group;
        if (parts.Any(p => PersonWords.IsTitle(p) && p is not ("the" or "The"))
            || PersonWords.IsOffice(parts[^1]) || parts.Take(2).Any(PersonWords.IsOffice)
            || parts.Any(p => p.Length is 2 or 3 && p.All(char.IsUpper))
            || (parts.Length == 2 && parts[0] is "the" or "The" && !PersonWords.IsBody(last)))
            return DoerKind.Person;
        return parts.Any(PersonWords.IsBody) || parts.Length == 1 ? DoerKind.Outside : DoerKind.Name;
    }
}
