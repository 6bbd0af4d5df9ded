using CommitteeBot.Register;

namespace CommitteeBot.Chat.Register;

/// <summary>What came of a line that changes several actions.</summary>
internal static class SeveralChanged
{
    /// <param name="changed">In the order of the line; the same action may have been changed twice.</param>
    public static RegisterOutcome Together(IReadOnlyList<ActionChanged> changed, IReadOnlyList<RegisterRefusal> refused)
    {
        var asTheyStand = changed.GroupBy(c => c.Action.Reference).Select(g => g.Last().Action).ToList();
        var reasons = refused.Select(r => r.Reason).Distinct().ToList();
        if (asTheyStand.Count == 0)
            return reasons.Count == 1 ? refused[0] : new RegisterRefusal(string.Join(' ', reasons));
        var said = changed.Count == 1
            ? changed[0].Message
            : RegisterReplyWords.ChangedSeveral(asTheyStand.Select(a => a.Reference.ToString()));
        var message = string.Join(' ', reasons.Prepend(said));
        return asTheyStand is [var only] ? new ActionChanged(only, message) : new ActionsChanged(asTheyStand, message);
    }
}
