using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>Lines said while a meeting goes on: actions, the item that it has reached, its start and its end.</summary>
internal sealed class CaptureTurn(CommitteeDb db, TimeProvider clock, MentionedPeople mentioned)
{
    public async Task<Reply> RunAsync(Turn turn, Intent intent, CancellationToken cancellation) => intent switch
    {
        LogActions line => await LogAsync(turn, line, cancellation),
        CurrentItem item => Reply.Of(OutcomeCard.Of(await new SetCurrentItem(db)
            .HandleAsync(turn.Caller, new CurrentItemRequest(turn.CommitteeId!.Value, turn.Conversation.Id, item.Item, item.Title), cancellation))),
        StartMeeting => await StartAsync(turn, cancellation),
        _ => await EndAsync(turn, cancellation),
    };

    /// <summary>The meeting of the day, where one is planned; the chat belongs to it until it ends.</summary>
    public async Task<Reply> StartAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Caller.RoleIn(turn.CommitteeId!.Value) < CommitteeRole.Member)
            return Reply.Of(OutcomeCard.Of(new Refused("Only members and officers of the committee can start its meeting here.")));

        var chat = turn.Conversation;
        var today = turn.Today;
        chat.CommitteeId = turn.CommitteeId;
        chat.MeetingId = await db.Meetings
            .Where(m => m.CommitteeId == turn.CommitteeId && m.Date == today && m.State != MeetingState.Cancelled)
            .Select(m => (long?)m.Id).FirstOrDefaultAsync(cancellation);
        chat.MeetingSince = turn.Now;
        chat.ItemNumber = chat.ItemTitle = null;
        return new Reply($"The meeting of the **{Cards.CardText.Plain(turn.Committee!.Name)}** has begun in this chat. Log actions as they are agreed: “action JR to send the figures by Friday”. “item 5” sets the item, “end meeting” sums up.");
    }

    /// <summary>One card for the chat: what was captured, and what still lacks an owner or a date.</summary>
    public async Task<Reply> EndAsync(Turn turn, CancellationToken cancellation)
    {
        var chat = turn.Conversation;
        var since = chat.MeetingSince ?? CommitteeDay.Start(turn.Today, turn.Committee!.Zone);
        var outcome = await new SumUpMeeting(db, clock).HandleAsync(turn.Caller, new SumUpRequest(turn.CommitteeId!.Value, chat.Id, since), cancellation);
        chat.MeetingId = null;
        chat.MeetingSince = null;
        chat.ItemNumber = chat.ItemTitle = null;
        return Reply.Of(OutcomeCard.Of(outcome));
    }

    private async Task<Reply> LogAsync(Turn turn, LogActions line, CancellationToken cancellation)
    {
        var chat = turn.Conversation;
        var request = new LogActionRequest(turn.CommitteeId!.Value, [.. line.Actions.Select(a => new NewAction(a.Text, a.Owner, a.Due, a.Item))], turn.Activity.Id)
        {
            Mentions = await mentioned.InAsync(turn.Activity, cancellation),
            ConversationId = chat.Id,
            MeetingId = chat.CommitteeId == turn.CommitteeId ? chat.MeetingId : null,
            Item = chat.ItemNumber,
            ItemTitle = chat.ItemTitle,
        };
        return Reply.Of(OutcomeCard.Of(await new LogAction(db, clock).HandleAsync(turn.Caller, request, cancellation)));
    }
}
