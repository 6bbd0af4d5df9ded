using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Siblings;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// Reads the lists of people once more by what the body's other lists hold: a name that recurs in them and stands here
/// is a person, also where it was run together with the entry before it; and where they print full names, a single word
/// is none.
/// </summary>
internal static class KnownMembers
{
    /// <param name="head">The lines before the first item.</param>
    public static List<Attendee> Complete(
        List<Attendee> people, IReadOnlyList<SourceLine> head, SiblingKnowledge siblings)
    {
        if (siblings.Names.Count == 0 && !siblings.PrintsFullNames)
            return people;
        // What is set in capitals is rather a place or a heading that was taken for a person.
        var known = siblings.Names.Where(n => n.Contains(' ', StringComparison.Ordinal) && n.Any(char.IsLower))
            .ToList();
        var all = people.FindAll(p => !siblings.PrintsFullNames || p.Name.Contains(' ', StringComparison.Ordinal)
            || p.Abbreviation is not null || known.Exists(n => IsSurname(n, p.Name)));
        Presence? presence = null;
        foreach (var line in head)
        {
            if (AttendanceLabel.Starts(line.Text, line.IsBold || line.HeadingLevel > 0, line.BoldLength) is { } label)
                presence = label.Presence;
            if (presence is not { } here || AttendancePhrases.Sentence().IsMatch(line.Text))
                continue;
            foreach (var name in known.Where(n => Stands(line.Text, n) && !all.Exists(p => IsSame(p.Name, n))))
                Add(all, name, here, line);
        }

        return all;
    }

    /// <summary>In place of the entry that it was run together with, where there is one.</summary>
    private static void Add(List<Attendee> all, string name, Presence presence, SourceLine line)
    {
        var words = name.Split(' ');
        var mixed = all.FindIndex(p => p.Line == line.Number
            && (p.Name.StartsWith(name + " ", StringComparison.Ordinal)
                || p.Name.EndsWith(" " + words[0], StringComparison.Ordinal)));
        var known = new Attendee(name, null, null, null, presence, false, null, line.Number);
        if (mixed >= 0)
            all[mixed] = all[mixed] with { Name = name };
        else
            all.Add(known);
    }

    private static bool Stands(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetter(text[at - 1]))
                && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length])))
                return true;
        return false;
    }

    private static bool IsSurname(string name, string word) =>
        name.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Jo Hart" and "J. Hart" are one.</summary>
    private static bool IsSame(string a, string b) =>
        a[0] == b[0] && a.Split(' ')[^1].Equals(b.Split(' ')[^1], StringComparison.OrdinalIgnoreCase);
}
