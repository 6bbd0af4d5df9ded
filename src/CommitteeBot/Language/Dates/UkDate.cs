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

    /// <summary>
    /// <c>Fri 4 Dec</c>; the year stands where it is another than <paramref name="today"/>'s, and in what is read at
    /// any
    /// time, where <paramref name="today"/> is null.
    /// </summary>
    public static string Short(DateOnly date, DateOnly? today) =>
        date.Year == today?.Year ? date.ToString("ddd d MMM", British) : Short(date);

    /// <summary><c>Fri 4 Dec</c>; in another year than <paramref name="today"/>'s <c>14 Jan 2027</c>.</summary>
    public static string Near(DateOnly date, DateOnly today) =>
        date.ToString(date.Year == today.Year ? "ddd d MMM" : "d MMM yyyy", British);

    /// <summary>A day that is over, of which the weekday helps nobody: <c>19 Oct</c>, or <c>19 Oct 2025</c>.</summary>
    public static string Past(DateOnly date, DateOnly today) =>
        date.ToString(date.Year == today.Year ? "d MMM" : "d MMM yyyy", British);

    /// <summary><c>4 August</c></summary>
    public static string DayAndMonth(DateOnly date) => date.ToString("d MMMM", British);

    /// <summary><c>14:30</c></summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", British);
}
