using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Understanding.Parts;

/// <summary>Whom a part of a line means.</summary>
internal static partial class PartOwner
{
    /// <returns>The whole name of one whom the committee knows, "me" for the writer; null for what is nobody.</returns>
    public static string? Of(string part, CommandContext context)
    {
        var name = Around().Replace(part, "");
        if (Self().IsMatch(name) && !IsInitials(name, context))
            return "me";
        return PersonMatcher.Find(name, context.Roster) switch
        {
            [var one] => IsOffice(name, one) ? name : one.Name,
            [] when OfficeInShort.Find(name, context.Roster) is [var one] => one.Name,
            [] when name.Length > 1 && OwnerPhrase.IsPerson(name, context) => OwnerPhrase.Named(name),
            [] => null,
            _ => name,
        };
    }

    /// <summary>
    /// Those who are named together; of others who are named apart from one another those before what is to be done, else
    /// the first whom the committee knows: the rest receive it, ask for it or are only spoken of.
    /// </summary>
    /// <returns>Null where it is nobody.</returns>
    public static string? Together(string line, IReadOnlyList<LinePart> parts, CommandContext context)
    {
        List<List<LinePart>> runs = [];
        foreach (var part in parts.Where(p => p.Label == PartLabel.Who && Of(p.Text, context) is not null))
        {
            if (runs.Count > 0 && And().IsMatch(line[runs[^1][^1].End..part.At]))
                runs[^1].Add(part);
            else
                runs.Add([part]);
        }

        var order = parts.ToList();
        return (runs.Find(r => order.IndexOf(r[^1]) is var at && at + 1 < order.Count && order[at + 1].Label == PartLabel.What)
            ?? runs.Find(r => r.Exists(p => Of(p.Text, context) != "me")) ?? runs.FirstOrDefault()) is { } run
            ? string.Join(" and ", run.Select(p => Of(p.Text, context)).Distinct(StringComparer.OrdinalIgnoreCase))
            : null;
    }

    /// <summary>Everybody who is named, in their order; where others are, the writer is no less.</summary>
    public static List<string> All(IEnumerable<LinePart> parts, CommandContext context) =>
        [.. parts.Where(p => p.Label == PartLabel.Who).Select(p => Of(p.Text, context)).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>In capitals ME is whoever has these initials.</summary>
    private static bool IsInitials(string name, CommandContext context) =>
        name.Length > 1 && name.All(char.IsUpper) && context.Roster.Any(p => p.Abbreviations.Contains(name, StringComparer.Ordinal));

    private static bool IsOffice(string name, KnownPerson person) =>
        person.Offices.Contains(name, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:['’]s)?\s*(?:,\s*and|,|;|&|\+|/|and|n|with|both|an|)\s*(?:(?:also|the|our"
        + @"|then)\s+)*(?:from\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"^\W*(?:the\s+|our\s+)?|(?:['’]s?)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex(@"^(?:i|me|my|mine|myself|meself|mysel|masel|self|yours truly|i?['’]?(?:ll|m|d|ve)|im|ive|ill|id"
        + @"|il|ile|ah|ah['’]ll)$", RegexOptions.IgnoreCase)]
    private static partial Regex Self();
}
