using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.AskBack;

/// <summary>
/// What stands in a line, wherever it stands: the numbers of actions, and people whom the committee knows.
/// </summary>
internal static partial class LineParts
{
    private const int MaxReferences = 5;

    /// <summary>Numbers that can be actions: not days, money or times.</summary>
    public static List<string> References(string line, CommandContext context, string? prefix) =>
        [.. Number().Matches(NumberWords.InFigures(line) ?? line)
            .Where(m => m.Groups["prefix"].Success || !IsQuantity(NumberWords.InFigures(line) ?? line, m))
            .Select(m => m.Groups["prefix"] is { Success: true, Value: var own }
                ? context.Committees.Any(c => c.Prefix.Equals(own, StringComparison.OrdinalIgnoreCase))
                    ? $"{own.ToUpperInvariant()}-{m.Groups["n"].Value}"
                    : null
                : prefix is null ? null : $"{prefix}-{m.Groups["n"].Value}")
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxReferences)];

    /// <summary>"They closed 13 libraries" counts them; "12 needs a week" is of an action.</summary>
    private static bool IsQuantity(string line, Match number) =>
        Counted().Match(line[(number.Index + number.Length)..]) is { Success: true } counted
            && Counts().IsMatch(line[..number.Index]) && !OfOne().IsMatch(counted.Groups["noun"].Value);

    /// <summary>The last one named; not KV in "not KV" or "from KV".</summary>
    public static string? Person(string line, CommandContext context) =>
        People(line, context).LastOrDefault(p => !NotThem().IsMatch(line[..p.At])).Name;

    /// <summary>People and offices that the committee knows, by whole name, surname, first name or initials.</summary>
    public static List<(string Name, int At)> People(string line, CommandContext context)
    {
        var found = new List<(string Name, int At, int Length)>();
        foreach (var (person, form) in context.People.SelectMany(p => Forms(p, context).Select(f => (p, f))))
        {
            foreach (var match in Regex.EnumerateMatches(
                line, $@"(?<![\w-]){Regex.Escape(form)}(?![\w-])", RegexOptions.IgnoreCase))
            {
                if (!StopWords.IsGrammarWord(form.ToLowerInvariant())
                    || line.AsSpan(match.Index, match.Length).SequenceEqual(form))
                    found.Add((person, match.Index, match.Length));
            }
        }

        // "Director of Place" is not also a director, and Ivan Brand is named once.
        return [
            .. found.OrderBy(f => f.At).ThenByDescending(f => f.Length)
            .Where(f => !found.Exists(o => o.Length > f.Length && o.At <= f.At && o.At + o.Length >= f.At + f.Length))
            .Select(f => (f.Name, f.At)).DistinctBy(f => (f.At, f.Name))];
    }

    /// <summary>An office is only called by its whole name: "place" is nobody.</summary>
    private static IEnumerable<string> Forms(string person, CommandContext context)
    {
        yield return person;
        var names = person.Split(' ');
        if (names.Length < 2 || names.Any(n => n.Length < 2 || !char.IsUpper(n[0])))
            yield break;
        yield return names[^1];
        if (context.People.Count(p => p.StartsWith(names[0] + " ", StringComparison.OrdinalIgnoreCase)) == 1)
            yield return names[0];
    }

    [GeneratedRegex(@"^\s(?<noun>[a-z]{3,}s)\b(?!['’])")]
    private static partial Regex Counted();

    /// <summary>What stands before things that are counted, and before no action's number.</summary>
    [GeneratedRegex(
        @"\b(?:[a-z]{3,}ed|had|have|has|got|cut|sold|lost|built|bought|of|about|over|these|those|only|our|their"
            + @"|nearly|another)\s+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Counts();

    /// <summary>Words with an s at their end that count nothing, and verbs of one thing.</summary>
    [GeneratedRegex(
        @"^(?:is|was|has|does|goes|cheers|passes|takes|closes|ends|pls|please|thanks|plus|unless|yes|this|his|ours"
            + @"|yours|theirs|hers|always"
            + @"|perhaps|across|towards"
            + @"|besides|afterwards|upwards|onwards|needs|wants|looks|stays|belongs|comes|gets|gives|stands"
            + @"|sits|lies|seems|sounds"
            + @"|slips|moves|reads|says|falls|runs|becomes|remains|depends|counts)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfOne();

    [GeneratedRegex(@"\b(?:not|from|without)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex NotThem();

    [GeneratedRegex(
        @"\b(?<prefix>[A-Za-z]{1,6})-(?<n>\d{1,5})\b|(?<![£€$.:/\d-])\b(?<prefix>[A-Za-z]{1,6})?(?<n>\d{1,3})\b"
            + @"(?![.:/,]?\d|\s?(?:%|am\b|pm\b|st\b|nd\b|"
            + @"rd\b|th\b|(?:of\s+)?(?:the\s+month\b|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec)|days?\b"
            + @"|weeks?\b|months?\b|years?\b|"
            + @"people\b|minutes\b|hours?\b|pounds\b|k\b|m\b|o['’]?\s?clock\b))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
