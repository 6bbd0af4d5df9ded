using CommitteeBot.Committees;

namespace CommitteeBot.Import;

/// <summary>
/// One name for each body of an import, however its documents head themselves. All names are looked at together and in
/// the order of the alphabet, so that the order of the files does not matter.
/// </summary>
internal sealed class CommitteeNames
{
    private readonly Dictionary<string, string> names = [];

    /// <param name="printed">What each document names, with those who were there.</param>
    /// <param name="known">The committees of the store: where one of them is meant, its name stays.</param>
    /// <param name="earlier">The names that these committees had before, each with the one that it has.</param>
    public CommitteeNames(
        IEnumerable<SameBody> printed, IReadOnlyList<SameBody> known,
        IEnumerable<(string Earlier, string Name)>? earlier = null)
    {
        var bodies = known.Select(k => (Key: CommitteeNaming.Key(k.Name), Body: k, Count: 0, IsKnown: true))
            .Concat(printed.GroupBy(p => CommitteeNaming.Key(p.Name)).Select(g => (
                g.Key,
                Body: new SameBody(
                    g.GroupBy(p => p.Name).OrderByDescending(n => n.Count())
                        .ThenBy(n => n.Key, StringComparer.Ordinal).First().Key,
                    g.SelectMany(p => p.People).ToHashSet()),
                Count: g.Count(),
                IsKnown: false)))
            .GroupBy(b => b.Key)
            .Select(g => (
                g.Key,
                Body: g.First().Body with { People = g.SelectMany(b => b.Body.People).ToHashSet() },
                Count: g.Sum(b => b.Count),
                IsKnown: g.Any(b => b.IsKnown)))
            // The best name of a body first: the store's, then the fullest, then the one that is printed most.
            .OrderByDescending(b => b.IsKnown).ThenByDescending(b => b.Body.Fullness).ThenByDescending(b => b.Count)
            .ThenBy(b => b.Key, StringComparer.Ordinal)
            .ToList();
        var settled = new List<SameBody>();
        foreach (var (key, body, _, isKnown) in bodies)
        {
            // A short name may suit two bodies: it is of the one whose people come to it.
            var same = isKnown ? null : settled.Where(body.Is).MaxBy(body.Overlap);
            if (same is null)
                settled.Add(body);
            names[key] = (same ?? body).Name;
        }

        var own = known.Select(k => CommitteeNaming.Key(k.Name)).ToHashSet();
        foreach (var (before, name) in earlier ?? [])
        {
            // Others that were taken for the earlier name follow it.
            var key = CommitteeNaming.Key(before);
            if (own.Contains(key))
                continue;
            var taken = names.GetValueOrDefault(key, before);
            foreach (var like in names.Where(n => n.Value == taken && !own.Contains(n.Key)).Select(n => n.Key).ToList())
                names[like] = name;
            names[key] = name;
        }
    }

    public string For(string printed) => names.GetValueOrDefault(CommitteeNaming.Key(printed), printed);

    /// <summary>The one body of the names, or null where they are of several.</summary>
    public string? OnlyOne(IEnumerable<string> printed) =>
        printed.Select(For).Distinct().Take(2).ToList() is [var one] ? one : null;
}
