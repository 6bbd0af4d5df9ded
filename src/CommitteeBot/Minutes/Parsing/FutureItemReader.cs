using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>Reads the items that the meeting put on a later agenda.</summary>
internal static partial class FutureItemReader
{
    private const int MaxEntryLength = 120;

    public static List<FutureItem> Read(IReadOnlyList<ParsedItem> items)
    {
        var future = new List<FutureItem>();
        foreach (var item in items)
        {
            var listed = SectionWords.IsFutureItems(item.Title);
            foreach (var block in item.Body)
            {
                if (block.HeadingLevel > 0 || SectionWords.IsNextMeeting(block.Text))
                    listed = false;
                else if (SectionWords.IsFutureItems(block.Text))
                    listed = true;
                else if (listed && Entry(block) is { } entry)
                    future.Add(new FutureItem(entry, block.Line));
                else if (!listed && MayAnnounce(block.Text) && Announced().Match(block.Text) is { Success: true } said)
                    future.Add(
                        new FutureItem(Subject(said.Groups["what"].Value), block.LineAt(said.Groups["what"].Index)));
            }
        }

        return future;
    }

    private static bool MayAnnounce(string text) =>
        text.Contains("agenda", StringComparison.Ordinal) || text.Contains("discussion", StringComparison.Ordinal);

    private static string Subject(string words)
    {
        var that = words.LastIndexOf(" that ", StringComparison.Ordinal);
        return (that < 0 ? words : words[(that + 6)..]).Trim();
    }

    private static string? Entry(Block block)
    {
        var text = PrintedNumber.At(block.Text) is { } number ? block.Text[number.Length..] : block.Text;
        text = text.Trim().TrimEnd(';', ',', '.');
        return text.Length is >= 3 and <= MaxEntryLength
            && !text.EndsWith(':') && (block.IsBullet || !ItemHeading.ReadsAsSentence(text))
            && !SaysNone().IsMatch(text)
            ? text
            : null;
    }

    [GeneratedRegex(
        @"^(?:none|nil|no\s|there\s|tbc|n/a|signed|chair\w*\s?:|date\s?:)|\bmeeting\s(?:was\s)?(?:closed|ended|" +
        @"finished)|_{3}",
        RegexOptions.IgnoreCase)]
    private static partial Regex SaysNone();

    [GeneratedRegex(
        @"\b(?:that\s|^)(?:the\s|an?\s)?(?<what>[A-Za-z][\w’' /-]{3,80}?)\s(?:would|will|should|" +
        @"to)\s(?:also\s)?be\s(?:a\s(?:topic|subject|matter)\s(?:of|for)\sdiscussion|(?:placed|put|included|" +
        @"added)\s(?:on|to)\sthe\sagenda|an?\sagenda\sitem)\b[^.]{0,20}\b(?:at|for|of)\s(?:the\s|a\s)?(?:next|" +
        @"future)\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Announced();
}
