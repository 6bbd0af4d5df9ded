using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Items;

namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>
/// The number, letter or code that a line begins with: <c>3.</c>, <c>12)</c>, <c>39/20</c>, <c>5.2</c>, <c>a)</c>,
/// <c>iv.</c>, <c>Item 4:</c>
/// </summary>
/// <param name="Printed">Without the point or bracket behind it.</param>
/// <param name="Length">Up to the first character of what it numbers.</param>
internal readonly partial record struct PrintedNumber(
    string Printed, int Length, PrintedNumberKind Kind, int Value, string Style)
{
    public static PrintedNumber? At(string text)
    {
        if (text.Length < 2 || !(char.IsAsciiLetterOrDigit(text[0]) || text[0] is '(' or '[' or '#'))
            return null;
        // Nearly all lines begin with a word: those are done with here.
        var head = text.AsSpan(0, Math.Min(text.Length, 24));
        if (!head.ContainsAnyInRange('0', '9') && head[..Math.Min(head.Length, 7)].IndexOfAny('.', ')') < 0)
            return null;

        // What it begins with tells which forms it can have.
        var isDigit = char.IsAsciiDigit(text[0]);
        var isLetter = char.IsAsciiLetter(text[0]);
        if (isLetter && ItemWord().Match(text) is { Success: true } item)
            return From(
                item, PrintedNumberKind.Number, int.Parse(item.Groups["n"].ValueSpan, CultureInfo.InvariantCulture),
                "item");
        if ((isDigit || isLetter) && Code().Match(text) is { Success: true } code)
            return FromCode(code);
        if (isLetter && LetterCode().Match(text) is { Success: true } lettered)
            return From(
                lettered, PrintedNumberKind.Number,
                int.Parse(lettered.Groups["a"].ValueSpan, CultureInfo.InvariantCulture), lettered.Groups["c"].Value);
        if (isDigit && Decimal().Match(text) is { Success: true } point)
            return From(
                point, PrintedNumberKind.Sub, Last(point.Groups["n"].Value),
                "sub" + point.Groups["n"].Value.Count('.'));
        if (!isLetter && Number().Match(text) is { Success: true } number && !IsYearOrDay(number, text))
            return From(
                number, PrintedNumberKind.Number, int.Parse(number.Groups["n"].ValueSpan, CultureInfo.InvariantCulture),
                text[0] is '(' or '[' ? "()" : number.Groups["p"].Value.Trim());
        if (!isDigit && Letter().Match(text) is { Success: true } letter)
            return From(
                letter, PrintedNumberKind.Letter, char.ToLowerInvariant(letter.Groups["n"].ValueSpan[0]) - 'a' + 1,
                "letter");
        if (!isDigit && Roman().Match(text) is { Success: true } roman)
            return From(roman, PrintedNumberKind.Roman, RomanValue(roman.Groups["n"].Value), "roman");
        return null;
    }

    /// <summary>"2023. The next year" and "4 May" begin with numbers that count nothing.</summary>
    private static bool IsYearOrDay(Match match, string text) =>
        (match.Groups["n"].Length == 4 && match.Groups["n"].ValueSpan[..2] is "19" or "20") ||
        (match.Groups["p"].ValueSpan.Trim().IsEmpty
            && (PrintedDate.MonthNumber(text.AsSpan(match.Length)) > 0
            || !IsTitleCase(text, match.Length, match.Groups["p"].Length)));

    /// <summary>
    /// A number with only a space behind it numbers a heading in capitals; behind a wider gap, or in a short line
    /// or before a title whose text follows, any that begins with one.
    /// </summary>
    private static bool IsTitleCase(string text, int at, int gap) =>
        at + 1 < text.Length && char.IsUpper(text[at]) &&
        (gap > 1 || char.IsUpper(text[at + 1])
            || (text.Length <= 70
                ? text[^1] is not ('.' or ',' or ';') && !ItemHeading.ReadsAsSentence(text)
                : ItemHeading.BeginsWithTitle(text, at)));

    private static PrintedNumber From(Match match, PrintedNumberKind kind, int value, string style) =>
        new(match.Groups["n"].Value, match.Length, kind, value, style);

    /// <summary>
    /// Of a code with two numbers the one that counts is not known yet: the year stands still, the other one runs.
    /// </summary>
    private static PrintedNumber FromCode(Match match)
    {
        var first = int.Parse(match.Groups["a"].ValueSpan, CultureInfo.InvariantCulture);
        var second = int.Parse(match.Groups["b"].ValueSpan, CultureInfo.InvariantCulture);
        var yearFirst = first is >= 2000 and < 2100 || (match.Groups["b"].Length == 3 && first is >= 10 and < 40);
        return From(
            match, PrintedNumberKind.Number, yearFirst ? second : first, yearFirst ? "year/" + first : "/" + second);
    }

    private static int Last(string dotted)
    {
        var at = dotted.LastIndexOf('.');
        return int.Parse(dotted.AsSpan(at + 1), CultureInfo.InvariantCulture);
    }

    private static int RomanValue(string roman)
    {
        var total = 0;
        var before = 0;
        for (var i = roman.Length - 1; i >= 0; i--)
        {
            var value = char.ToLowerInvariant(roman[i]) switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            total += value < before ? -value : value;
            before = value;
        }

        return total;
    }

    [GeneratedRegex(
        @"^(?:agenda\s)?items?\s{1,2}(?:no\.?\s?)?(?<n>[0-9]{1,3})\s?[:.\-–—]\s{0,3}(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ItemWord();

    /// <summary>"CAB.36": the committee's letters and a number that runs on from meeting to meeting.</summary>
    [GeneratedRegex(@"^(?<n>(?<c>[A-Z]{2,5}\.)(?<a>[0-9]{1,4}))\.?\s{1,10}(?=[A-Z])", RegexOptions.ExplicitCapture)]
    private static partial Regex LetterCode();

    [GeneratedRegex(
        @"^(?:(?:[Mm]inute|MINUTE)\s(?:[Nn]o\.?\s)?)?(?<n>(?:[A-Z]{1,5}[ .\-/]?)?(?<a>[0-9]{1,4})[/\-](?<b>[0-9]{1" +
        @",4}))[.:)]?\s{1,10}(?=[A-Z“""‘'(])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"^(?<n>[0-9]{1,3}(?:\.[0-9]{1,3}){1,3})[.:)]?(?:\s{1,10}(?=\S)|(?=[A-Za-z]))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();

    [GeneratedRegex(
        @"^(?:\(|\[)?(?<n>[0-9]{1,4})(?<p>[.:)\]]{1,2}\s{0,10}|\s{1,2}[-–—]\s{1,2}|\s{1,10})(?=[^\s0-9.,%:;/)\]]"
            // An address or an application may be the title.
            + @"|(?<=[.)]\s{1,10})[0-9]{1,5}(?:/[0-9A-Z]+){1,3}\b|(?<=[.)]\s{1,10})[0-9]{1,4}[a-z]?\s\p{Lu}\p{Ll})",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\(?(?<n>[A-Za-z])(?:\)\.?|\.)\s{1,10}(?=\S)", RegexOptions.ExplicitCapture)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^\(?(?<n>[ivxIVX]{1,5})(?:\)\.?|\.)\s{1,10}(?=\S)", RegexOptions.ExplicitCapture)]
    private static partial Regex Roman();
}

internal enum PrintedNumberKind
{
    Number,

    /// <summary><c>5.2</c>: part of item 5, unless the document numbers its items so.</summary>
    Sub,
    Letter,
    Roman,
}
