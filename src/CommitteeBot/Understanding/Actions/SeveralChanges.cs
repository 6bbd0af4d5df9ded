using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Understanding.Actions;

/// <summary>
/// "Close 13. Bump 10 to 12 January" and "swap 10 over to Katherine and make it the 12th" are two commands.
/// </summary>
internal static partial class SeveralChanges
{
    private const int MaxParts = 6;

    /// <returns>The commands, each with the number of its action; none for a line of one.</returns>
    public static IReadOnlyList<string> Split(string line, CommandContext context, string? prefix)
    {
        var parts = new List<string>();
        foreach (var piece in Break().Split(line).Where(p => p.Trim().Length > 0))
        {
            var own = LineParts.References(piece, context, prefix);
            if (parts.Count == 0)
                parts.Add(piece);
            else if (own.Count > 0 && !OnlyNumbers().IsMatch(piece) && LineParts.References(parts[^1], context, prefix).Count > 0)
                parts.Add(piece);
            else if (own.Count == 0 && Until().Match(piece) is { Success: true } until
                && LineParts.References(parts[^1], context, prefix) is [.., var dated]
                && DueDateParser.Parse(until.Groups["day"].Value, context.Today) is { } day
                && (day is { Date: not null, Problem: DueDateProblem.None } || day.Meeting is not null))
                parts.Add($"due {dated} by {until.Groups["day"].Value}");
            else if (own.Count == 0 && It().Match(piece) is { Success: true } it
                && LineParts.References(parts[^1], context, prefix) is [.., var last])
                parts.Add(piece[..it.Index] + last + piece[(it.Index + it.Length)..]);
            else
                parts[^1] += $" and {piece}";
        }

        // "No. 12, give it to Sam": the number alone is what the rest is of.
        if (parts.Count > 1 && OnlyNumbers().IsMatch(parts[0]))
            parts.RemoveAt(0);
        return parts.Count is > 1 and <= MaxParts ? parts : [];
    }

    [GeneratedRegex(
        @"(?<!\b(?:no|nr))\.\s+|[;!]\s+|,\s+(?:and\s+|then\s+|but\s+)*|\s+(?:and|&|then|but|plus)\s+(?:then\s+"
            + @"|also\s+)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    /// <summary>"Close 13 and 14, please" is one command.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:number|no|action|nr)\W*)?(?:[a-z]{2,6}-?)?#?\d{1,5}(?:\W+(?:please|pls|ta|thanks|too"
            + @"|as\swell))*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyNumbers();

    /// <summary>"…, due 15 January", "… and gie him till the 18th": of the action before it.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:make|set|give|gie|have|with|put)\s+)?(?:(?:it|that|him|her|them|the|a|an|you|me|us)\s+)*(?:(?:due"
            + @"|deadline|date)(?:\s+(?:date|is|of|by|on|for|to))?"
            + @"|till?|until|by|for)\s*[:=]?\s+(?<day>.{3,30}?)(?:\s+(?:please|pls|thanks))?\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(?:it|that\sone|this\sone|them)\b", RegexOptions.IgnoreCase)]
    private static partial Regex It();
}
