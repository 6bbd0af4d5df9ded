using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Actions;

/// <summary>
/// Questions about an action by its reference, as in <c>what happened to COM-12?</c>: the register knows the answer,
/// the minutes do not. Only the prefixes of known committees make a reference, for much in minutes looks like one
/// (COVID-19).
/// </summary>
internal static partial class ActionQuestions
{
    public static Intent? Read(string line, CommandContext context)
    {
        if (!line.EndsWith('?') && !Asking().IsMatch(line))
            return null;

        var references = ActionReference.FindAll(line)
            .Where(r => context.Committees.Any(c => c.HasPrefix(r.Prefix)))
            .Distinct().ToList();
        return references.Count == 0 ? null
            : AboutChanges().IsMatch(line) ? new ShowHistoryIntent(references)
            : new ShowActionIntent(references);
    }

    [GeneratedRegex(
        @"^(?:and\s+|so\s+)?(?:what|who|whose|when|where|why|how|which|is|are|was|were|has|have|did|does|status"
        + @"|progress|tell\s+me|show)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"\b(?:happen(?:ed|ing)?|history|progress|changed?|moved|closed|reopened|withdrawn|logged|why|since)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex AboutChanges();
}
