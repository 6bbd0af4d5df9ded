using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Items;

/// <summary>
/// A title whose text follows in the same line without a mark between them: "Matters arising The Clerk reported …". It
/// ends before the first word that begins a sentence.
/// </summary>
internal static partial class RunOnTitle
{
    private const int MaxLength = 150;

    /// <returns>The place in the text where the sentence begins; null where none begins soon.</returns>
    /// <param name="isShort">
    /// True for a line that may be a title as a whole, and have a verb of its own: only a word that begins a sentence
    /// ends it.
    /// </param>
    public static int? End(string text, int start, bool isShort = false)
    {
        var last = Math.Min(text.Length - 1, start + MaxLength);
        for (var at = start + 1; at < last; at++)
        {
            if (text[at - 1] != ' ' || !char.IsUpper(text[at]))
                continue;
            var before = text.AsSpan(start, at - 1 - start);
            if (Opener().IsMatch(text, at) ? !IsHeld(before) || EndsInDash(before)
                : !isShort && !IsHeld(before) && Clause().IsMatch(text, at))
                return at;
        }

        return null;
    }

    /// <summary>"Website – The Clerk had": the dash parts the title from its text.</summary>
    private static bool EndsInDash(ReadOnlySpan<char> before) =>
        before.EndsWith(" -") || before.EndsWith(" –") || before.EndsWith(" —");

    /// <summary>"Update on the", "Minutes of", "Planning and" need another word.</summary>
    private static bool IsHeld(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word is "of" or "the" or "to" or "and" or "for" or "from" or "on" or "in" or "at" or "by" or "a" or "an"
            or "with" or "or" or "&" or "-" or "–" || word.EndsWith(",") || word.EndsWith(":");
    }

    private const string OpeningWord =
        @"(?:There|The|This|That|These|Those|It|No|None|An?|All|Following|"
            + @"Proposed|Prop|Seconded|Resolved|RESOLVED|Agreed|AGREED|Noted|Nothing|Nobody|Contact)\b";

    /// <summary>"Councillor Training" is a title and "Councillor Hart advised" is none: these want a verb.</summary>
    private const string Person = @"(?:Members|Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\b\.?";

    [GeneratedRegex(@"\G(?:" + OpeningWord + "|" + Person + @"(?:\s(?!"
        + OpeningWord + @")[A-Z][\w.’'-]*|\s(?:and|&)|,){0,8}\s[a-z]{3,})")]
    private static partial Regex Opener();

    /// <summary>
    /// Up to its verb no other word may begin the sentence: "Hedge The Chair advised" begins at "The".
    /// </summary>
    [GeneratedRegex(
        @"\G[A-Z][\w’'-]*(?:\s(?!" + OpeningWord + "|" + Person + @")[\w’'-]+){0,2}\s(?<!\bas\s)(?:had|has|have|was|were|is|are|"
            + @"will|would|should|reported|advised|asked|gave|thanked|said|noted|agreed|stated|explained|confirmed|informed|"
            + @"declared|proposed)\b")]
    private static partial Regex Clause();
}
