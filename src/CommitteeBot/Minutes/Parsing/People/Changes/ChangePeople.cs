using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.People.Changes;

/// <summary>Whom the attendance list has by the words in which the text tells of somebody coming or going.</summary>
internal sealed class ChangePeople(IReadOnlyList<Attendee> attendance)
{
    private readonly MeetingPeople people = new(attendance);

    /// <summary>"The Chairman left": the list says who that was.</summary>
    public string Name(NamePhrase phrase)
    {
        var name = people.Name(phrase);
        if (NamePhraseWords.OfficeAt(phrase.Words, 0) is null)
            return attendance.Any(p => p.Name == name) ? name : BySurname(name);
        var office = phrase.Words.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
            ? phrase.Words[4..] : phrase.Words;
        var holders = attendance.Where(p => p.Presence != Presence.Apologies
            && ((p.IsChair && office.StartsWith("chair", StringComparison.OrdinalIgnoreCase))
                || string.Equals(p.Role, office, StringComparison.OrdinalIgnoreCase))).ToList();
        return holders is [var only] ? only.Name : name;
    }

    /// <summary>"Councillor Hart", of whom the list prints the surname only, or another title.</summary>
    private string BySurname(string name)
    {
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        var alike = attendance.Where(p => p.Presence != Presence.Apologies
            && p.Name[(p.Name.LastIndexOf(' ') + 1)..].Equals(surname, StringComparison.OrdinalIgnoreCase)).ToList();
        // "Ann Hart" is not Jo Hart, but "Councillor Hart" is.
        return alike is [var only] && (!name.Contains(' ', StringComparison.Ordinal)
            || PersonWords.IsTitle(name.Split(' ')[0])) ? only.Name : name;
    }

    public bool IsPerson(NamePhrase name) =>
        name.IsTitled || people.Knows(name)
        || (name.Words.Contains(' ', StringComparison.Ordinal)
            && !name.Words.Split(' ').Any(
                w => PersonWords.IsBody(w) || PersonWords.IsOffice(w) || PersonWords.IsGroup(w)));
}
