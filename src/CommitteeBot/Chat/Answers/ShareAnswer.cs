using System.Text;
using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Answers;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Answers;

/// <summary>
/// The asker shows everybody in a group chat an answer that was given to them alone. Nothing of that answer is passed
/// on: the question is answered anew for the least entitled person present, and whoever reads it is checked again when
/// it is sent.
/// </summary>
internal sealed class ShareAnswer(CommitteeDb db, GroupScopeReader company, TurnRehearsal rehearsal, ClerkAnswers kept)
{
    public async Task<Reply?> RunAsync(ButtonClick click, CancellationToken cancellation)
    {
        if (AnswerCardState.Read(click.Data) is not { Share: { } offer } state)
            return null;
        var turn = click.Turn;
        if (turn.IsPersonal)
            return new Reply(AnswerReplyWords.ShareInTheChat);
        var asked = TurnKey.ForMessage(turn.Activity.Conversation!.Id!, offer.AskedMessageId);
        if (await QuestionAsync(turn, offer, asked, cancellation) is not { } question)
            return new Reply(AnswerReplyWords.ShareExpired);

        // Before anything is written: this may wait for the channel.
        var scope = await company.ReadAsync(turn.Activity, cancellation);
        var open = turn.Activity with
        {
            Type = ActivityTypes.Message, Id = offer.AskedMessageId, Name = null, Value = null, Text = question,
            Entities = null, Recipient = turn.Activity.Recipient is { } bot ? bot with { IsTargeted = null } : null,
        };
        if (scope.CommitteeIds.Count == 0
            || await AnswerAsync(open, scope, cancellation) is not { Sources.Count: > 0 } answer)
            return new Reply(AnswerReplyWords.NotForEverybody);

        await db.BeginWriteAsync(cancellation);
        var key = $"shared\n{asked}";
        if (!await db.Outbox.AnyAsync(o => o.Key == key, cancellation))
            db.Outbox.Add(Row(key, turn, scope, Message(open, offer, answer with
            {
                Text = $"{AnswerReplyWords.SharedBy(turn.Caller.Name, question)}\n\n{answer.Text}",
            })));
        return Reply.From(AnswerCard.Shared(
            state,
            state.Kept is { } said
                ? await kept.OneAsync(click.Caller, said.Id, said.IsSame, isPersonal: false, cancellation)
                : null));
    }

    /// <summary>Null unless it is this person's own, and was answered to them alone in this chat.</summary>
    private async Task<string?> QuestionAsync(
        Turn turn, ShareOffer offer, string asked, CancellationToken cancellation)
    {
        var reply = await db.HandledActivities.AsNoTracking().Where(h => h.Key == asked).Select(h => h.Reply)
            .FirstOrDefaultAsync(cancellation);
        if (SavedResult.Read(reply).Message is not { } answered
            || answered.Activity.Recipient is not { IsTargeted: true, Id: { } asker }
            || asker != turn.Activity.From?.Id
            || !Encoding.UTF8.GetString(answered.Utf8).Contains(offer.Key, StringComparison.Ordinal))
            return null;
        return await db.OfferedQuestions.AsNoTracking().Where(q => q.Key == offer.Key).Select(q => q.Question)
            .FirstOrDefaultAsync(cancellation);
    }

    private async Task<Reply?> AnswerAsync(Activity open, ReadScope scope, CancellationToken cancellation) =>
        (await rehearsal.RunAsync(
            open, scope,
            services => async (turn, stop) => new TurnResult.MessageReply(
                await services.GetRequiredService<QuestionTurn>().RunAsync(turn, stop, isAlone: true)),
            cancellation)).Result.Reply;

    /// <summary>Its votes could not be told from those on the asker's own answer, so it asks for none.</summary>
    private static Activity Message(Activity open, ShareOffer offer, Reply answer)
    {
        var message = ReplyActivity.Create(open, answer with { Rateable = null });
        return message with
        {
            ReplyToId = null, Recipient = null,
            Entities = [.. message.Entities ?? [], TargetedMessageInfo.Create(offer.AskedMessageId)],
        };
    }

    private static OutboxMessageRow Row(string key, Turn turn, ReadScope scope, Activity message) => new()
    {
        Key = key,
        Kind = MessageKind.SharedAnswer,
        ConversationId = turn.Activity.Conversation!.Id,
        AskerPersonId = turn.Caller.PersonId,
        Occasion = AnswerReplyWords.SharedOccasion,
        Content = JsonSerializer.Serialize(message, ProtocolJson.Default.Activity),
        Scope = MessageScope.Write(scope),
        CreatedAt = turn.Now,
        DueAt = turn.Now,
        State = MessageState.Waiting,
    };
}
