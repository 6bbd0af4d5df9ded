using CommitteeBot.Chat.Turns;
using CommitteeBot.Digests.Rules;

namespace CommitteeBot.Chat.Digests;

/// <summary>The reply for what came of a command about digests.</summary>
internal static class DigestReply
{
    public static Reply From(DigestOutcome outcome) =>
        outcome.Card is { } card ? Reply.From(card) : new Reply(outcome.Text);

    public static Reply OfficersOnly(Turn turn) => From(DigestOutcome.OfficersOnly(turn.Committee!.Name));
}
