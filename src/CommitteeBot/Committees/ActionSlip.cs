namespace CommitteeBot.Committees;

/// <summary>An action slips when its date is put back or taken away, not when it is brought forward.</summary>
internal static class ActionSlip
{
    /// <param name="from">As the history keeps a day, <c>2026-12-04</c>; null for none.</param>
    public static bool IsOne(string? from, string? to) =>
        from is not null && (to is null || string.CompareOrdinal(to, from) > 0);

    /// <summary>How often it was put back; null for never.</summary>
    public static string? Times(int count) => count switch
    {
        0 => null,
        1 => "put back once",
        2 => "put back twice",
        _ => $"put back {count} times",
    };
}
