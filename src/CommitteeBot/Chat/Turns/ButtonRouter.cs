using System.Text.Json.Nodes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Turns;

/// <summary>Hands a click to the slice that registered the button's verb.</summary>
internal sealed class ButtonRouter(ButtonRoutes routes, CommitteeDb db, IServiceProvider scope)
{
    public bool IsReadOnly(string verb) => routes.Find(verb)?.IsReadOnly == true;

    public async Task<Reply> RunAsync(Turn turn, string verb, JsonObject data, CancellationToken cancellation)
    {
        if (turn.Speaker.Reach.Count == 0)
            return HelpReply.Stranger();
        if (routes.Find(verb) is not { } route)
            return new Reply(TurnWords.UnknownButton);

        // The card is about a committee of its own, whatever the chat is about by now.
        if (CardData.Number(data, "committee") is { } id
            && await CurrentAsync(turn, id, cancellation) is { } current)
            turn = turn with { CommitteeId = current };
        if (!route.IsReadOnly)
        {
            await db.BeginWriteAsync(cancellation);
            turn = await EnsurePersonIsStored.RunAsync(db, turn, cancellation);
        }

        return await route.Handler(scope)(new ButtonClick(turn, verb, data), cancellation)
            ?? new Reply(TurnWords.UnknownButton);
    }

    /// <summary>A card outlives its committee: its buttons are then about the one that it was merged into.</summary>
    private async Task<long?> CurrentAsync(Turn turn, long id, CancellationToken cancellation)
    {
        var mine = turn.Caller.CommitteeIds;
        if (mine.Contains(id))
            return id;
        return await db.Committees.IgnoreQueryFilters()
            .Where(c => c.Id == id && c.MergedIntoId != null && mine.Contains(c.MergedIntoId.Value))
            .Select(c => c.MergedIntoId).FirstOrDefaultAsync(cancellation);
    }
}
