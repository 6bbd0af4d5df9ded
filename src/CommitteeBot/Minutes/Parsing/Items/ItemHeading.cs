using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Items;

/// <summary>
/// The heading at the start of a numbered block, the place where its text begins, and how likely it is a heading.
/// </summary>
/// <param name="BodyAt">Offset in the block's text at which the item's own text begins; its length where there is
/// none.</param>
/// <param name="Weight">From 0, a numbered sentence, to about 1.4, a heading by mark-up.</param>
internal readonly partial record struct ItemHeading(string Title, int BodyAt, double Weight)
{
    private const int MaxTitleLength = 160;

    /// <summary>Behind more than this stands a heading in the middle of a paragraph.</summary>
    private const int MaxNumberLength = 24;

    public static ItemHeading Read(Block block, int start)
    {
        var text = block.Text;
        if (block.HeadingLevel > 0)
            return Whole(text, start, 1.3);
        if (block.BoldLength > start + 2)
            return block.BoldLength >= text.Length - 2
                ? Whole(text, start, 1.2)
                : new ItemHeading(Tidy(text[start..block.BoldLength]), SkipSeparators(text, block.BoldLength), 1.2);
        if (CapitalRun(text, start) is { } capitals)
            return capitals;
        if (UpToColon().Match(text, start) is { Success: true } label
            && label.Index + label.Length < text.Length
            && AttendanceLabel.Starts(label.Value) is { IsWholeBlock: true })
            return new ItemHeading(
                Tidy(label.Groups["t"].Value), SkipSeparators(text, label.Index + label.Length), 0.9);
        var mayBeWhole = text.Length - start <= MaxTitleLength && start <= MaxNumberLength && text[^1] != '.';
        if ((!mayBeWhole || ReadsAsSentence(text[start..])) && RunOnTitleEnd(text, start, mayBeWhole) is { } bodyAt)
            return new ItemHeading(Tidy(text[start..bodyAt]), bodyAt, 0.55);
        if (text.Length - start <= MaxTitleLength && ShortTitle(text, start) is { } whole)
            return whole;
        if (UpToColon().Match(text, start) is { Success: true } colon && LooksLikeTitle(colon.Groups["t"].Value))
            return new ItemHeading(
                Tidy(colon.Groups["t"].Value), SkipSeparators(text, colon.Index + colon.Length), 0.8);
        if (FirstSentence().Match(text, start) is { Success: true } sentence
            && LooksLikeTitle(sentence.Groups["t"].Value))
            return new ItemHeading(Tidy(sentence.Groups["t"].Value), sentence.Index + sentence.Length, 0.5);
        return new ItemHeading(Tidy(text.Substring(start, Math.Min(80, text.Length - start))), start, 0.05);
    }

    /// <summary>Words that report what was said or done; a heading has none.</summary>
    public static bool ReadsAsSentence(string text) => Verb().IsMatch(text);

    /// <summary>True where a title and the text behind it can be told apart in one long line.</summary>
    public static bool BeginsWithTitle(string text, int start) =>
        (UpToColon().Match(text, start) is { Success: true } colon && LooksLikeTitle(colon.Groups["t"].Value))
            || RunOnTitleEnd(text, start, isShort: false) is not null;

    private static int? RunOnTitleEnd(string text, int start, bool isShort) =>
        RunOnTitle.End(text, start, isShort) is { } end && LooksLikeTitle(text[start..end])
            && text.AsSpan(start, end - start).IndexOfAny('.', '?', '!') < 0
            ? end
            : null;

    private static ItemHeading Whole(string text, int start, double weight) =>
        new(Tidy(text[start..]), text.Length, weight);

    private static ItemHeading? ShortTitle(string text, int start)
    {
        var title = text[start..];
        var words = title.Count(c => c == ' ') + 1;
        var weight = words > 20 || ReadsAsSentence(title)
            ? title[^1] is '.' or '?' or '!'
            ? 0.1
            : 0.35
            : title[^1] == '.'
            ? words > 9
            ? 0.4
            : PastTense().IsMatch(title)
            ? 0.3
            : 0.8
            : title[^1] is ';' or ','
            ? 0.15
            : 1.0;
        if (!char.IsUpper(title[0]) && !char.IsDigit(title[0]) && title[0] is not ('‘' or '“' or '\'' or '"' or 'e'))
            weight *= 0.3;
        if (weight < 0.5 && UpToColon().Match(text, start) is { Success: true })
            return null;
        return weight < 0.5 && FirstSentence().Match(text, start) is { Success: true }
            ? null
            : Whole(text, start, weight);
    }

    private static bool LooksLikeTitle(string title) =>
        title.Length > 1 && (char.IsUpper(title[0]) || (char.IsDigit(title[0]) && char.IsUpper(title[1])))
            && !ReadsAsSentence(title) && title.Count(c => c == ' ') < 12;

    /// <summary>
    /// A heading in capitals whose text goes on in the same line. Brackets and words behind a dash still belong to it,
    /// up to the first word that begins a sentence.
    /// </summary>
    private static ItemHeading? CapitalRun(string text, int start)
    {
        var end = start;
        var letters = 0;
        var i = start;
        while (i < text.Length)
        {
            var next = i;
            while (next < text.Length && !char.IsWhiteSpace(text[next]))
                next++;
            var word = text.AsSpan(i, next - i);
            if (word.IndexOfAnyInRange('a', 'z') >= 0
                && !(word.EndsWith("s") && word.Length > 3 && word[^2] is '\'' or '’'))
                break;
            var capitals = 0;
            foreach (var c in word)
                capitals += char.IsUpper(c) ? 1 : 0;
            // A lone "A" begins a sentence; "17.1" begins a sub-item.
            var startsBody = (
                capitals == 1 && word.Length == 1 && next < text.Length && i > start && word[0] is 'A' or 'I') ||
                (char.IsDigit(word[0]) && capitals == 0 && word.Contains('.'));
            if (startsBody && !NextIsCapital(text, next))
                break;
            letters += capitals;
            end = next;
            i = next;
            while (i < text.Length && char.IsWhiteSpace(text[i]))
                i++;
            if (word[^1] is ':' or '.' && letters >= 3 && !NextIsCapital(text, next))
                break;
        }

        if (letters < 3 || (end - start < 6 && end < text.Length && letters < 3))
            return null;
        if (end >= text.Length)
            return Whole(text, start, 1.1);
        // "BBC has written to" is a sentence that begins with a short form.
        if (text.AsSpan(start, end - start).Trim().IndexOf(' ') < 0 && letters < 5 && text[end - 1] is not (':' or '.'))
            return null;
        var tail = CapitalTail().Match(text, end);
        if (tail.Success && tail.Length > 0 && text[end - 1] is not ':' && tail.Index == end)
            end += tail.Length;
        return new ItemHeading(Tidy(text[start..end]), SkipSeparators(text, end), 1.0);
    }

    private static bool NextIsCapital(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at + 1 < text.Length
            && char.IsUpper(text[at]) && (char.IsUpper(text[at + 1]) || text[at + 1] is '’' or '\'');
    }

    private static int SkipSeparators(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '-' or '–' or '—'))
            at++;
        return at;
    }

    /// <summary>Without link texts, the presenter's name is kept: it is printed.</summary>
    private static string Tidy(string title)
    {
        title = LinkWords().Replace(title, "").Trim();
        return title.Trim().TrimEnd(':', '-', '–', '—', ' ').TrimStart('-', '–', ':', ' ');
    }

    [GeneratedRegex(@"\G(?!To\s\w+:)(?<t>[^:.!?]{2,90}):(?=\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex UpToColon();

    [GeneratedRegex(@"\G(?<t>[^.!?:]{2,80})[.]\s{1,3}(?=[A-Z‘“""'(])", RegexOptions.ExplicitCapture)]
    private static partial Regex FirstSentence();

    [GeneratedRegex(
        @"\G(?:\s?\([^()]{1,80}\))?(?:\s?[–—-]\s?(?:[a-z0-9&/][\w’'&/-]{0,30}\s?){1,8}(?=\s?[A-Z(]|" +
        @"$))?(?:\s(?:held|of|on)\s[\w ,]{3,40}?\d{4})?")]
    private static partial Regex CapitalTail();

    [GeneratedRegex(
        @"\s{0,3}[-–—,.(]?\s{0,3}(?:to\saccess|(?:to\s)?(?:view|read|see)|for)\s(?:the\s)?(?:full\s)?(?:reports?|" +
        @"papers?)\b.{0,60}$|\s{0,3}[-–—]?\s{0,3}click\shere\.?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex LinkWords();

    [GeneratedRegex(@"^\w+(?:\s\w+){0,2}\s\w{2,}ed\b|\bto\s\w+\b.*\.$")]
    private static partial Regex PastTense();

    [GeneratedRegex(
        @"(?<!\bas\s)\b(?:was|were|is|are|has|have|had|will|would|said|asked|advised|noted|stated|reported|agreed|explained|" +
        @"confirmed|received|informed|thanked|presented|gave|been|should|added)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
