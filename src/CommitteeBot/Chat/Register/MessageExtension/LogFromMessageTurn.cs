using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Capture;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Register.MessageExtension;

/// <summary>
/// "Log action" on a message: the form opens with what the message says, and the action is logged with a link back to
/// it.
/// </summary>
internal sealed class LogFromMessageTurn(CommitteeDb db, TimeProvider clock)
{
    private const int MaxPreview = 80;

    /// <summary>Opens the dialog.</summary>
    public async Task<TurnResult> OpenAsync(Turn turn, CancellationToken cancellation)
    {
        if (MessagingExtensionAction.From(turn.Activity) is not { CommandId: ExtensionCommands.LogAction } action)
            return Respond(MessagingExtensionResponse.DialogMessage(MessageExtensionWords.UnknownCommand));
        if (CreateForm(turn) is not { } empty)
            return Respond(MessagingExtensionResponse.DialogMessage(Refusal(turn)));

        var message = SourceMessage.From(action.MessagePayload);
        var read = Read(message, new CommandContext(turn.Today)
        {
            Committees = [.. turn.Speaker.Reach.Select(c => c.ToKnown())],
            Mentions = [.. message.Mentioned.Select(m => m.DisplayName).OfType<string>()],
        });
        var committee = turn.Speaker.Reach.FirstOrDefault(
            c => read.Any(a => a.Committee == c.Name) && empty.Committees.Any(e => e.Id == c.Id))?.Id
            ?? empty.CommitteeId;
        var form = await new DraftAction(db, clock).HandleAsync(
            SharingCaller.From(turn.Caller),
            empty with { CommitteeId = committee, MessageId = message.Id, SourceUrl = message.Link },
            [.. read.Select(a => new NewAction(a.Text, a.Owner == "me" ? message.Writer : a.Owner, a.Due, a.Item))],
            cancellation);
        return Respond(MessagingExtensionResponse.Dialog(LogFormCard.Title, CardJson.Write(LogFormCard.Create(form))));
    }

    /// <summary>
    /// The dialog was submitted: it closes with the action's card for the chat, or comes back with what has to be
    /// corrected.
    /// </summary>
    public async Task<TurnResult> SubmitAsync(Turn turn, CancellationToken cancellation)
    {
        if (MessagingExtensionAction.From(turn.Activity) is not { CommandId: ExtensionCommands.LogAction } action)
            return Respond(MessagingExtensionResponse.DialogMessage(MessageExtensionWords.UnknownCommand));
        if (CreateForm(turn) is not { } empty)
            return Respond(MessagingExtensionResponse.DialogMessage(Refusal(turn)));

        var data = action.Data is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        var message = SourceMessage.From(action.MessagePayload);
        var form = empty with
        {
            CommitteeId = CardData.Number(data, LogFormCard.CommitteeInput) is { } chosen
                && empty.Committees.Any(c => c.Id == chosen)
                ? chosen
                : empty.CommitteeId,
            Text = CardData.Text(data, LogFormCard.TextInputId),
            Owner = CardData.Text(data, LogFormCard.OwnerInput),
            Due = CardData.Text(data, LogFormCard.DueInput),
            Item = CardData.Text(data, LogFormCard.ItemInput),
            MessageId = message.Id ?? CardData.Text(data, LogFormCard.MessageKey),
            SourceUrl = message.Link ?? SourceMessage.TeamsLink(CardData.Text(data, LogFormCard.LinkKey)),
        };
        var chat = turn.Conversation;
        var isHere = chat.CommitteeId == form.CommitteeId && RunningMeeting.IsRunning(chat, turn.Now);
        var request = new LogActionRequest(form.CommitteeId, [], turn.Activity.Id)
        {
            Mentions = await MentionedAsync(message, cancellation),
            ConversationId = chat.Id,
            MeetingId = isHere ? chat.MeetingId : null,
            Item = isHere ? chat.ItemNumber : null,
            ItemTitle = isHere ? chat.ItemTitle : null,
            SourceUrl = form.SourceUrl,
            IsSurelyNew = CardData.Text(data, LogFormCard.AnswerKey) == LogFormCard.IsNew,
        };
        var answer = await new LogFromForm(db, clock).HandleAsync(
            SharingCaller.From(turn.Caller),
            new LogFromFormRequest(form, request, CardData.Text(data, LogFormCard.AnswerKey) == LogFormCard.IsSame),
            cancellation);
        if (answer.Again is { } again)
            return Respond(
                MessagingExtensionResponse.Dialog(LogFormCard.Title, CardJson.Write(LogFormCard.Create(again))));

        var card = OutcomeCard.Create(WithoutRoster(answer.Outcome!));
        var response = MessagingExtensionResponse.Result(
            [
                MessagingExtensionAttachment.Create(
                    CardJson.Write(card), LogFormCard.Title, CardText.Truncate(card.FallbackText, MaxPreview)),
            ]);
        return new TurnResult.InvokeReply(response.Status, response.Body);
    }

    /// <summary>The card goes into a chat of whomever: it names nobody but the action's own people.</summary>
    private static RegisterOutcome WithoutRoster(RegisterOutcome outcome) => outcome is ActionsLogged logged
        ? logged with { Logged = [.. logged.Logged.Select(l => l with { Action = l.Action with { Roster = [] } })] }
        : outcome;

    /// <summary>
    /// Null for a person who may log nowhere. The item is the current one of the meeting in this chat.
    /// </summary>
    private static LogForm? CreateForm(Turn turn)
    {
        var committees = turn.Speaker.Reach.Where(c => turn.Caller.IsMember(c.Id))
            .Select(c => new LogFormCommittee(c.Id, c.Name)).ToList();
        if (committees.Count == 0)
            return null;
        var meant = committees.Exists(c => c.Id == turn.CommitteeId) ? turn.CommitteeId!.Value : committees[0].Id;
        return new LogForm(meant)
        {
            Committees = committees,
            Item = RunningMeeting.IsRunning(turn.Conversation, turn.Now) && turn.Conversation.CommitteeId == meant
                ? turn.Conversation.ItemNumber
                : null,
        };
    }

    private static string Refusal(Turn turn) => turn.Speaker.Reach.Count == 0
        ? HelpReply.Stranger().Text
        : MessageExtensionWords.LogMembersOnly;

    /// <summary>A message without an action line is one action as a whole.</summary>
    private static IReadOnlyList<CapturedAction> Read(SourceMessage message, CommandContext context)
    {
        if (message.Text.Length == 0)
            return [];
        return CaptureReader.Read(CommandText.Clean(message.Text, context.BotNames), context) is { Count: > 0 } marked
            ? marked
            : [CaptureReader.ReadAction(TextCleaner.OneLine(message.Text), context)];
    }

    /// <summary>People that the store knows; a form stores nobody new.</summary>
    private async Task<IReadOnlyList<MentionedPerson>> MentionedAsync(
        SourceMessage message, CancellationToken cancellation)
    {
        var ids = message.Mentioned.Select(m => m.Id).OfType<string>().ToList();
        if (ids.Count == 0)
            return [];
        var known = await db.People.AsNoTracking()
            .Where(p => ids.Contains(p.AadObjectId!)).ToDictionaryAsync(p => p.AadObjectId!, p => p.Id, cancellation);
        return [
            .. message.Mentioned.Where(m => m is { Id: not null, DisplayName: not null } && known.ContainsKey(m.Id))
            .Select(m => new MentionedPerson(m.DisplayName!, known[m.Id!]))];
    }

    private static TurnResult.InvokeReply Respond(InvokeResponse response) =>
        new(response.Status, response.Body) { IsReadOnly = true };
}
