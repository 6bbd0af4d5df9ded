using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Committees;

/// <summary>
/// The name by which people speak of an action: the committee's prefix and a number, as in <c>COM-12</c>.
/// </summary>
internal readonly partial record struct ActionReference(string Prefix, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{Number}");

    public static bool TryParse([NotNullWhen(true)] string? text, out ActionReference reference)
    {
        var match = text is null ? Match.Empty : Whole().Match(text);
        reference = match.Success ? From(match) : default;
        return match.Success;
    }

    /// <summary>Every reference written in a text, in order.</summary>
    public static IEnumerable<ActionReference> FindAll(string text) => Anywhere().Matches(text).Select(From);

    private static ActionReference From(Match match) =>
        new(
            match.Groups[1].Value.ToUpperInvariant(),
            int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\s*([A-Za-z]{2,5})[- ]?0*(\d{1,6})\s*$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b([A-Za-z]{2,5})-0*(\d{1,6})\b")]
    private static partial Regex Anywhere();
}
