using System.Text.RegularExpressions;

namespace CommitteeBot.Language;

/// <summary>Cuts a passage into the pieces that can be quoted.</summary>
internal static partial class PassageSentences
{
    /// <summary>
    /// A "sentence" beyond this is a page; it is cut at its semicolons and, failing these, its commas.
    /// </summary>
    private const int Longest = 420;

    public static List<string> Split(string passage)
    {
        var sentences = new List<string>();
        var start = 0;
        foreach (Match end in End().Matches(passage))
        {
            var at = end.Index + end.Groups["end"].Length;
            if (IsAbbreviation(passage.AsSpan(start, end.Index - start)))
                continue;
            Add(passage[start..at]);
            start = at;
        }

        Add(passage[start..]);
        return sentences;

        void Add(string piece)
        {
            piece = piece.Trim();
            if (piece.Length == 0)
                return;
            if (piece.Length <= Longest)
            {
                sentences.Add(piece);
                return;
            }

            var cut = piece.LastIndexOf("; ", Longest, StringComparison.Ordinal) is > 80 and var semicolon
                ? semicolon + 1
                : piece.LastIndexOf(", ", Longest, StringComparison.Ordinal) is > 80 and var comma ? comma + 1
                : Longest;
            sentences.Add(piece[..cut].Trim());
            Add(piece[cut..]);
        }
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(' ', '(', '.') + 1)..];
        return word is "Mr" or "Mrs" or "Ms" or "Dr" or "Cllr" or "Cllrs" or "Sgt" or "Insp"
            or "Supt" or "Ch" or "Sup" or "Det" or "Prof" or "Rev" or "Revd" or "Ald" or "Fr" or "St" or "No" or "Nos"
            or "pg" or "pp" or "para" or "approx" or "vs" or "etc" or "Rt" or "Hon"
                || (word.Length == 1 && char.IsUpper(word[0]));
    }

    [GeneratedRegex(@"(?<end>[.!?]['""”’)\]]*)(?:\s+(?=[A-Z‘“""'(£0-9•])|$)")]
    private static partial Regex End();
}
