using CommitteeBot.Committees.Notices;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat;

/// <summary>Commands about what the bot sends unasked.</summary>
internal sealed class DigestTurn(ChangeRules rules, ChooseDigest choose)
{
    public async Task<Reply> RunAsync(Turn turn, DigestIntent intent, CancellationToken cancellation)
    {
        var committee = turn.CommitteeId!.Value;
        var outcome = intent switch
        {
            WishDigest own => await choose.HandleAsync(turn.Speaker.Person, committee, own.Wish, cancellation),
            DigestChange change => await rules.HandleAsync(turn.Caller, committee, Change(change), cancellation),
            _ => await rules.ShowAsync(turn.Caller, committee, cancellation),
        };
        return outcome.Card is { } card ? Reply.Of(card) : new Reply(outcome.Said);
    }

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
