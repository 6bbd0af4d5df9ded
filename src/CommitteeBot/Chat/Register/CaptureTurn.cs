using CommitteeBot.Chat.Answers;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Register;

/// <summary>
/// Lines typed while a meeting goes on: actions, the current agenda item, the meeting's start and its end.
/// </summary>
internal sealed class CaptureTurn(
    CommitteeDb db, TimeProvider clock, MentionResolver mentions, RunningMeeting meeting, RefreshUsers refreshUsers,
    QuestionTurn minutes)
{
    public async Task<Reply> LogAsync(Turn turn, LogActionsIntent line, CancellationToken cancellation)
    {
        var request = await RequestAsync(turn, line, turn.Activity.Id, cancellation);
        var outcome = await new LogAction(db, clock).HandleAsync(turn.Caller, request, cancellation);
        if (outcome is ActionsLogged here)
            outcome = here with { MoveTo = InUse(turn) };
        return Reply.From(OutcomeCard.Create(outcome, await refreshUsers.FindAsync(turn, cancellation))) with
        {
            HasLogged = outcome is ActionsLogged { Logged.Count: > 0 },
        };
    }

    /// <summary>The committee that this chat uses, where the line named another one.</summary>
    private static OtherCommittee? InUse(Turn turn) =>
        turn.IsPersonal && turn.Conversation.CommitteeId is { } used && used != turn.CommitteeId && turn.Caller.IsMember(used)
        && turn.Speaker.Reach.FirstOrDefault(c => c.Id == used) is { } committee
            ? new OtherCommittee(used, committee.Prefix)
            : null;

    public async Task<Reply?> MoveAsync(ButtonClick click, CancellationToken cancellation) => click.Action is { } action
        ? Reply.From(OutcomeCard.Create(
            await new MoveToCommittee(db, clock).HandleAsync(
                click.Caller,
                new MoveToCommitteeRequest(action, click.CommitteeId, click.ActivityId)
                {
                    ConversationId = click.Turn.Conversation.Id,
                },
                cancellation),
            await refreshUsers.FindAsync(click.Turn, cancellation)))
        : null;

    public async Task<Reply> SetItemAsync(Turn turn, SetCurrentItemIntent item, CancellationToken cancellation)
    {
        if (turn.Conversation.CommitteeId == turn.CommitteeId && turn.Committee is { } committee)
            await meeting.CloseAgendaItemsAsync(turn.Conversation, committee, cancellation);
        var request = new CurrentItemRequest(turn.CommitteeId!.Value, turn.Conversation.Id, item.Item, item.Title);
        return Reply.From(
            OutcomeCard.Create(await new SetCurrentItem(db).HandleAsync(turn.Caller, request, cancellation)));
    }

    /// <summary>What the summary would have now; outside a meeting, what was logged here today.</summary>
    public async Task<Reply> ShowLoggedAsync(Turn turn, ShowLoggedIntent intent, CancellationToken cancellation)
    {
        var isRunning = RunningMeeting.IsRunning(turn.Conversation, turn.Now);
        var since = isRunning
            ? turn.Conversation.MeetingSince!.Value
            : CommitteeDay.Start(turn.Today, turn.Committee!.Zone);
        var logged = await new SummariseMeeting(db, clock).HandleAsync(
            turn.Caller, new SummariseMeetingRequest(turn.CommitteeId!.Value, turn.Conversation.Id, since) { IsOver = false },
            cancellation);
        // Where no meeting goes on, "what have we agreed so far" asks of the minutes.
        return logged is MeetingSummary { Actions: [] } && !isRunning
            ? await minutes.RunAsync(turn, cancellation, isCommand: true)
            : Reply.From(OutcomeCard.Create(logged));
    }

    public async Task<Reply> StartAsync(Turn turn, StartMeetingIntent intent, CancellationToken cancellation)
    {
        if (!turn.Caller.IsMember(turn.CommitteeId!.Value))
            return Reply.From(OutcomeCard.Create(new RegisterRefusal(RegisterReplyWords.StartMembersOnly)));
        var name = turn.Committee!.Name;
        return new Reply(await meeting.StartAsync(turn.Conversation, turn.Committee!, turn.Now, cancellation)
            ? RegisterReplyWords.MeetingStarted(name)
            : RegisterReplyWords.MeetingAlreadyRunning(name));
    }

    /// <summary>One card for the chat: what was logged, and what still lacks an owner or a date.</summary>
    public async Task<Reply> EndAsync(Turn turn, EndMeetingIntent intent, CancellationToken cancellation)
    {
        var chat = turn.Conversation;
        var committee = chat.MeetingSince is null
            ? turn.Committee!
            : turn.Speaker.Reach.FirstOrDefault(c => c.Id == chat.CommitteeId) ?? turn.Committee!;
        return await meeting.EndAsync(chat, committee, turn.Caller, turn.Now, asked: true, cancellation) is { } outcome
            ? Reply.From(OutcomeCard.Create(outcome))
            : new Reply(RegisterReplyWords.NoMeetingRunning);
    }

    /// <param name="activityId">What causes it: the message, or a change of the message.</param>
    public async Task<LogActionRequest> RequestAsync(
        Turn turn, LogActionsIntent line, string? activityId, CancellationToken cancellation)
    {
        var chat = turn.Conversation;
        return new LogActionRequest(
            turn.CommitteeId!.Value, [.. line.Actions.Select(a => new NewAction(a.Text, a.Owner, a.Due, a.Item))],
            activityId)
        {
            Mentions = await mentions.ResolveAsync(turn.Activity, cancellation),
            ConversationId = chat.Id,
            MessageId = turn.Activity.Id,
            Company = line.Actions.Any(a => a.Owner is { } owner && JointOwners.IsTwo(owner))
                ? await CompanyAsync(turn, cancellation)
                : [],
            MeetingId = chat.CommitteeId == turn.CommitteeId ? chat.MeetingId : null,
            Item = chat.ItemNumber,
            ItemTitle = chat.ItemTitle,
        };
    }

    private async Task<IReadOnlyList<long>> CompanyAsync(Turn turn, CancellationToken cancellation) =>
    [
        .. (await new CallActions(db, clock).ReadAsync(
            turn.Caller, turn.CommitteeId!.Value, turn.Conversation.Id,
            turn.Conversation.MeetingSince ?? turn.Now.AddHours(-1), cancellation))
            .SelectMany(a => new[] { a.OwnerPersonId, a.LastChangedBy }).OfType<long>().Distinct(),
    ];
}
