using System.Text.Json;
using System.Text.RegularExpressions;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Import;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// A turn where others read along. What is said openly there is what the bot would say if it could see no more than the least entitled person
/// present: the turn is rehearsed with those eyes in a unit of work of its own, of which nothing is kept. Then it is done once, with the asker's own
/// eyes; what comes of that goes to the asker alone, unless it is the same.
/// </summary>
internal sealed partial class GroupChatTurn(IServiceScopeFactory scopes, IServiceProvider services, GroupScopeReader audience, ConversationMembers present, TurnReader read, RestrictedReadAudit reads, CommitteeDb db)
{
    public async Task<TurnResult> RunAsync(Activity activity, Func<Turn, IServiceProvider, Task<TurnResult>> say, CancellationToken cancellation)
    {
        if (!IsForGroup(activity))
            return await RunAuditedAsync(await read.ReadAsync(activity, cancellation), say, cancellation);

        // Before anything is written: this may wait for the channel.
        var sight = await audience.ReadAsync(activity, cancellation);
        var turn = await read.ReadAsync(activity, cancellation);
        if (turn.Speaker.Reach.Count == 0 || sight.Includes(turn.Caller.Scope))
            return await RunAuditedAsync(turn, say, cancellation);

        var offered = new List<OfferedQuestionRow>();
        var open = sight.CommitteeIds.Count > 0 && FileTurn.FindFile(activity) is null ? await RehearseAsync(activity, sight, say, offered, cancellation) : null;
        if (AdaptiveCardInvokeValue.From(activity)?.Trigger == "automatic")
            return open is null ? GroupChatNote.Replace(EmptyResult(activity), wrote: false) : open;

        var alone = await RunAuditedAsync(turn with { IsPrivate = true }, say, cancellation);
        if (alone is TurnResult.NoReply or TurnResult.InvokeReply { Status: >= 400 })
            return alone;

        var wrote = db.IsWriting;
        if (open is not null && AreEqual(activity, open, alone))
            return wrote ? alone : GroupChatNote.Append(alone);

        // The open answer's own offer to ask the clerk has to hold.
        if (open is not null && !wrote)
            db.OfferedQuestions.AddRange(offered);
        return new TurnResult.SplitReply(open is null || wrote ? GroupChatNote.Replace(alone, wrote) : GroupChatNote.Append(open), alone) { PublicScope = sight };
    }

    /// <summary>Somebody joined, left, or brought the bot: who is present has to be read anew.</summary>
    /// <returns>What may be said there; null in a chat of one person.</returns>
    public async Task<ReadScope?> MembersChangedAsync(Activity activity, CancellationToken cancellation)
    {
        if (!IsForGroup(activity))
            return null;
        present.Forget(ChatPlace.From(activity));
        var leaves = activity.MembersRemoved?.Any(m => m.Id == activity.Recipient?.Id) == true || activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true;
        return leaves ? ReadScope.None : await audience.ReadAsync(activity, cancellation);
    }

    /// <summary>A message that was meant for the bot alone is answered so, whoever else is in the chat.</summary>
    private static bool IsForGroup(Activity activity) => GroupChat.Includes(activity) && activity.Recipient?.IsTargeted != true;

    private async Task<TurnResult> RunAuditedAsync(Turn turn, Func<Turn, IServiceProvider, Task<TurnResult>> say, CancellationToken cancellation)
    {
        var result = await say(turn, services);
        await reads.RecordAsync(turn, result, cancellation);
        return result;
    }

    private async Task<TurnResult> RehearseAsync(
        Activity activity, ReadScope sight, Func<Turn, IServiceProvider, Task<TurnResult>> say, List<OfferedQuestionRow> offered, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rehearsal = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        rehearsal.IsDryRun = true;
        var turn = await scope.ServiceProvider.GetRequiredService<TurnReader>().ReadAsync(activity, cancellation, sight);
        var result = await say(turn, scope.ServiceProvider);
        offered.AddRange(rehearsal.OfferedQuestions.Local);
        return result;
    }

    private static bool AreEqual(Activity activity, TurnResult one, TurnResult other) => VolatileKeys().Replace(Text(one), "") == VolatileKeys().Replace(Text(other), "");

    /// <summary>Keys that are new each time.</summary>
    [GeneratedRegex(@"""(?:offer|pending)"":""[^""]*""")]
    private static partial Regex VolatileKeys();

    private static string Text(TurnResult result) => result switch
    {
        TurnResult.MessageReply said => JsonSerializer.Serialize(ReplyActivity.Create(new Activity(), said.Reply), ProtocolJson.Default.Activity),
        TurnResult.InvokeReply answered => $"{answered.Status} {answered.Body?.GetRawText()} {(answered.Reply is { } besides ? Text(new TurnResult.MessageReply(besides)) : "")}",
        _ => "",
    };

    /// <summary>An answer of the form that the activity wants.</summary>
    private static TurnResult EmptyResult(Activity activity) =>
        activity.Type == ActivityTypes.Invoke ? new TurnResult.InvokeReply(StatusCodes.Status200OK, null) : new TurnResult.MessageReply(new Reply(""));
}
