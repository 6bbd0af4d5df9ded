using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Digests;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Digests;

/// <summary>The messages of a committee and their results, with a button for those in doubt.</summary>
internal static class DeliveryReportCard
{
    public static AdaptiveCard Create(DeliveryReport report, string? said = null)
    {
        var counts = Counts(report);
        var body = new List<CardElement>();
        if (said is not null)
            body.Add(CardNotice.Done(said));
        body.AddRange(
            [TextBlock.Title(DeliveryReportWords.Title), TextBlock.Meta(CardText.Escape(report.Committee.Name)),
            new TextBlock(counts) { Spacing = Spacing.Small }]);
        if (report.InDoubt.Count > 0)
        {
            body.Add(CardNotice.Warning(DeliveryReportWords.InDoubt, DeliveryReportWords.InDoubtAdvice));
            body.Add(new ChoiceSetInput(DeliveryReportWords.SendAgain,
                [new Choice(DeliveryReportWords.AllInDoubt, "all"),
                .. report.InDoubt.Select(
                l => new Choice(CardText.Truncate($"{l.To}: {Subject(l)}, {DeliveryReportWords.When(l)}", 100),
                Number(l.RowId)))])
            {
                Id = DigestVerbs.Which, Value = "all",
            });
        }

        foreach (var line in report.Lines)
        {
            body.Add(new TextBlock($"**{CardText.Escape(CardText.Truncate(line.To, 60))}** – {Subject(line)}") {
                Spacing = Spacing.Small, Separator = true });
            body.Add(TextBlock.Meta(DeliveryReportWords.Result(line)));
        }

        return new AdaptiveCard { Body = body, FallbackText = $"{report.Committee.Name}: {counts}",
            Actions = CardButtons.Arrange(Buttons(report)) };
    }

    private static string Counts(DeliveryReport report)
    {
        if (report.Counts.Count == 0)
            return DeliveryReportWords.Nothing;
        (string Word, int Count)[] counts =
        [
            (DeliveryReportWords.Sent, Of(MessageState.Sent)),
            (DeliveryReportWords.Doubtful, Of(MessageState.InDoubt)),
            (DeliveryReportWords.NotSent, Of(MessageState.Failed)),
            (DeliveryReportWords.TooLate, Of(MessageState.Stale)),
            (DeliveryReportWords.NotNeeded, Of(MessageState.Dropped)),
            (DeliveryReportWords.Waiting,
                Of(MessageState.Waiting) + Of(MessageState.Claimed) + Of(MessageState.Sending)),
        ];
        return DeliveryReportWords.LastWeeks
            + string.Join(", ",
            counts.Where(c => c.Count > 0)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:N0} {c.Word}"))) + ".";

        int Of(MessageState state) => report.Counts.GetValueOrDefault(state);
    }

    private static IEnumerable<CardAction> Buttons(DeliveryReport report)
    {
        if (report.InDoubt.Count > 0)
            yield return ExecuteAction.Button(DeliveryReportWords.SendAgain, DigestVerbs.SendAgain,
                ("committee", report.Committee.Id));
        if (report.Page > 1)
            yield return ExecuteAction.Button(DeliveryReportWords.Newer, DigestVerbs.Report,
                ("committee", report.Committee.Id), ("page", report.Page - 1));
        if (report.Page < report.Pages)
            yield return ExecuteAction.Button(DeliveryReportWords.Older, DigestVerbs.Report,
                ("committee", report.Committee.Id), ("page", report.Page + 1));
    }

    private static string Subject(DeliveryReportLine line) => PreviewDigests.Subject(line.Kind, line.Occasion);

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
