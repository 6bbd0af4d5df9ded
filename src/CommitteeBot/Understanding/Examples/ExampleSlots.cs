using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Understanding.Examples;

/// <summary>Tells which words of a line may stand for a part that an example leaves open.</summary>
/// <param name="prefix">Of the committee that the chat is about; null where a number alone belongs to none.</param>
internal sealed partial class ExampleSlots(string line, List<TypedWord> words, string? prefix, CommandContext context)
{
    private const int MaxWordsOfOwner = 6;
    private const int MaxWordsOfSubject = 5;
    private const int MaxWordsOfLead = 14;

    /// <summary>With these a statement tells how things are, and nothing that is to be done.</summary>
    private static readonly HashSet<string> States = new(
        ["be", "not", "never", "been", "being", "seem", "know", "think", "feel", "mean"], StringComparer.Ordinal);

    /// <summary>Many examples ask the same of the same words.</summary>
    private readonly Dictionary<(string Slot, int From, int To), bool> known = [];

    /// <param name="from">The first word.</param>
    /// <param name="to">The word behind the last.</param>
    public bool IsFilled(string slot, int from, int to) =>
        known.TryGetValue((slot, from, to), out var isSo) ? isSo : known[(slot, from, to)] = Judge(slot, from, to);

    private bool Judge(string slot, int from, int to)
    {
        var said = line[words[from].Start..words[to - 1].End];
        return slot switch
        {
            "{text}" => IsWork(from, to),
            "{task}" => IsWork(from, to) && DoingVerbs.Contains(words[from].Text),
            "{doing}" => to - from > 1 && words[from].Text is [_, _, .., 'i', 'n', 'g'],
            "{owner}" or "{other}" => to - from <= MaxWordsOfOwner && OwnerSlot.IsOwner(said, words, from, to, context),
            "{ref}" => Reference().IsMatch(said),
            "{refs}" => References().IsMatch(said) && (prefix is not null || !BareNumber().IsMatch(said))
                && !OfMonth().IsMatch(line[words[to - 1].End..]),
            "{date}" => !Duration().IsMatch(said)
                && DueDateParser.Find($"by {said}", context.Today) is { Date: not null },
            "{subject}" => to - from <= MaxWordsOfSubject && !References().IsMatch(said)
                && !said.Contains(',', StringComparison.Ordinal)
                && IsSubject(words[from].Text) && IsSubject(words[to - 1].Text),
            "{lead}" => to - from <= MaxWordsOfLead && from == 0,
            _ => false,
        };
    }

    private bool IsWork(int from, int to) =>
        words[from].Text != TypedWord.Colon && !States.Contains(words[from].Text)
            && !(words[from].Text == "have" && to - from > 1 && words[from + 1].Text is "been" or "to" or "had" or "not")
            && !(words[from].Text is "say" or "report" or "hear" or "tell" && to - from > 1
                && words[from + 1].Text is "that" or "i" or "you")
            && (to - from > 1 || words[from].Text.Length > 3);

    private static bool IsSubject(string word) =>
        word is not (TypedWord.Colon or "let" or "see" or "show" or "give" or "tell"
            or "most" or "first" or "last" or "next" or "other" or "action" or "actions")
            && !StopWords.Contains(word);

    private const string One = @"(?:(?:action|number|no\.?|nr\.?)\s*)?(?:#?\d{1,5}|[A-Za-z]{1,6}-\d{1,5})";

    /// <summary>The 1 of "1 Feb" numbers no action.</summary>
    [GeneratedRegex(@"^\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfMonth();

    [GeneratedRegex($@"^(?:the\s+)?(?:actions?\s+)?{One}(?:\s*(?:,|&|\band\b|\s)\s*{One})*$", RegexOptions.IgnoreCase)]
    private static partial Regex References();

    [GeneratedRegex(
        @"^(?:the\s+)?(?:action\s+)?(?:[A-Za-z]{1,6}-\d{1,5}|#\d{1,5}|action\s+#?\d{1,5})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<![A-Za-z]-|\d)\d")]
    private static partial Regex BareNumber();

    /// <summary>"Push it back a week" counts from the day that it was due before, which a line doesn't tell.</summary>
    [GeneratedRegex(
        @"^(?:back\s+)?(?:an?|another|one|two|three|four|six|\d+)\s+(?:day|week|fortnight|month|year)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Duration();
}
