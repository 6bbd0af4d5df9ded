using System.Globalization;

namespace CommitteeBot.Language.Dates;

/// <summary>Dates and times as a British reader expects them.</summary>
internal static class UkDate
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>4 August 2015</c></summary>
    public static string Long(DateOnly date) => date.ToString("d MMMM yyyy", British);

    /// <summary><c>4 August</c></summary>
    public static string DayMonth(DateOnly date) => date.ToString("d MMMM", British);

    /// <summary><c>Tuesday 4 August 2015</c></summary>
    public static string WithDay(DateOnly date) => date.ToString("dddd d MMMM yyyy", British);

    /// <summary><c>Tue 4 Aug 2015</c></summary>
    public static string Short(DateOnly date) => date.ToString("ddd d MMM yyyy", British);

    /// <summary><c>14:30</c></summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", British);
}
