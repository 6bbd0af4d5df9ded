using System.Text.RegularExpressions;
using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// Who is to do what a line puts down, wherever it says so: by what stands before and after the people whom the committee
/// knows. "Ring Karen" gives Karen nothing to do; "Karen, if you would ring them" does.
/// </summary>
internal static partial class FreeOwner
{
    /// <param name="text">Without the words that only ask for it to be put down.</param>
    /// <param name="marked">Who those words were about: "one for Hugh", "note to self".</param>
    /// <returns>Null where the line gives it to nobody.</returns>
    public static (string Text, string Owner)? Extract(string text, string? marked, CommandContext context)
    {
        if (Own().Match(text) is { Success: true } own)
            return (text[own.Length..], "me");
        var people = PeopleInLine.Find(text, context.Roster);
        if (people is [var first, ..] && Opening().IsMatch(text[..first.At]) && AfterName(text, people) is { } does)
            return does;
        if (marked is not null)
            return (He().Replace(text, ""), marked);

        // "We need a summary from Karen" and "…. Mr Brand said he would take it on" name the doer behind the thing.
        return people.Find(p => WantedFrom().IsMatch(text[..p.At]) || TakesOn().IsMatch(text[p.End..])) is { } last
            ? (TakesOn().IsMatch(text[last.End..]) ? text[..last.At].TrimEnd(' ', '.', ',', ';', '-', '–') : text, last.Name)
            : null;
    }

    /// <summary>True for "KV – new keys", "new keys – KV", "KV: new keys".</summary>
    public static bool IsAssigned(string line, CommandContext context) =>
        !line.TrimEnd().EndsWith('?') && PeopleInLine.Find(line, context.Roster) is [var first, ..]
            && ((first.At == 0 && LaidOut().IsMatch(line[Group(line, [first]).End..]))
                || CaptureFrame.Cut(line, context).Marked is { } marked && marked != "me");

    /// <summary>The first of them with those who are named together with them.</summary>
    public static (string Names, int End) Group(string text, IReadOnlyList<NamedSpan> people)
    {
        var end = people[0].End;
        foreach (var next in people.Skip(1))
        {
            if (!And().IsMatch(text[end..next.At]) || next.IsPossessive)
                break;
            end = next.End;
        }

        if (AndMe().Match(text[end..]) is { Success: true } me)
            end += me.Length;
        return (text[people[0].At..end], end);
    }

    /// <summary>What follows the name says that they do it, whether with a word for it or with the work itself.</summary>
    private static (string Text, string Owner)? AfterName(string text, List<NamedSpan> people)
    {
        var (owner, end) = Group(text, people);
        var rest = text[end..];
        if (AfterDoer().Match(rest) is { Success: true } does)
            return (rest[does.Length..], owner);
        return !people[0].IsPossessive && rest.Trim().Contains(' ', StringComparison.Ordinal)
            && NextWord(rest) is { Length: > 0 } next
            && (DoingVerbs.Contains(next) || (next.Length > 5 && next.EndsWith("ing", StringComparison.Ordinal)))
                ? (rest.TrimStart(), owner)
                : null;
    }

    private static string NextWord(string text) => NextWords().Match(text).Groups["word"].Value;

