using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Register;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Register;

/// <summary>A line that changes actions and logs others: one card says what came of both.</summary>
internal sealed class ChangeAndLogTurn(RegisterTurn register, CaptureTurn capture)
{
    public async Task<Reply> RunAsync(Turn turn, ChangeAndLogIntent intent, CancellationToken cancellation)
    {
        var changed = await register.ChangeAllAsync(turn, [intent.Change], cancellation);
        var logged = await capture.LogAsync(turn, intent.Log, cancellation);
        var said = Said(changed) ?? RegisterReplyWords.NotChanged(intent.Change.References.Select(r => r.ToString()));
        return logged.Card is { } card
            ? logged with
            {
                Card = card with
                {
                    Body = [TextBlock.Meta(CardText.Escape(said)), .. card.Body],
                    FallbackText = $"{said} {card.FallbackText}",
                    NamedActions = [.. OutcomeCard.Create(changed).NamedActions.Union(card.NamedActions)],
                },
                Text = $"{said} {logged.Text}",
            }
            : logged with { Text = $"{said} {logged.Text}" };
    }

    private static string? Said(RegisterOutcome outcome) => outcome switch
    {
        ActionChanged one => one.Message,
        ActionsChanged several => several.Message,
        RegisterRefusal refused => refused.Reason,
        ActionShown shown => shown.Message,
        _ => null,
    };
}
