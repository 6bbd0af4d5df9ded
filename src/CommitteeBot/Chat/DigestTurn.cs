using ActivityProtocol.Auth;
using CommitteeBot.Committees.Notices;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using DigestReport = CommitteeBot.Understanding.DigestReport;

namespace CommitteeBot.Chat;

/// <summary>Commands about what the bot sends unasked.</summary>
internal sealed class DigestTurn(ChangeRules rules, ChooseDigest choose, PreviewDigests preview, SendNow send, SendAgain again, ReadReport report, CommitteeDb db, BotSettings bot)
{
    public async Task<Reply> RunAsync(Turn turn, DigestIntent intent, CancellationToken cancellation)
    {
        var committee = turn.CommitteeId!.Value;
        var outcome = intent switch
        {
            DigestReport or DigestPreview or DigestSendAgain when !turn.IsPersonal => new DigestOutcome("Who gets what is for the officers. Ask me in your own chat with me."),
            DigestReport => await ReportAsync(turn, committee, 1, null, cancellation),
            DigestPreview => await preview.RunAsync(turn.Caller, committee, cancellation) is { } lines ? new DigestOutcome(lines) : OfficersOnly(turn),
            DigestSendAgain => await AgainAsync(turn, committee, null, cancellation),
            DigestSend => await send.HandleAsync(turn.Caller, committee, turn.Activity.Id ?? "", bot.Mode == BotMode.Local, cancellation),
            WishDigest own => await choose.HandleAsync(turn.Speaker.Person, committee, own.Wish, cancellation),
            DigestChange change => await rules.HandleAsync(turn.Caller, committee, Change(change), cancellation),
            _ => await rules.ShowAsync(turn.Caller, committee, cancellation),
        };
        return outcome.Card is { } card ? Reply.Of(card) : new Reply(outcome.Said);
    }

    public async Task<DigestOutcome> ReportAsync(Turn turn, long committee, int page, string? said, CancellationToken cancellation) =>
        await report.RunAsync(turn.Caller, committee, page, cancellation) is { } found ? DigestOutcome.Of(ReportCard.Create(found, said)) : OfficersOnly(turn);

    /// <param name="row">Null for all that are in doubt.</param>
    public async Task<DigestOutcome> AgainAsync(Turn turn, long committee, long? row, CancellationToken cancellation)
    {
        if (await again.HandleAsync(turn.Caller, committee, row, cancellation) is not { } count)
            return OfficersOnly(turn);
        await db.FlushAsync(cancellation);
        return await ReportAsync(turn, committee, 1, count switch { 0 => "Nothing is in doubt; nothing was sent again.", 1 => "It is sent again.", _ => $"{count} are sent again." }, cancellation);
    }

    private static DigestOutcome OfficersOnly(Turn turn) => DigestOutcome.OfficersOnly(turn.Committee!.Name);

    private static Func<DigestRules, DigestRules> Change(DigestChange change) => change switch
    {
        SetDigestMoments moments => rules => rules with { Moments = moments.Moments },
        SetDigestTime time => rules => rules with { Moments = [.. rules.Moments.Select(m => m with { At = time.At }).Distinct()] },
        SetDigestAudience { On: true } audience => rules => rules with { Audiences = rules.Audiences | audience.Audience },
        SetDigestAudience audience => rules => rules with { Audiences = rules.Audiences & ~audience.Audience },
        SetQuietHours quiet => rules => rules with { Quiet = rules.Quiet with { From = quiet.From, To = quiet.To } },
        SetDigestWeekends weekends => rules => rules with { Quiet = rules.Quiet with { FreeDays = !weekends.Disturb } },
        _ => _ => DigestRules.Default,
    };
}
