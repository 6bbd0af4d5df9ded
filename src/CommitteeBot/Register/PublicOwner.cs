using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>
/// An owner as the public sees them: by office. A name stays where no office of that person is known.
/// </summary>
internal sealed partial class PublicOwner(IReadOnlyList<KnownPerson> people)
{
    /// <summary>A register names the same few owners again and again.</summary>
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public string? For(ActionRow action)
    {
        if (action.Owner is not { } owner)
            return null;
        var written = OfficeInBrackets().Replace(owner, "");
        var parts = PersonMatcher.Split(written);
        if (action.OwnerPersonId is { } id && action.CoOwners.Count == 0 && parts.Count == 1
            && people.FirstOrDefault(p => p.PersonId == id) is { Offices: [var office, ..] })
            return office;
        if (!known.TryGetValue(owner, out var offices))
            known[owner] = offices = OfficeOf(written) ?? OfficesOf(parts) ?? owner;
        return offices;
    }

    private string? OfficesOf(IReadOnlyList<string> parts)
    {
        var offices = parts.Select(OfficeOf).ToList();
        return parts.Count < 2 || offices.TrueForAll(o => o is null)
            ? null
            : WordList.And([.. parts.Select((part, i) => offices[i] ?? part)]);
    }

    private string? OfficeOf(string written) =>
        PersonMatcher.Find(written, people) is [{ Offices: [var office, ..] }] ? office : null;

    /// <summary>The register shows the office after a name.</summary>
    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex OfficeInBrackets();
}
