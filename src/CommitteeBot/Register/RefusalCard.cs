using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>Why something was not done, and what to do instead.</summary>
internal static class RefusalCard
{
    public static AdaptiveCard Create(RegisterRefusal refused) => new()
    {
        Body =
        [
            new TextBlock(CardText.Escape(refused.Reason)),
            .. refused.NextStep is { } next ? [TextBlock.Subtle(CardText.Escape(next))] : Array.Empty<CardElement>(),
        ],
        Actions = [.. refused.Nearest.Select(r => ExecuteAction.Button($"Open {r}", RegisterVerbs.Show, ("action", r.ToString())))],
        FallbackText = refused.NextStep is null ? refused.Reason : $"{refused.Reason} {refused.NextStep}",
    };
}

/// <summary>A sentence, where there is nothing to press.</summary>
internal static class NoteCard
{
    public static AdaptiveCard Create(string text) => new() { Body = [new TextBlock(CardText.Escape(text))], FallbackText = text };
}
