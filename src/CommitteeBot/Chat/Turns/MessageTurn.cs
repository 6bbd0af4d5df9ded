using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Answers;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Import;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Review;

namespace CommitteeBot.Chat.Turns;

/// <summary>A line of chat, a file, or a button from a client that sends buttons as messages.</summary>
internal sealed class MessageTurn(
    CommitteeDb db, IntentReader reader, IntentRouter intents, QuestionTurn question, FileTurn file,
    CardActionTurn cardAction)
{
    /// <summary>Longer than any line of chat or any question: a document belongs in a file.</summary>
    private const int MaxText = 30_000;

    private bool isLasting;

    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation) =>
        ButtonData(turn.Activity) is { } data
            ? new TurnResult.MessageReply(await cardAction.AsReplyAsync(turn, data, cancellation))
            : await AnswerAsync(turn, cancellation) is { } reply
            ? new TurnResult.MessageReply(reply)
            {
                IsMarked = reply.HasLogged && UnaddressedMessage.Is(turn.Activity), IsLasting = isLasting,
            }
            : TurnResult.NoReply.Instance;

    /// <returns>Null for a line to the others that turns out to log nothing.</returns>
    private async Task<Reply?> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Committee is null)
            return HelpReply.Stranger();
        if (FileTurn.FindFiles(turn.Activity) is [_, ..] attachments)
            return DraftReader.IsSentForCheck(turn.Text)
                || CommandReader.Read(turn.Text, new CommandContext(turn.Today)) is CheckDraftIntent
                ? await intents.RunAsync(turn, new CheckDraftIntent(null), cancellation)
                : await file.RunAsync(turn, attachments, cancellation);
        if (string.IsNullOrWhiteSpace(turn.Text))
            return new Reply(TurnWords.EmptyMessage);
        if (turn.Text.Length > MaxText)
            return new Reply(TurnWords.TooLong(turn.Text.Length, MaxText));

        turn = await reader.WriteOutAsync(turn, cancellation);
        var read = await reader.ReadAsync(turn, cancellation);
        if (read is not LogActionsIntent && UnaddressedMessage.Is(turn.Activity))
            return null;
        if (read is not { } intent)
        {
            TurnMeasure.Name(TurnMeasure.Question);
            return await question.RunAsync(
                turn, cancellation,
                instead: async hasPassages => await reader.ReadAgainAsync(turn, hasPassages, cancellation) is { } shown
                    ? await intents.RunAsync(turn, shown, cancellation)
                    : null);
        }

        turn = IntentReader.WithNamedCommittee(await BeginAsync(turn, intent, cancellation), intent);
        isLasting = !UsesCommittee(intent);
        if (!isLasting)
            turn.Speaker.Person.LastCommitteeId = turn.CommitteeId;
        return await intents.RunAsync(turn, intent, cancellation);
    }

    /// <summary>
    /// Logging an action finds out all it can before it queues with the writers; every other change queues now.
    /// </summary>
    private async Task<Turn> BeginAsync(Turn turn, Intent intent, CancellationToken cancellation)
    {
        if (!intent.Changes)
            return turn;
        if (intent is not LogActionsIntent)
            await db.BeginWriteAsync(cancellation);
        return await EnsurePersonIsStored.RunAsync(db, turn, cancellation);
    }

    /// <summary>False for a line that is about no committee: it changes nothing and keeps the last one.</summary>
    private static bool UsesCommittee(Intent intent) =>
        intent is not (HelpIntent or GreetingIntent or ThanksIntent or ShowCommitteesIntent);

    private static JsonObject? ButtonData(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value
            && JsonObject.Create(value) is { } data && data["verb"] is not null
            ? data
            : null;
}
