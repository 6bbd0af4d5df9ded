using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The reason why something wasn't done, and what to do instead.</summary>
internal static class RefusalCard
{
    public static AdaptiveCard Create(RegisterRefusal refused) => new()
    {
        Body =
        [
            new TextBlock(CardText.Escape(refused.Reason)),
            .. refused.NextStep is { } next ? [TextBlock.Subtle(CardText.Escape(next))] : Array.Empty<CardElement>(),
        ],
        Actions = [.. refused.Nearest.Select(r => ExecuteAction.Button(CardLabels.Open($"{r}"), RegisterVerbs.Show,
            ("action", r.ToString())))],
        FallbackText = refused.NextStep is null ? refused.Reason : $"{refused.Reason} {refused.NextStep}",
    };
}
