using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>Why something was not done, and what to do instead.</summary>
internal static class RefusalCard
{
    public static AdaptiveCard Of(Refused refused) => new()
    {
        Body =
        [
            new TextBlock(refused.Why),
            .. refused.Next is { } next ? [TextBlock.Subtle(next)] : Array.Empty<CardElement>(),
        ],
        Actions = [.. refused.Nearest.Select(r => ExecuteAction.Button($"Open {r}", Verbs.Show, ("action", r.ToString())))],
        FallbackText = refused.Next is null ? refused.Why : $"{refused.Why} {refused.Next}",
    };
}
