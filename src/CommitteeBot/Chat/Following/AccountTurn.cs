using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Meetings.Following;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Following;

/// <summary>The button by which an officer says whose account it is.</summary>
internal sealed class AccountTurn(CommitteeDb db, TimeProvider clock)
{
    public async Task<Reply?> DecideAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (click.Number("account") is not { } account)
            return null;
        var said = await new DecideAccount(db, clock).RunAsync(
            click.Caller, account, click.Number("person"), click.ActivityId, cancellation);
        return Reply.From(new AdaptiveCard { Body = [new TextBlock(CardText.Escape(said))], FallbackText = said });
    }
}
