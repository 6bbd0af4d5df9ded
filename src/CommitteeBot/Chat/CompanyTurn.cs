using System.Text.Json;
using System.Text.RegularExpressions;
using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Chat;

/// <summary>
/// A turn where others read along. What is said openly there is what the bot would say if it could see no more than the least entitled person
/// present: the turn is rehearsed with those eyes in a unit of work of its own, of which nothing is kept. Then it is done once, with the asker's own
/// eyes; what comes of that goes to the asker alone, unless it is the same.
/// </summary>
internal sealed partial class CompanyTurn(IServiceScopeFactory scopes, IServiceProvider services, Audience audience, WhoIsPresent present, ReadTurn read, RestrictedReads reads, CommitteeDb db)
{
    public async Task<TurnResult> RunAsync(Activity activity, Func<Turn, IServiceProvider, Task<TurnResult>> say, CancellationToken cancellation)
    {
        if (!IsInCompany(activity))
            return await NotedAsync(await read.RunAsync(activity, cancellation), say, cancellation);

        // Before anything is written: this may wait for the channel.
        var sight = await audience.OfAsync(activity, cancellation);
        var turn = await read.RunAsync(activity, cancellation);
        if (turn.Speaker.Reach.Count == 0 || sight.Covers(turn.Caller.Sight))
            return await NotedAsync(turn, say, cancellation);

        var offered = new List<OfferedQuestionRow>();
        var open = sight.CommitteeIds.Count > 0 && FileTurn.FileOf(activity) is null ? await RehearseAsync(activity, sight, say, offered, cancellation) : null;
        if (AdaptiveCardInvokeValue.From(activity)?.Trigger == "automatic")
            return open is null ? CompanyNote.Instead(Form(activity), wrote: false) : open;

        var alone = await NotedAsync(turn with { IsAlone = true }, say, cancellation);
        if (alone is TurnResult.Silent or TurnResult.Answered { Status: >= 400 })
            return alone;

        var wrote = db.IsWriting;
        if (open is not null && IsSame(activity, open, alone))
            return wrote ? alone : CompanyNote.Under(alone);

        // The open answer's own offer to ask the clerk has to hold.
        if (open is not null && !wrote)
            db.OfferedQuestions.AddRange(offered);
        return new TurnResult.Parted(open is null || wrote ? CompanyNote.Instead(alone, wrote) : CompanyNote.Under(open), alone);
    }

    /// <summary>Somebody joined, left, or brought the bot: who is present has to be read anew.</summary>
    /// <returns>What may be said there; null in a chat of one person.</returns>
    public async Task<Sight?> ChangedAsync(Activity activity, CancellationToken cancellation)
    {
        if (!IsInCompany(activity))
            return null;
        present.Forget(activity);
        var leaves = activity.MembersRemoved?.Any(m => m.Id == activity.Recipient?.Id) == true || activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true;
        return leaves ? Sight.Nothing : await audience.OfAsync(activity, cancellation);
    }

    /// <summary>A message that was meant for the bot alone is answered so, whoever else is in the chat.</summary>
    private static bool IsInCompany(Activity activity) => InCompany.Of(activity) && activity.Recipient?.IsTargeted != true;

    private async Task<TurnResult> NotedAsync(Turn turn, Func<Turn, IServiceProvider, Task<TurnResult>> say, CancellationToken cancellation)
    {
        var result = await say(turn, services);
        await reads.NoteAsync(turn, result, cancellation);
        return result;
    }

    private async Task<TurnResult> RehearseAsync(
        Activity activity, Sight sight, Func<Turn, IServiceProvider, Task<TurnResult>> say, List<OfferedQuestionRow> offered, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rehearsal = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        rehearsal.IsRehearsal = true;
        var turn = await scope.ServiceProvider.GetRequiredService<ReadTurn>().RunAsync(activity, cancellation, sight);
        var result = await say(turn, scope.ServiceProvider);
        offered.AddRange(rehearsal.OfferedQuestions.Local);
        return result;
    }

    private static bool IsSame(Activity activity, TurnResult one, TurnResult other) => MadeUp().Replace(Text(one), "") == MadeUp().Replace(Text(other), "");

    /// <summary>Keys that are new each time.</summary>
    [GeneratedRegex(@"""(?:offer|pending)"":""[^""]*""")]
    private static partial Regex MadeUp();

    private static string Text(TurnResult result) => result switch
    {
        TurnResult.Said said => JsonSerializer.Serialize(ReplyActivity.Create(new Activity(), said.Reply), ProtocolJson.Default.Activity),
        TurnResult.Answered answered => $"{answered.Status} {answered.Body?.GetRawText()} {(answered.Reply is { } besides ? Text(new TurnResult.Said(besides)) : "")}",
        _ => "",
    };

    /// <summary>An answer of the form that the activity wants.</summary>
    private static TurnResult Form(Activity activity) =>
        activity.Type == ActivityTypes.Invoke ? new TurnResult.Answered(StatusCodes.Status200OK, null) : new TurnResult.Said(new Reply(""));
}
