using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// Two actions in one line: <c>DCC to send the report by Friday; and PCC to write to the ministry</c>. They are two
/// only where each part says who is to do it; "and paper", "B and C" or a further sentence belong to the part before.
/// </summary>
internal static partial class ActionSplitter
{
    /// <returns>
    /// The parts, each with the heading of the line before it; the line itself where it is one action.
    /// </returns>
    public static IReadOnlyList<string> Split(string line, CommandContext context)
    {
        var (body, committee) = CommitteePhrase.ExtractHeading(line, context.Committees);
        var heading = committee is null ? "" : line[..^body.Length];
        if (ItemHeading().Match(body) is { Success: true } item)
            (heading, body) = (heading + item.Value, body[item.Length..]);
        List<string> parts = [.. Break().Split(body).Where(p => p.Length > 0).SelectMany(p => AtAnd(p, context))];
        return parts.Count > 1 && parts.TrueForAll(p => OwnerPhrase.AssignsWork(p, context))
            ? [.. parts.Select(p => heading + p)]
            : [line];
    }

    /// <summary>
    /// "Rosa to price the bins and Hugh to ask the parish"; but what somebody is to ask two others to do is one action.
    /// </summary>
    private static IEnumerable<string> AtAnd(string part, CommandContext context)
    {
        var start = 0;
        foreach (Match and in And().Matches(part))
        {
            var before = part[start..and.Index];
            if (To().Count(before) != 1 || !OwnerPhrase.AssignsWork(before, context)
                || !OwnerPhrase.AssignsWork(part[(and.Index + and.Length)..], context))
                continue;
            yield return before;
            start = and.Index + and.Length;
        }

        yield return part[start..];
    }

    [GeneratedRegex(@",?\s+(?:and|while|whilst)\s+(?=@?[\w.'’-]+(?:\s[\w'’-]+){0,2}\s(?:to|will)\s)", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"\b(?:to|will)\b", RegexOptions.IgnoreCase)]
    private static partial Regex To();

    [GeneratedRegex(
        @"^(?:under\s+)?(?:agenda\s+)?item\s+\d{1,3}[a-z]?(?:\.\d+)*\s*[:,–—-]?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex ItemHeading();

    /// <summary>A semicolon, or the end of a sentence that is not the dot of a title or an initial.</summary>
    [GeneratedRegex(
        @"(?<!\s)\s*;\s*(?:and\s+|also\s+)*|(?<!\b(?:Mr|Mrs|Ms|Mx|Dr|Cllr|Cllrs|Insp|Supt|Sgt|Ch|Prof|Rev|Revd|Ald|Fr|St|Hon|No|vs"
        + @"|approx|dept|[A-Z]))\.\s+(?:and\s+|also\s+)*(?=[A-Z@])", RegexOptions.IgnoreCase)]
    private static partial Regex Break();
}
