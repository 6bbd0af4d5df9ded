using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>The ground on which business was private: the printed law, else the words themselves.</summary>
internal static partial class PrintedGround
{
    private const int MaxLength = 200;

    public static string Read(string text)
    {
        var laws = Law().Matches(text).Select(m => m.Value.Trim()).Distinct().ToList();
        return laws.Count == 0 ? Shorten(text) : Shorten(string.Join("; ", laws));
    }

    public static string Shorten(string text)
    {
        text = text.Trim();
        return text.Length <= MaxLength ? text : text[..MaxLength].TrimEnd() + "…";
    }

    private const string Act =
        @"(?:\sof\sthe\s(?:Local\sGovernment\s(?:\(\w+\)\s)?Act\s\d{4}|" +
        @"\w[\w ()]{3,60}?Act\s(?:\(Northern\sIreland\)\s)?\d{4}))?";

    [GeneratedRegex(
        @"\b(?:under\s)?section\s(?:100A|50A)\s?\(\d\)(?:\([a-z]\))?"
            + Act
            + @"|\bparagraphs?\s[\d,\s]+(?:and\s\d+\s)?(?:\([^()]{1,80}\)\s)?of\sPart\s(?:\w+)\sof\s(?:the\s)?Sche" +
            @"dule\s(?:12A|7A)|" +
        @"\bPart\s(?:I|1|4|One)\sof\s(?:the\s)?Schedule\s(?:12A|7A)|\bsections?\s\d{2}(?:\s?\(\d\))?(?:\s(?:and|" +
        @"&)\s\d{2})?\s(?:of\s)?(?:the\s)?Freedom\sof\sInformation\sAct(?:\s2000)?|" +
        @"\b(?:FOIA?|Freedom\sof\sInformation\sAct(?:\s2000)?)\s(?:section|s\.?)\s?\d{2}(?:\s?\(\d\))?|" +
        @"\bPublic\sBodies\s\(Admission\sto\sMeetings\)\sAct\s1960(?:,?\ss(?:ection|\.)?\s?1\s?\(2\))?|" +
        @"\bsection\s(?:42|45)" + Act,
        RegexOptions.IgnoreCase)]
    private static partial Regex Law();
}
