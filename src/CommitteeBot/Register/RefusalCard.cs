using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The reason why something wasn't done, and what to do instead.</summary>
internal static class RefusalCard
{
    public static AdaptiveCard Create(RegisterRefusal refused, CardOrigin? origin = null) => new()
    {
        Body =
        [
            .. origin is null ? [] : new[] { CardNotice.Links(origin.Back) },
            new TextBlock(CardText.Escape(refused.Reason)),
            .. refused.NextStep is { } next ? [TextBlock.Subtle(CardText.Escape(next))] : Array.Empty<CardElement>(),
        ],
        Actions = CardButtons.Arrange(refused.Nearest.Select(r => RegisterRow.Open(r, origin))),
        FallbackText = refused.NextStep is null ? refused.Reason : $"{refused.Reason} {refused.NextStep}",
    };
}
