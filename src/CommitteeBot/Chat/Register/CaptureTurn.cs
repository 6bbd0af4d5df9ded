using CommitteeBot.Cards;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Register;

/// <summary>Lines said while a meeting goes on: actions, the item that it has reached, its start and its end.</summary>
internal sealed class CaptureTurn(CommitteeDb db, TimeProvider clock, MentionResolver mentioned, RunningMeeting meeting, RefreshUsers readers)
{
    public async Task<Reply> RunAsync(Turn turn, Intent intent, CancellationToken cancellation) => intent switch
    {
        LogActionsIntent line => await LogAsync(turn, line, cancellation),
        SetCurrentItemIntent item => Reply.From(OutcomeCard.Create(await new SetCurrentItem(db)
            .HandleAsync(turn.Caller, new CurrentItemRequest(turn.CommitteeId!.Value, turn.Conversation.Id, item.Item, item.Title), cancellation))),
        StartMeetingIntent => await StartAsync(turn, cancellation),
        _ => await EndAsync(turn, cancellation),
    };

    public static Reply StartReply(CommitteeRow committee) => new(
        $"The meeting of the **{Cards.CardText.Escape(committee.Name)}** has begun in this chat. Log actions as they are agreed: “action JR to send the figures by Friday”. "
        + "“item 5” sets the item, “end meeting” sums up. Of what is said here without mentioning me I take only messages that begin with “action”, and only until the meeting ends.");

    private async Task<Reply> StartAsync(Turn turn, CancellationToken cancellation)
    {
        if (!turn.Caller.IsMember(turn.CommitteeId!.Value))
            return Reply.From(OutcomeCard.Create(new RegisterRefusal("Only members and officers of the committee can start its meeting here.")));
        return await meeting.StartAsync(turn.Conversation, turn.Committee!, turn.Now, cancellation)
            ? StartReply(turn.Committee!)
            : new Reply($"The meeting of the **{Cards.CardText.Escape(turn.Committee!.Name)}** is already running in this chat. Log actions as they are agreed; “end meeting” sums up.");
    }

    /// <summary>One card for the chat: what was captured, and what still lacks an owner or a date.</summary>
    private async Task<Reply> EndAsync(Turn turn, CancellationToken cancellation)
    {
        var chat = turn.Conversation;
        var committee = chat.MeetingSince is null ? turn.Committee! : turn.Speaker.Reach.FirstOrDefault(c => c.Id == chat.CommitteeId) ?? turn.Committee!;
        return await meeting.EndAsync(chat, committee, turn.Caller, turn.Now, asked: true, cancellation) is { } outcome
            ? Reply.From(OutcomeCard.Create(outcome))
            : new Reply("No meeting is running in this chat: the last one has been summed up already, and nothing was logged here since. Type **actions** for the register.");
    }

    private async Task<Reply> LogAsync(Turn turn, LogActionsIntent line, CancellationToken cancellation) =>
        Reply.From(OutcomeCard.Create(
            await new LogAction(db, clock).HandleAsync(turn.Caller, await RequestAsync(turn, line, turn.Activity.Id, cancellation), cancellation),
            await readers.FindAsync(turn, cancellation)));

    /// <param name="activityId">What causes it: the message, or a change of the message.</param>
    public async Task<LogActionRequest> RequestAsync(Turn turn, LogActionsIntent line, string? activityId, CancellationToken cancellation)
    {
        var chat = turn.Conversation;
        return new LogActionRequest(turn.CommitteeId!.Value, [.. line.Actions.Select(a => new NewAction(a.Text, a.Owner, a.Due, a.Item))], activityId)
        {
            Mentions = await mentioned.ResolveAsync(turn.Activity, cancellation),
            ConversationId = chat.Id,
            MessageId = turn.Activity.Id,
            MeetingId = chat.CommitteeId == turn.CommitteeId ? chat.MeetingId : null,
            Item = chat.ItemNumber,
            ItemTitle = chat.ItemTitle,
        };
    }
}
