using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>Where sentences begin and end. Short forms before a point do not end one.</summary>
internal static partial class Sentences
{
    public static List<(int Start, int End)> Split(string text)
    {
        var parts = new List<(int, int)>();
        var start = 0;
        foreach (Match match in Ends().Matches(text))
        {
            if (ShortForm().IsMatch(text.AsSpan(Math.Max(start, match.Index - 9), match.Index + 1 - Math.Max(start, match.Index - 9))))
                continue;
            parts.Add((start, match.Index + match.Length));
            start = match.Index + match.Length;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
        }

        if (start < text.Length)
            parts.Add((start, text.Length));
        return parts;
    }

    // "2.Update" and "members.Participants": some typists leave the space out.
    [GeneratedRegex(@"[.!?][)\]’”""']{0,2}(?=\s+[^\sa-z])|[a-z)][.](?=[A-Z][a-z])")]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?:^|[\s(])(?:Cllrs?|Mr|Mrs|Ms|Dr|Prof|Rev|Revd|St|[Nn]o|[Nn]os|[Mm]in|pg|p|pp|e\.g|i\.e|etc|Sgt|Insp|Supt|Ch|Sup|Det|approx|vs|Ltd|Hon|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z](?:\.[A-Z])*|[ap]\.m|Messrs|Cmhlr|inc|para|ref|tel|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|org|co)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();
}
