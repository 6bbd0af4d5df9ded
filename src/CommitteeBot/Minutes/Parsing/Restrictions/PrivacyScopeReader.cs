using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>Reads for how long a sentence shuts the doors: this item, the next one, or all that follow.</summary>
internal static partial class PrivacyScopeReader
{
    public static PrivacyScope Read(string sentence)
    {
        if (ThisItem().IsMatch(sentence))
            return PrivacyScope.ThisItem;
        if (OneItem().IsMatch(sentence) && !ManyItems().IsMatch(sentence))
            return PrivacyScope.NextItem;
        return Following().IsMatch(sentence) ? PrivacyScope.Following : PrivacyScope.NotStated;
    }

    [GeneratedRegex(
        @"\b(?:this|the\spresent)\s(?:agenda\s)?(?:item|matter|report|minute|discussion|debate|subject|topic|" +
        @"section)\b(?!\sand\s(?:the\s)?(?:following|next|remain\w+))|^\W{0,3}the\s(?:item|report|matter|" +
        @"discussion)\s(?:\w+\s){0,2}?(?:was|is|took)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ThisItem();

    [GeneratedRegex(
        @"\b(?:following|next|under-?noted|under-?mentioned|below-?mentioned)\s(?:\w+\s){0,2}?(?:item|matter|" +
        @"report)(?!s|\(s\)|\s?/\s?items)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OneItem();

    [GeneratedRegex(
        @"\b(?:items|matters|reports)\b|\bitem\(s\)|\b(?:remainder|rest|remaining)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ManyItems();

    [GeneratedRegex(
        @"\b(?:following|next|remain(?:der|ing)|rest|subsequent|under-?noted|under-?mentioned|below|ensuing)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Following();
}
