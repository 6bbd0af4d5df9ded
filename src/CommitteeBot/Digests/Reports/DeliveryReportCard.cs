using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.Reports;

internal static class DeliveryReportCard
{
    public static AdaptiveCard Create(DeliveryReport report, string? said = null)
    {
        var counts = Counts(report);
        var body = new List<CardElement>();
        if (said is not null)
            body.Add(new TextBlock(said) { Weight = TextWeight.Bolder });
        body.AddRange([TextBlock.Title(CardText.Escape($"{report.Committee.Name}: who was sent what")), new TextBlock(counts)]);
        if (report.InDoubt.Count > 0)
        {
            body.Add(new TextBlock("In doubt: these may have arrived or not, and Teams cannot be asked. I do not send them again by myself.") { Color = TextColor.Warning });
            body.Add(new ChoiceSetInput("Send again", [new Choice("All that are in doubt", "all"), .. report.InDoubt.Select(l => new Choice(CardText.Truncate($"{l.To}: {Describe(l)}, {When(l)}", 100), Number(l.RowId)))])
            {
                Id = DigestVerbs.Which, Value = "all",
            });
        }

        foreach (var line in report.Lines)
        {
            body.Add(new TextBlock($"**{CardText.Escape(CardText.Truncate(line.To, 60))}** – {Describe(line)}") { Spacing = Spacing.Small, Separator = true });
            body.Add(TextBlock.Subtle(Result(line)) with { Spacing = Spacing.None });
        }

        if (report.LongestInDoubt > TimeSpan.Zero)
            body.Add(TextBlock.Subtle(string.Create(CultureInfo.InvariantCulture, $"The longest time in which a crash would have left one in doubt: {report.LongestInDoubt.TotalMilliseconds:N0} ms.")));
        return new AdaptiveCard { Body = body, FallbackText = $"{report.Committee.Name}: {counts}", Actions = [.. Buttons(report)] };
    }

    /// <summary>As in <c>sent Thu 26 Nov 2026 08:00 (HTTP 201)</c>.</summary>
    public static string Result(DeliveryReportLine line)
    {
        var status = line.HttpStatus is { } http && line.State is not (MessageState.Sent or MessageState.Dropped) ? string.Create(CultureInfo.InvariantCulture, $" (HTTP {http})") : "";
        var reason = line.Reason is null || line.State == MessageState.Sent ? "" : $" {MessageReasonWords.For(line.Reason)}";
        return line.State switch
        {
            MessageState.Sent => $"sent {When(line)}",
            MessageState.Waiting => $"waits until {When(line)}{status}",
            MessageState.Claimed or MessageState.Sending => "is being sent",
            MessageState.InDoubt => $"in doubt {When(line)}{status}.{reason}",
            MessageState.Failed => $"not sent {When(line)}{status}.{reason}",
            MessageState.Stale => $"too late {When(line)}.{reason}",
            _ => $"not sent {When(line)}.{reason}",
        };
    }

    public static string Describe(DeliveryReportLine line) => CardText.Escape(line.Kind switch
    {
        MessageKind.ChairDigest => "the chair's card",
        MessageKind.ChatDigest => "the open actions",
        MessageKind.OwnerDigest => "their own actions",
        MessageKind.OfficerDigest => "what needs an officer",
        MessageKind.ClerkQuestion => "a question to the clerk",
        MessageKind.ClerkReply => "the clerk's reply",
        MessageKind.JobResult => "a result",
        _ => "a notice",
    } + ", " + CardText.Truncate(line.Occasion, 80));

    private static string Counts(DeliveryReport report)
    {
        if (report.Counts.Count == 0)
            return "Nothing was to be sent in the last five weeks.";
        (string Word, int Count)[] counts =
        [
            ("sent", Of(MessageState.Sent)),
            ("in doubt", Of(MessageState.InDoubt)),
            ("not sent", Of(MessageState.Failed)),
            ("too late", Of(MessageState.Stale)),
            ("not needed or not wanted", Of(MessageState.Dropped)),
            ("waiting", Of(MessageState.Waiting) + Of(MessageState.Claimed) + Of(MessageState.Sending)),
        ];
        return "In the last five weeks: " + string.Join(", ", counts.Where(c => c.Count > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:N0} {c.Word}"))) + ".";

        int Of(MessageState state) => report.Counts.GetValueOrDefault(state);
    }

    private static IEnumerable<CardAction> Buttons(DeliveryReport report)
    {
        if (report.InDoubt.Count > 0)
            yield return ExecuteAction.Button("Send again", DigestVerbs.SendAgain, ("committee", report.Committee.Id));
        if (report.Page > 1)
            yield return ExecuteAction.Button("Newer", DigestVerbs.Report, ("committee", report.Committee.Id), ("page", report.Page - 1));
        if (report.Page < report.Pages)
            yield return ExecuteAction.Button("Older", DigestVerbs.Report, ("committee", report.Committee.Id), ("page", report.Page + 1));
    }

    private static string When(DeliveryReportLine line) => $"{UkDate.Short(DateOnly.FromDateTime(line.At))} {UkDate.Time(TimeOnly.FromDateTime(line.At))}";

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
