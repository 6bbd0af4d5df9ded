using ActivityProtocol.Auth;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Understanding.Digests;

namespace CommitteeBot.Chat.Digests;

/// <summary>Commands about the digests that the bot sends by itself: whom, when, and sending them now.</summary>
internal sealed class DigestTurn(
    ChangeDigestRules rules, ChooseDigestPreference preference, PreviewDigests preview, SendDigestsNow send,
    BotSettings bot)
{
    public async Task<Reply> SettingsAsync(Turn turn, DigestSettingsIntent intent, CancellationToken cancellation) =>
        DigestReply.From(await rules.ShowAsync(turn.Caller, turn.CommitteeId!.Value, cancellation));

    public async Task<Reply> ChangeAsync(Turn turn, ChangeDigestIntent change, CancellationToken cancellation) =>
        DigestReply.From(await rules.HandleAsync(turn.Caller, turn.CommitteeId!.Value, Change(change), cancellation));

    public async Task<Reply> PreferenceAsync(Turn turn, SetDigestWishIntent intent, CancellationToken cancellation) =>
        DigestReply.From(
            await preference.HandleAsync(turn.Speaker.Person, turn.CommitteeId!.Value, intent.Wish, cancellation));

    public async Task<Reply> SendAsync(Turn turn, SendDigestIntent intent, CancellationToken cancellation) =>
        DigestReply.From(
        await send.HandleAsync(
            turn.Caller, turn.CommitteeId!.Value, turn.Activity.Id ?? "", bot.Mode == BotMode.Local, cancellation));

    public async Task<Reply> PreviewAsync(Turn turn, DigestPreviewIntent intent, CancellationToken cancellation)
    {
        if (!turn.IsPersonal)
            return new Reply(DigestReplyWords.AskInOwnChat);
        return await preview.RunAsync(turn.Caller, turn.CommitteeId!.Value, cancellation) is { } lines
            ? new Reply(lines)
            : DigestReply.OfficersOnly(turn);
    }

    private static Func<DigestRules, DigestRules> Change(ChangeDigestIntent change) => change switch
    {
        SetDigestMomentsIntent moments => rules => rules with { Moments = moments.Moments },
        SetDigestTimeIntent time =>
            rules => rules with { Moments = [.. rules.Moments.Select(m => m with { At = time.At }).Distinct()] },
        SetDigestAudienceIntent { On: true } audience =>
            rules => rules with { Audiences = rules.Audiences | audience.Audience },
        SetDigestAudienceIntent audience => rules => rules with { Audiences = rules.Audiences & ~audience.Audience },
        SetQuietHoursIntent quiet =>
            rules => rules with { Quiet = rules.Quiet with { From = quiet.From, To = quiet.To } },
        SetDigestWeekendsIntent weekends =>
            rules => rules with { Quiet = rules.Quiet with { FreeDays = !weekends.Disturb } },
        _ => _ => DigestRules.Default,
    };
}
