namespace CommitteeBot.Committees;

/// <summary>An amendment in one clause, as an officer would say it.</summary>
internal static class AmendmentDescription
{
    private const int Longest = 160;

    public static string Of(AmendmentKind kind, string? old, string? @new, bool? isPresentList = null) =>
        (kind, old, @new) switch
        {
            (AmendmentKind.Attendance, null, { } name) => $"{name} added to {List(isPresentList)}",
            (AmendmentKind.Attendance, { } name, _) => $"{name} removed from {List(isPresentList)}",
            (AmendmentKind.Deleted, { } words, _) => $"“{Short(words)}” deleted",
            (AmendmentKind.Deleted, _, _) => "words deleted",
            (_, null, { } words) => $"“{Short(words)}” added",
            (_, { } from, { } to) => $"“{Short(from)}” now reads “{Short(to)}”",
            _ => "words changed",
        };

    private static string List(bool? isPresent) => isPresent == false ? "the apologies" : "those present";

    private static string Short(string text) =>
        text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1).TrimEnd(), "…");
}
