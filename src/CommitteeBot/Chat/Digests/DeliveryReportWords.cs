using System.Globalization;
using CommitteeBot.Digests;
using CommitteeBot.Language.Dates;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Digests;

/// <summary>The texts of the delivery report.</summary>
internal static class DeliveryReportWords
{
    public const string InDoubt = "Some are in doubt.";
    public const string InDoubtAdvice = "They may or may not have arrived, and Teams can't tell us. I won't send them "
        + "again unless you ask.";
    public const string SendAgain = "Send again";
    public const string AllInDoubt = "All in doubt";
    public const string Nothing = "Nothing was due to be sent in the last five weeks.";
    public const string LastWeeks = "In the last five weeks: ";
    public const string Newer = "Newer";
    public const string Older = "Older";
    public const string Sent = "sent";
    public const string Doubtful = "in doubt";
    public const string NotSent = "not sent";
    public const string TooLate = "too late";
    public const string NotNeeded = "not needed or not wanted";
    public const string Waiting = "waiting";

    public const string Title = "Delivery report";

    /// <summary>As in <c>sent Thu 26 Nov 2026 08:00</c>.</summary>
    public static string Result(DeliveryReportLine line)
    {
        var status = line.HttpStatus is { } http && line.State is not (MessageState.Sent or MessageState.Dropped)
            ? string.Create(CultureInfo.InvariantCulture, $" (HTTP {http})") : "";
        var reason = line.Reason is null || line.State == MessageState.Sent ? ""
            : $" {MessageReasonWords.For(line.Reason)}";
        return line.State switch
        {
            MessageState.Sent => $"sent {When(line)}",
            MessageState.Waiting => $"waiting until {When(line)}{status}",
            MessageState.Claimed or MessageState.Sending => "being sent",
            MessageState.InDoubt => $"in doubt {When(line)}{status}.{reason}",
            MessageState.Failed => $"not sent {When(line)}{status}.{reason}",
            MessageState.Stale => $"too late {When(line)}.{reason}",
            _ => $"not sent {When(line)}.{reason}",
        };
    }

    public static string When(DeliveryReportLine line) =>
        $"{UkDate.Short(DateOnly.FromDateTime(line.At))} {UkDate.Time(TimeOnly.FromDateTime(line.At))}";
}
