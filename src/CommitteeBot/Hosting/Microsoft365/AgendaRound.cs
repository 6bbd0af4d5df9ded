using System.Globalization;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>What a round over the agendas in a calendar leaves for the next one.</summary>
/// <param name="BuiltAt">When the agendas were made.</param>
/// <param name="ClosedSince">
/// Whatever was made private since then may still stand in an event; earlier than the round where one could not be
/// written.
/// </param>
internal sealed record AgendaRound(DateTimeOffset BuiltAt, DateTimeOffset ClosedSince)
{
    /// <summary>For how long it is tried again: an event that is gone stays so.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static AgendaRound? TryRead(string? mark) =>
        mark?.Split('\n') is [var built, .. var rest] && Time(built) is { } builtAt
            ? new AgendaRound(builtAt, rest is [var since] ? Time(since) ?? builtAt : builtAt)
            : null;

    /// <param name="isOpen">True where something private could not be taken out.</param>
    public static AgendaRound Of(DateTimeOffset builtAt, DateTimeOffset closedSince, bool isOpen) =>
        new(builtAt, isOpen && closedSince > builtAt - Longest ? closedSince : builtAt);

    public override string ToString() => BuiltAt == ClosedSince ? Text(BuiltAt) : $"{Text(BuiltAt)}\n{Text(ClosedSince)}";

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
