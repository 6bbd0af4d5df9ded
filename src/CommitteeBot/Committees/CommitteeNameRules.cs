using System.Globalization;

namespace CommitteeBot.Committees;

internal enum NameProblem
{
    None,
    TooShort,
    TooLong,

    /// <summary>Letters that mean something else on a card or in a file.</summary>
    Markup,
}

/// <summary>What may be the name of a committee.</summary>
internal static class CommitteeNameRules
{
    public const int MinLength = 3;
    public const int MaxLength = 100;

    private const string Markup = "<>[]{}|*_`~#\\=@^";

    public static NameProblem Check(string name)
    {
        if (name.Any(letter => Markup.Contains(letter, StringComparison.Ordinal) || !IsText(letter))
            || name.Contains("://", StringComparison.Ordinal))
            return NameProblem.Markup;
        if (name.Length > MaxLength)
            return NameProblem.TooLong;
        return name.Length < MinLength || name.Count(char.IsLetter) < MinLength ? NameProblem.TooShort
            : NameProblem.None;
    }

    private static bool IsText(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
}
