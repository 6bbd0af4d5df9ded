using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>Splits text into sentences. An abbreviation before a full stop doesn't end one.</summary>
internal static partial class SentenceSplitter
{
    public static List<(int Start, int End)> Split(string text)
    {
        var parts = new List<(int, int)>();
        var start = 0;
        for (var at = 0; Next(text, at) is var (point, end) && point >= 0; at = end)
        {
            var from = Math.Max(start, point - 9);
            if (point >= from && ShortForm().IsMatch(text.AsSpan(from, point + 1 - from)))
                continue;
            parts.Add((start, end));
            start = end;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
        }

        if (start < text.Length)
            parts.Add((start, text.Length));
        return parts;
    }

    /// <summary>
    /// A point, with brackets and quotes behind it, before white space and something that is no small letter.
    /// "2.Update" and "members.Participants": some typists leave the space out.
    /// </summary>
    /// <returns>The place of the point and the end of the sentence; -1 where none ends any more.</returns>
    private static (int Point, int End) Next(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var step = text.AsSpan(at).IndexOfAny('.', '!', '?');
            if (step < 0)
                break;
            at += step;
            if (text[at] == '.'
                && at > from && at + 2 < text.Length && (char.IsAsciiLetterLower(text[at - 1]) || text[at - 1] == ')')
                && char.IsAsciiLetterUpper(text[at + 1]) && char.IsAsciiLetterLower(text[at + 2]))
                return (at - 1, at + 1);
            var end = at + 1;
            while (end < text.Length && end <= at + 2 && text[end] is ')' or ']' or '’' or '”' or '"' or '\'')
                end++;
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next > end && next < text.Length
                && (!char.IsAsciiLetterLower(text[next]) || ListLetter().IsMatch(text.AsSpan(next))))
                return (at, end);
        }

        return (-1, text.Length);
    }

    /// <summary>"b) The clerk": a list that runs on in its paragraph.</summary>
    [GeneratedRegex(@"^[a-z]{1,3}\)\s{1,4}[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex ListLetter();

    [GeneratedRegex(
        @"(?:^|[\s(])(?:Cllrs?|Mr|Mrs|Ms|Dr|Prof|Rev|Revd|Ald|Fr|Capt|Col|St|[Nn]o|[Nn]os|[Mm]in|pg|p|pp|e\.g|i\.e|etc|Sgt|Insp|" +
        @"Supt|Ch|Sup|Det|approx|vs|Ltd|Hon|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z](?:\.[A-Z])*|[ap]\.m|" +
        @"Messrs|Cmhlr|inc|para|ref|tel|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|org|co)\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();
}
