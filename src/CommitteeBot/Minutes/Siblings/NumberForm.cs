using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Siblings;

/// <summary>
/// How a clerk numbers the items: <c>12/34</c> with the year behind, <c>2026/12</c>, plain numbers, <c>5.1</c>, or with
/// letters. A clerk keeps to one.
/// </summary>
internal enum NumberForm
{
    Unknown,
    Plain,

    /// <summary>A running number and the year: <c>12/34</c>.</summary>
    NumberOfYear,

    /// <summary>The year and a running number: <c>2034/12</c>.</summary>
    YearAndNumber,
    Decimal,
    Letter,
}

internal static partial class NumberForms
{
    /// <summary>So many of the numbered items of a document have the form that it is known by.</summary>
    private const double MinShare = 0.7;

    /// <summary>A document with fewer numbered items tells nothing of others.</summary>
    private const int MinItems = 3;

    public static NumberForm Read(string? number) => number switch
    {
        null => NumberForm.Unknown,
        _ when Plain().IsMatch(number) => NumberForm.Plain,
        _ when Year().IsMatch(number) => NumberForm.YearAndNumber,
        _ when OfYear().IsMatch(number) => NumberForm.NumberOfYear,
        _ when Points().IsMatch(number) => NumberForm.Decimal,
        [var letter] when char.IsAsciiLetter(letter) => NumberForm.Letter,
        _ => NumberForm.Unknown,
    };

    /// <summary>
    /// The form of a document's items; <see cref="NumberForm.Unknown"/> where they have none or several.
    /// </summary>
    public static NumberForm Read(IEnumerable<string?> numbers, int minItems = MinItems)
    {
        var forms = numbers.Select(Read).Where(f => f != NumberForm.Unknown).ToList();
        if (forms.Count < minItems)
            return NumberForm.Unknown;
        var most = forms.GroupBy(f => f).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        return most.Count() >= forms.Count * MinShare ? most.Key : NumberForm.Unknown;
    }

    [GeneratedRegex(@"^\d{1,3}$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:19|20)\d\d/\d{1,4}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\d{1,4}/\d{2,4}$")]
    private static partial Regex OfYear();

    [GeneratedRegex(@"^\d{1,3}\.\d{1,3}$")]
    private static partial Regex Points();
}
