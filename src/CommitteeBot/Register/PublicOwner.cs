using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>An owner as the public sees one: by office. A name stays where no office of that person is known.</summary>
internal sealed partial class PublicOwner(IReadOnlyList<KnownPerson> people)
{
    /// <summary>A register names the same few owners again and again.</summary>
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public string? For(ActionRow action)
    {
        if (action.Owner is not { } owner)
            return null;
        var written = Aside().Replace(owner, "");
        var parts = PersonMatcher.Split(written);
        if (action.OwnerPersonId is { } id && action.CoOwners.Count == 0 && parts.Count == 1 && people.FirstOrDefault(p => p.PersonId == id) is { Offices: [var office, ..] })
            return office;
        if (!known.TryGetValue(owner, out var said))
            known[owner] = said = OfficeOf(written) ?? Joined(parts) ?? owner;
        return said;
    }

    private string? Joined(IReadOnlyList<string> parts)
    {
        var offices = parts.Select(OfficeOf).ToList();
        if (parts.Count < 2 || offices.TrueForAll(o => o is null))
            return null;
        var said = parts.Select((part, i) => offices[i] ?? part).ToList();
        return string.Join(", ", said.SkipLast(1)) + " and " + said[^1];
    }

    private string? OfficeOf(string written) => PersonMatcher.Find(written, people) is [{ Offices: [var office, ..] }] ? office : null;

    /// <summary>The office that the register shows beside a name.</summary>
    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Aside();
}
