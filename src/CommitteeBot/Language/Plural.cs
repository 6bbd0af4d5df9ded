using System.Globalization;

namespace CommitteeBot.Language;

/// <summary>A number with its noun: <c>1 action</c>, <c>1,200 actions</c>.</summary>
internal static class Plural
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="many">The plural, where it isn't formed with an s.</param>
    public static string Count(int count, string noun, string? many = null) =>
        count == 1 ? $"1 {noun}" : string.Create(British, $"{count:N0} {many ?? noun + "s"}");
}
