using System.Globalization;

namespace CommitteeBot.Store.Merging;

/// <summary>Values of columns as text, and back.</summary>
internal static class JournalValue
{
    public static string? Write(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
        IReadOnlyList<string> lines => string.Join('\n', lines),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public static object? Read(string? text, Type type)
    {
        if (text is null)
            return null;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(DateOnly))
            return DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
        if (plain == typeof(DateTimeOffset))
            return DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
        if (plain == typeof(IReadOnlyList<string>))
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return plain.IsEnum
            ? Enum.Parse(plain, text)
            : Convert.ChangeType(text, plain, CultureInfo.InvariantCulture);
    }
}
