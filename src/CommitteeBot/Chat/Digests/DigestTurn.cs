using ActivityProtocol.Auth;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Digests;

namespace CommitteeBot.Chat.Digests;

/// <summary>Commands about what the bot sends unasked.</summary>
internal sealed class DigestTurn(ChangeDigestRules rules, ChooseDigestPreference choose, PreviewDigests preview,
    SendDigestsNow send, ResendMessages again, ReadDeliveryReport report, CommitteeDb db, BotSettings bot)
{
    public async Task<Reply> RunAsync(Turn turn, DigestIntent intent, CancellationToken cancellation)
    {
        var committee = turn.CommitteeId!.Value;
        var outcome = intent switch
        {
            DigestReportIntent or DigestPreviewIntent or ResendDigestIntent when !turn.IsPersonal =>
                new DigestOutcome("Who gets what is for the officers. Ask me in your own chat with me."),
            DigestReportIntent => await ReportAsync(turn, committee, 1, null, cancellation),
            DigestPreviewIntent => await preview.RunAsync(turn.Caller, committee, cancellation) is { } lines
                ? new DigestOutcome(lines) : OfficersOnly(turn),
            ResendDigestIntent => await AgainAsync(turn, committee, null, cancellation),
            SendDigestIntent =>
                await send.HandleAsync(turn.Caller, committee, turn.Activity.Id ?? "", bot.Mode == BotMode.Local,
                cancellation),
            SetDigestWishIntent own => await choose.HandleAsync(turn.Speaker.Person, committee, own.Wish, cancellation),
            ChangeDigestIntent change => await rules.HandleAsync(turn.Caller, committee, Change(change), cancellation),
            _ => await rules.ShowAsync(turn.Caller, committee, cancellation),
        };
        return outcome.Card is { } card ? Reply.From(card) : new Reply(outcome.Text);
    }

    public async Task<DigestOutcome> ReportAsync(Turn turn, long committee, int page, string? said,
        CancellationToken cancellation) =>
        await report.RunAsync(turn.Caller, committee, page, cancellation) is { } found
            ? DigestOutcome.FromCard(DeliveryReportCard.Create(found, said)) : OfficersOnly(turn);

    /// <param name="row">Null for all that are in doubt.</param>
    public async Task<DigestOutcome> AgainAsync(Turn turn, long committee, long? row, CancellationToken cancellation)
    {
        if (await again.HandleAsync(turn.Caller, committee, row, cancellation) is not { } count)
            return OfficersOnly(turn);
        await db.FlushAsync(cancellation);
        return await ReportAsync(turn, committee, 1,
            count switch { 0 => "Nothing is in doubt; nothing was sent again.", 1 => "It is sent again.",
            _ => $"{count} are sent again." }, cancellation);
    }

    private static DigestOutcome OfficersOnly(Turn turn) => DigestOutcome.OfficersOnly(turn.Committee!.Name);

    private static Func<DigestRules, DigestRules> Change(ChangeDigestIntent change) => change switch
    {
        SetDigestMomentsIntent moments => rules => rules with { Moments = moments.Moments },
        SetDigestTimeIntent time => rules =>
            rules with { Moments = [.. rules.Moments.Select(m => m with { At = time.At }).Distinct()] },
        SetDigestAudienceIntent { On: true } audience => rules =>
            rules with { Audiences = rules.Audiences | audience.Audience },
        SetDigestAudienceIntent audience => rules => rules with { Audiences = rules.Audiences & ~audience.Audience },
        SetQuietHoursIntent quiet => rules =>
            rules with { Quiet = rules.Quiet with { From = quiet.From, To = quiet.To } },
        SetDigestWeekendsIntent weekends => rules =>
            rules with { Quiet = rules.Quiet with { FreeDays = !weekends.Disturb } },
        _ => _ => DigestRules.Default,
    };
}
