using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <summary>
/// A sentence that confirms minutes and changes them, of which no change could be read: an officer is told, as the
/// earlier minutes stay as they were.
/// </summary>
/// <param name="Sentence">With a mark for each quotation.</param>
internal sealed partial record UnreadAmendment(string Sentence, string Printed, int Line)
{
    /// <summary>Three are enough to make somebody look.</summary>
    private const int Most = 3;
    private const int MaxLetters = 80;

    /// <summary>True for what speaks of a change, and not of one that may come or was not needed.</summary>
    public static bool IsOne(string sentence) => Change().IsMatch(sentence) && !None().IsMatch(sentence);

    /// <summary>
    /// A sentence that only says that there were changes is answered by those that were read beside it.
    /// </summary>
    /// <param name="areSomeRead">True where the same item has changes that were read.</param>
    public static IEnumerable<MinutesWarning> Warnings(IReadOnlyList<UnreadAmendment> unread, bool areSomeRead) =>
        unread.Where(u => !areSomeRead || u.StandsAlone).Take(Most)
            .Select(u => new MinutesWarning(u.Line, MinutesWords.UnreadAmendment(Beginning(u.Printed))));

    /// <summary>Enough to find the sentence by, and to leave room on a card for what to do.</summary>
    private static string Beginning(string sentence)
    {
        if (sentence.Length <= MaxLetters)
            return sentence;
        var cut = sentence.LastIndexOf(' ', MaxLetters);
        return $"{sentence.AsSpan(0, cut > 0 ? cut : MaxLetters)}…";
    }

    private bool StandsAlone => Place().IsMatch(Sentence) && !AmendmentGate.TakesUp(Sentence)
        && !AmendmentGate.BeginsList(Sentence);

    [GeneratedRegex(
        @"\b(?:amend(?:ed|ing|ments?)|correct(?:ed|ing|ions?)|alter(?:ed|ing|ations?)|should\s(?:have\s)?read|" +
        @"to\sread|delet(?:ed|ing|ions?)|insert(?:ed|ing|ions?)|omit(?:ted|ting)|omissions?|remov(?:ed|ing|al)|" +
        @"replac(?:ed|ing)|substitut(?:ed|ing)|added(?!\s(?:that|to\sthe\s(?:proposal|motion|agenda)))|additions?|" +
        @"(?:with|these|those|some|minor|following)\s(?:\w+\s)?changes|typographical|typos?|" +
        @"spell(?:ing|ings|ed|t)|apart\sfrom|subject\sto\s(?!(?:the\s)?(?:chair\w*|signature|signing|approval|confirm)))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Change();

    [GeneratedRegex(
        @"\b(?:no|not|without|any|never)\s(?:\w+\s){0,2}(?:amend|correct|alter|chang|add|omi|delet)|" +
        @"\b(?:check|verif|clarif)\w*|\bmatters\sarising\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex None();

    [GeneratedRegex(
        @"\b(?:minutes?|mins?|items?|paragraphs?|paras?|resolutions?|pages?|sections?|points?)\.?\s(?:no\.?\s)?\d|" +
        @"\b(?:sentence|apologies|those\spresent|list\sof|attendance|names?|figures?|dates?)\b|[\uE000]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Place();
}
