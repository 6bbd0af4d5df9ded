using System.Globalization;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.Planning;

/// <summary>
/// What is said of a meeting that has changed since its card went out; its key tells which change it was.
/// </summary>
internal static class MeetingCorrections
{
    public const string Moved = "moved";
    private const string Cancelled = "cancelled", OnAgain = "on-again";
    private static readonly string[] All = [Moved, Cancelled, OnAgain];

    /// <summary>What has happened to the meeting since that card.</summary>
    public static string Of(PlanMeeting meeting, StoredMessage card) =>
        meeting.State == MeetingState.Cancelled ? Cancelled : IsCancellation(card.Key) ? OnAgain : Moved;

    public static string Words(string what) => what == OnAgain ? "is on again" : $"was {what}";

    /// <param name="earlier">How many corrections this recipient has had: a meeting may move there and back.</param>
    public static string Key(MessageKind kind, PlanMeeting meeting, Recipient who, string what, int earlier) => string.Create(
        CultureInfo.InvariantCulture,
        $"{kind}/{meeting.Id}/{meeting.Date:yyyy-MM-dd}/{who}/{what}{(earlier == 0 ? "" : $"-{earlier}")}");

    public static bool IsOne(StoredMessage message) => All.Any(w => IsOf(message.Key, w));

    public static bool IsCancellation(string key) => IsOf(key, Cancelled);

    /// <summary>True for one that says how the meeting stands now.</summary>
    public static bool Says(StoredMessage message, PlanMeeting meeting) =>
        message.ForDay == meeting.Date && IsCancellation(message.Key) == (meeting.State == MeetingState.Cancelled);

    private static bool IsOf(string key, string what) =>
        key.AsSpan(key.LastIndexOf('/') + 1).StartsWith(what, StringComparison.Ordinal);
}
