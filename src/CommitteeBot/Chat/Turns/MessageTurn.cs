using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Answers;
using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Digests;
using CommitteeBot.Chat.Import;
using CommitteeBot.Chat.Register;
using CommitteeBot.Chat.Roster;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Access;
using CommitteeBot.Understanding.Calendar;
using CommitteeBot.Understanding.Digests;

namespace CommitteeBot.Chat.Turns;

/// <summary>Somebody wrote a line, or pressed a button on a client that sends buttons as messages.</summary>
internal sealed class MessageTurn(
    CommitteeDb db, RegisterTurn register, CaptureTurn capture, QuestionTurn question, MeetingListTurn meeting, CalendarTurn calendar, DigestTurn digest,
    FileTurn file, IntentReader line, ClerkTurn clerk, ExportTurn export, RosterTurn trust, CardActionTurn cardAction)
{
    /// <summary>Longer than any line of chat, and than any question: a document belongs into a file.</summary>
    private const int MaxText = 30_000;

    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Activity.Value is { ValueKind: JsonValueKind.Object } pressed && JsonObject.Create(pressed) is { } data && data["verb"] is not null)
            return new TurnResult.MessageReply(await cardAction.AsReplyAsync(turn, data, cancellation));
        return new TurnResult.MessageReply(await AnswerAsync(turn, cancellation));
    }

    private async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Committee is not { } committee)
            return HelpReply.Stranger();
        if (FileTurn.FindFile(turn.Activity) is { } sent)
            return await file.RunAsync(turn, sent, cancellation);
        if (string.IsNullOrWhiteSpace(turn.Text))
            return new Reply("There were no words in that message. Ask me something about the minutes, or type **help** to see what I can do.");
        if (turn.Text.Length > MaxText)
            return new Reply($"That is {turn.Text.Length:N0} characters, and I read at most {MaxText:N0} in a message; nothing was done with it. Send the document as a file, or ask in a few words.");

        var intent = await line.ReadAsync(turn, cancellation);

        // What logs an action finds out all it can before it queues with the writers.
        if (intent is { Changes: true } and not LogActionsIntent)
            await db.BeginWriteAsync(cancellation);
        if (intent is { Changes: true })
            turn = await EnsurePersonIsStored.RunAsync(db, turn, cancellation);
        turn = WithNamedCommittee(turn, intent);
        // A question asks all minutes: that a committee was guessed for it takes none into use.
        if (intent is not (null or HelpIntent or GreetingIntent or ThanksIntent or ShowCommitteesIntent))
            turn.Speaker.Person.LastCommitteeId = turn.CommitteeId;
        return intent switch
        {
            null => await question.RunAsync(turn, cancellation),
            HelpIntent => HelpReply.Help(turn),
            GreetingIntent => HelpReply.Greeting(turn),
            ThanksIntent => new Reply("You are welcome. Type **help** to see what else I can do."),
            LogActionsIntent or SetCurrentItemIntent or StartMeetingIntent or EndMeetingIntent => await capture.RunAsync(turn, intent, cancellation),
            UseCommitteeIntent use => SwitchCommittee(turn, use),
            ClerkQuestionsIntent => await clerk.RunAsync(turn, cancellation),
            AccessIntent about => await trust.RunAsync(turn, about, cancellation),
            ShowCommitteesIntent => HelpReply.Committees(turn),
            DigestIntent about => await digest.RunAsync(turn, about, cancellation),
            ShowDigestIntent or Understanding.ListMeetingsIntent or NextMeetingIntent => await meeting.RunAsync(turn, intent, cancellation),
            ExportActionsIntent wanted => await export.OfferAsync(turn, new FileRequest(wanted.Format, wanted.IsPublic), cancellation),
            ExportMattersArisingIntent matters => await export.OfferAsync(turn, FileRequest.ForMatters(matters.Meeting), cancellation),
            CalendarIntent about => await calendar.RunAsync(turn, about, cancellation),
            UndoIntent { References: [] } when await calendar.UndoAsync(turn, cancellation) is { } undone => undone,
            _ => await register.RunAsync(turn, intent, cancellation),
        };
    }

    public static CommandContext ContextFor(Turn turn) => new(turn.Today)
    {
        BotNames = turn.Activity.Recipient?.Name is { Length: > 0 } name ? [name] : [],
        Committees = [.. turn.Speaker.Reach.Select(c => new KnownCommittee(c.Id, c.Name, c.Prefix))],
        Mentions = [.. Mention.People(turn.Activity).Select(m => m.Name).OfType<string>()],
    };

    /// <summary>A committee that the command itself names wins over the one that the chat is about.</summary>
    public static Turn WithNamedCommittee(Turn turn, Intent? intent) =>
        intent?.Committee is { } name && turn.Speaker.Reach.FirstOrDefault(c => c.Name == name) is { } committee
            ? turn with { CommitteeId = committee.Id }
            : turn;

    private static Reply SwitchCommittee(Turn turn, UseCommitteeIntent use)
    {
        if (use.Committee is null)
        {
            return new Reply($"I know no committee “{CardText.Escape(CardText.Truncate(use.Words, 60))}” that you belong to; nothing was changed. "
                + $"You belong to: {string.Join(", ", turn.Speaker.Reach.Select(c => $"{CardText.Escape(c.Name)} ({c.Prefix})"))}.");
        }

        // A person's own chat follows their last committee; a meeting that was once held in it must not hold it to another.
        turn.Conversation.CommitteeId = turn.IsPersonal ? null : turn.CommitteeId;
        return new Reply($"From now on {(turn.IsPersonal ? "your lines" : "lines in this chat")} mean the **{CardText.Escape(use.Committee)}**, unless they name another committee.");
    }
}
