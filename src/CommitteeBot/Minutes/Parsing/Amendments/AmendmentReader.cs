using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <summary>
/// The amendments subject to which a meeting confirmed the minutes of an earlier one, from the item that takes them.
/// </summary>
internal static partial class AmendmentReader
{
    /// <param name="warnings">Gets those that could not be read.</param>
    public static List<MinutesAmendment> Read(ParsedItems found, DateOnly? meeting, List<MinutesWarning> warnings)
    {
        var amendments = new List<MinutesAmendment>();
        if (found.Items.Count == 0)
            ReadBody(found.Preamble, null, false, meeting, amendments, warnings);
        foreach (var item in found.Items)
            ReadBody(
                item.Body, Day(PrintedDate.First(item.Title), meeting), SectionWords.IsPreviousMinutes(item.Title), meeting,
                amendments, warnings);
        return amendments;
    }

    private static void ReadBody(
        List<Block> body, DateOnly? minutesOf, bool takesMinutes, DateOnly? meeting, List<MinutesAmendment> amendments,
        List<MinutesWarning> warnings)
    {
        if (!takesMinutes && !body.Exists(b => Takes().IsMatch(b.Text)))
            return;
        var sentences = Sentences(body);
        var before = amendments.Count;
        var unread = new List<UnreadAmendment>();
        var isList = false;
        for (var i = 0; i < sentences.Count; i++)
        {
            var (hidden, text, block) = sentences[i];
            if (MattersArising().IsMatch(text))
                break;
            var speaks = AmendmentGate.SpeaksOfMinutes(text) || (takesMinutes && Approves().IsMatch(text));
            minutesOf = speaks ? DayOfMinutes(text, meeting) ?? minutesOf : minutesOf;
            if (takesMinutes || isList || speaks)
            {
                var isOne = (isList && block.IsBullet) || (speaks && AmendmentGate.Amends(text))
                    || ((isList || takesMinutes) && AmendmentGate.AmendsByItself(text))
                    || (i + 1 < sentences.Count && AmendmentGate.TakesUp(sentences[i + 1].Text));
                if (isOne && AmendmentGate.IsMade(text, [.. sentences.Skip(i + 1).Select(s => s.Text)]))
                {
                    var known = amendments.Count;
                    amendments.AddRange(AmendmentSentence.Read(hidden, text, minutesOf, block));
                    if (amendments.Count == known && (isList || (speaks && (takesMinutes || Takes().IsMatch(text))))
                        && UnreadAmendment.IsOne(text))
                        unread.Add(new UnreadAmendment(text, hidden.Show(text), block.Line));
                }
            }

            isList = (speaks && AmendmentGate.Amends(text) && AmendmentGate.BeginsList(text))
                || (isList && !EndsList().IsMatch(text));
        }

        warnings.AddRange(UnreadAmendment.Warnings(unread, areSomeRead: amendments.Count > before));
    }

    private static List<(QuotedWords Hidden, string Text, Block Block)> Sentences(List<Block> body)
    {
        var sentences = new List<(QuotedWords, string, Block)>();
        for (var i = 0; i < body.Count; i++)
        {
            var text = body[i].Text;
            // "Resolution 7 to read:" and the words in a paragraph of their own.
            if (Announces().IsMatch(text) && i + 1 < body.Count && !AmendmentGate.AmendsByItself(body[i + 1].Text))
                text = $"{text} “{body[++i].Text.Trim('"', '“', '”', '‘', '’', '\'', ' ')}”";
            var hidden = QuotedWords.Hide(text);
            var block = body[i];
            sentences.AddRange(
                SentenceSplitter.Split(hidden.Text).Select(s => (hidden, hidden.Text[s.Start..s.End].Trim(), block)));
        }

        return sentences;
    }

    /// <summary>The last day before the first change: "of 4 May and 11 May, the latter subject to …".</summary>
    private static DateOnly? DayOfMinutes(string sentence, DateOnly? meeting)
    {
        var until = Changes().Match(sentence) is { Success: true } change ? change.Index : sentence.Length;
        var days = PrintedDate.FindAll(sentence[..until]).ToList();
        return days.Count == 0 ? null : Day(days[^1], meeting);
    }

    private static DateOnly? Day(PrintedDate? printed, DateOnly? meeting) =>
        printed is { } day ? meeting is { } from ? day.OnOrBefore(from) : day.Date : null;

    [GeneratedRegex(
        @"\bminutes\b.{0,200}\b(?:confirmed|agreed|approved|accepted|signed|adopted|passed|amended|corrected|" +
        @"amendments?)\b|" +
        @"\b(?:confirm|approve|agree|accept|sign|adopt|amend)\w{0,4}\b.{0,100}\bminutes\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Takes();

    /// <summary>Under the heading of the minutes nothing else is meant: "Approved, subject to …".</summary>
    [GeneratedRegex(@"^\W{0,3}(?:confirmed|agreed|approved|accepted|signed|adopted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Approves();

    [GeneratedRegex(@"^\W{0,3}(?:\d[\d.]{0,5}\s)?(?:matters|actions?)\sarising\b", RegexOptions.IgnoreCase)]
    private static partial Regex MattersArising();

    [GeneratedRegex(
        @"\b(?:subject\sto|with\sthe|amend\w{0,6}|correct(?:ed|ions?|ing)|should|to\sread|reading|delet\w{1,4}|" +
        @"insert\w{0,4}|" +
        @"add(?:ed|ing|ition)|apart\sfrom|save|except)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Changes();

    [GeneratedRegex(
        @"(?:\b(?:to|should|reads?|reading)\sread|\bread(?:s|ing)?|\bas\sfollows|\b(?:sentence|words?|paragraph|" +
        @"text)\b[^:]{0,60}|" +
        @"\b(?:added|inserted|add|insert)\b[^:]{0,60}):\s?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Announces();

    /// <summary>With these the minutes were taken, and what follows is other business.</summary>
    [GeneratedRegex(
        @"\b(?:with\sthese|subject\sto\sthese|thus\samended|as\samended|matters\sarising|duly\ssigned)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex EndsList();
}