    [GeneratedRegex(
        @"^(?:(?:so|well|right|ok|and|also|yes|no)\W+)*(?:i(?:['’]ll|\s+(?:will|shall|can|could|must"
            + @"|should)|\s+(?:have|need|ought|want)\s+to"
            + @"|['’]ve\s+(?:got\s+)?to|['’]d\s+better|['’]?m\s+(?:(?:going|happy|glad|due|away|off)\s+to|to)"
            + @"|['’]?m\s+(?=\w{3,}ing\b)|\s+am\s+(?:going\s+)?to"
            + @"|\s+(?:shall|will)\s+take\s+it\s+(?:up)?on\s+myself\s+to"
            + @"|\s+(?:said|promised|agreed|undertook|offered)(?:\s+(?:that\s+)?i(?:['’]d|\s+would|['’]ll"
            + @"|\s+will)|\s+to))"
            + @"|note\s+to\s+self\W|ill(?=\s+[a-z]{2,}\s)|let\s+me|(?:remind\s+)?me\s+(?:to|i\s+(?:have"
            + @"|need)\s+to|that\s+i\s+(?:have|need)\s+to)"
            + @"|remind\s+me\s+(?:about|of)|me\s*[:,–—-]|me)\s+(?:also\s+)?(?=\S)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    /// <summary>What may stand before the doer, beside nothing.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:the|our|and|also|so|then|for|4|on|get|ask|remind|have|can|could|would|will|action|actn"
            + @"|actions?|ap|task|todo"
            + @"|please|pls|kindly|who|owner|agreed|we|that)\W+)*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^\s*(?:(?:has|have|is|are|will|would|also|kindly|very|already|just)\s+)*(?:,?\s*(?:(?:if\s+you"
            + @"|can\s+(?:you|u)|could\s+(?:you|u)|would\s+(?:you|u)|will\s+(?:you|u))(?:['’]d|['’]ll|\s+would"
            + @"|\s+could|\s+can)?(?:\s+(?:please|pls|kindly|just|mind))?|(?:please|pls|kindly)\b)"
            + @"|,?\s*(?:['’]s|s)?\s*(?:\bto\b|\b2\b|\bwill\b|\bwil\b|['’]ll|\bshall\b|\bmust\b|\bshould\b"
            + @"|\bcan\b|\bcould\b|\bwould\b(?!\s+(?:like|love|prefer|rather|have)\b)|['’]d"
            + @"|\b(?:is|are|has|have|needs?|ought|was|were)\s+(?:going\s+)?to\b|\b(?:is|are|was"
            + @"|were)\s+(?=\w+ing\b)|\bgonna\b"
            + @"|\b(?:said|says)\s+(?:that\s+)?(?:s?he|they)(?:['’]d|['’]ll|\s+would|\s+will)"
            + @"|\b(?:has\s+|have\s+)?(?:agree[sd]?|promise[sd]?|undertakes?|undertook|undertaken|offer(?:s|ed)?"
            + @"|volunteer(?:s|ed)?)"
            + @"(?:\s+(?:me|us))?(?:\s+(?:to|that\s+(?:s?he|they)(?:['’]d|\s+would)))?"
            + @"|\b(?:owes?|is\s+down\s+for|are\s+down\s+for|on)\s+(?:me|us)?)(?:\s+(?:please|pls|kindly|also|now))*"
            + @"|\s*[:–—.]|\s+-|,)\s+(?=\S)",
        RegexOptions.IgnoreCase)]
    private static partial Regex AfterDoer();

    [GeneratedRegex(
        @"^\W*(?:(?:that\s+)?(?:s?he|they)(?:['’](?:s|re|ll|d)|\s+(?:is|are|will|would|has|have|was"
            + @"|were))?\s+)?(?:(?:going\s+)?to\s+)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex He();

    [GeneratedRegex(@"^\s*(?:,\s*and|,|&|\+|/|and|with)\s*(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*(?:,\s*and|&|\+|and|with)\s+(?:I|me|myself)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AndMe();

    [GeneratedRegex(
        @"\b(?:want|wants|wanted|need|needs|expects?|awaiting|waiting|due|owed|get"
            + @"|chase)\b.*\bfrom\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex WantedFrom();

    [GeneratedRegex(
        @"^\s+(?:(?:has|have)\s+)?(?:said\s+(?:s?he|they)(?:['’]d|['’]ll|\s+would|\s+will)\s+(?:do|take"
            + @"|see\s+to|deal|pick)|(?:is\s+|will\s+be\s+)?(?:taking|doing|dealing|on)"
            + @"|(?:will|to|can|has\s+agreed\s+to|agreed\s+to)\s+(?:do|take|see\s+to|deal|pick"
            + @"|sort))\b(?:\s+\w+){0,3}\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex TakesOn();

    [GeneratedRegex(@"^(?:\s*[:–—]|\s+-)\s+\S+\s+\S")]
    private static partial Regex LaidOut();

    [GeneratedRegex(@"^\s*(?<word>[A-Za-z-]+)")]
    private static partial Regex NextWords();
}
