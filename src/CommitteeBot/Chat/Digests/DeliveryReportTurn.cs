using CommitteeBot.Chat.Turns;
using CommitteeBot.Digests;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Digests;

namespace CommitteeBot.Chat.Digests;

/// <summary>
/// Which message reached whom, and sending again those of which that is in doubt: a line or a button of an officer.
/// </summary>
internal sealed class DeliveryReportTurn(ReadDeliveryReport report, ResendMessages resend, CommitteeDb db)
{
    public async Task<Reply> ReportAsync(Turn turn, DigestReportIntent intent, CancellationToken cancellation) =>
        turn.IsPersonal ? await ShowAsync(turn, 1, null, cancellation) : new Reply(DigestReplyWords.AskInOwnChat);

    public async Task<Reply> ResendAsync(Turn turn, ResendDigestIntent intent, CancellationToken cancellation) =>
        turn.IsPersonal
            ? await ResendAsync(turn, message: null, cancellation)
            : new Reply(DigestReplyWords.AskInOwnChat);

    public async Task<Reply?> ReportButtonAsync(ButtonClick click, CancellationToken cancellation) =>
        await ShowAsync(click.Turn, click.Page, null, cancellation);

    public async Task<Reply?> ResendButtonAsync(ButtonClick click, CancellationToken cancellation) =>
        await ResendAsync(click.Turn, click.Number(DigestVerbs.Which), cancellation);

    private async Task<Reply> ShowAsync(Turn turn, int page, string? note, CancellationToken cancellation) =>
        await report.RunAsync(turn.Caller, turn.CommitteeId!.Value, page, cancellation) is { } found
            ? Reply.From(DeliveryReportCard.Create(found, note))
            : DigestReply.OfficersOnly(turn);

    /// <param name="message">Null for all that are in doubt.</param>
    private async Task<Reply> ResendAsync(Turn turn, long? message, CancellationToken cancellation)
    {
        if (await resend.HandleAsync(turn.Caller, turn.CommitteeId!.Value, message, cancellation) is not { } count)
            return DigestReply.OfficersOnly(turn);
        await db.FlushAsync(cancellation);
        return await ShowAsync(turn, 1, DigestReplyWords.Resent(count), cancellation);
    }
}
