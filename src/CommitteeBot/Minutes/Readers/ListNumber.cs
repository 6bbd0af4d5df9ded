using System.Globalization;
using System.Text;

namespace CommitteeBot.Minutes.Readers;

/// <summary>A list's number as it is printed: 3, c, iii, 3rd.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Letters)[] RomanParts =
        [
            (1000, "m"),
            (900, "cm"),
            (500, "d"),
            (400, "cd"),
            (100, "c"),
            (90, "xc"),
            (50, "l"),
            (40, "xl"),
            (10, "x"),
            (9, "ix"),
            (5, "v"),
            (4, "iv"),
            (1, "i"),
        ];

    private static readonly string[] Small =
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ];

    private static readonly string[] Tens =
    [
        "",
        "",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];

    public static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>After z comes aa, then bb: word processors repeat the letter.</summary>
    public static string Letter(int value) =>
        value is < 1 or > 780 ? Decimal(value) : new string((char)('a' + ((value - 1) % 26)), ((value - 1) / 26) + 1);

    public static string Roman(int value)
    {
        if (value is < 1 or > 3999)
            return Decimal(value);
        var text = new StringBuilder();
        foreach (var (part, letters) in RomanParts)
        {
            for (; value >= part; value -= part)
                text.Append(letters);
        }

        return text.ToString();
    }

    public static string Ordinal(int value) => (value % 100) is >= 11 and <= 13
        ? $"{value}th"
        : (value % 10) switch { 1 => $"{value}st", 2 => $"{value}nd", 3 => $"{value}rd", _ => $"{value}th" };

    /// <summary>In words, with a capital, as far as a list of minutes goes.</summary>
    public static string Words(int value) => value switch
    {
        < 0 or > 99 => Decimal(value),
        < 20 => Capital(Small[value]),
        _ => Capital(value % 10 == 0 ? Tens[value / 10] : $"{Tens[value / 10]}-{Small[value % 10]}"),
    };

    private static string Capital(string word) => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));
}
