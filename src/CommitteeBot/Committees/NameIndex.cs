namespace CommitteeBot.Committees;

/// <summary>
/// The people of one list by the words that they may be named with. Most phrases of a line share no word with anybody,
/// and only who shares one is compared form by form.
/// </summary>
internal sealed class NameIndex
{
    private readonly IReadOnlyList<KnownPerson> people;
    private readonly Dictionary<string, HashSet<int>> byPart = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<int>> byWhole = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<int>> byOffice = new(StringComparer.Ordinal);

    /// <param name="people">Nobody changes the list any more.</param>
    public NameIndex(IReadOnlyList<KnownPerson> people)
    {
        this.people = people;
        for (var at = 0; at < people.Count; at++)
        {
            foreach (var person in people[at].UnderEachName())
                Add(person, at);
        }
    }

    /// <summary>The same people as of the whole list.</summary>
    public IReadOnlyList<KnownPerson> Find(string written) =>
        Candidates(written) is { Count: > 0 } at ? PersonMatcher.Find(written, [.. at.Select(i => people[i])]) : [];

    private SortedSet<int> Candidates(string written)
    {
        var found = new SortedSet<int>();
        var name = PersonMatcher.TrimName(written);
        var words = PersonMatcher.Words(name);
        foreach (var part in PersonMatcher.Parts(words))
            Take(byPart, part);
        Take(byWhole, name);
        if (words.Count == 1)
            Take(byWhole, words[0].Replace(".", "", StringComparison.Ordinal));
        // "Pat D" for Patrick Dunn.
        else if (words is [{ Length: > 2 } shortened, { Length: 1 }])
            Take(byWhole, shortened);
        Take(byOffice, OfficeForms.Key(name));
        return found;

        void Take(Dictionary<string, HashSet<int>> index, string key) => found.UnionWith(index.GetValueOrDefault(key, []));
    }

    private void Add(KnownPerson person, int at)
    {
        foreach (var part in PersonMatcher.Parts(PersonMatcher.Words(person.Name)))
            Add(byPart, part, at);
        foreach (var whole in PersonMatcher.ShortForms(person).Concat(person.Abbreviations).Append(person.Name))
            Add(byWhole, whole, at);
        foreach (var office in person.Offices)
        {
            Add(byOffice, OfficeForms.Key(office), at);
            foreach (var letters in OfficeForms.Abbreviations(office))
                Add(byWhole, letters, at);
        }
    }

    private static void Add(Dictionary<string, HashSet<int>> index, string key, int at)
    {
        if (!index.TryGetValue(key, out var found))
            index[key] = found = [];
        found.Add(at);
    }
}
