using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>Why something was not done, and what to do instead.</summary>
internal static class RefusalCard
{
    public static AdaptiveCard Of(Refused refused) => new()
    {
        Body =
        [
            new TextBlock(CardText.Plain(refused.Why)),
            .. refused.Next is { } next ? [TextBlock.Subtle(CardText.Plain(next))] : Array.Empty<CardElement>(),
        ],
        Actions = [.. refused.Nearest.Select(r => ExecuteAction.Button($"Open {r}", Verbs.Show, ("action", r.ToString())))],
        FallbackText = refused.Next is null ? refused.Why : $"{refused.Why} {refused.Next}",
    };
}

/// <summary>A sentence, where there is nothing to press.</summary>
internal static class NoteCard
{
    public static AdaptiveCard Of(string text) => new() { Body = [new TextBlock(CardText.Plain(text))], FallbackText = text };
}
