using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat;

/// <summary>Somebody wrote a line, or pressed a button on a client that sends buttons as messages.</summary>
internal sealed class MessageTurn(
    CommitteeDb db, RegisterTurn register, CaptureTurn capture, QuestionTurn question, MeetingTurn meeting, CalendarTurn calendar, DigestTurn digest,
    FileTurn file, ReadLine line, ClerkTurn clerk, ExportTurn export, TrustTurn trust, CardActionTurn cardAction)
{
    /// <summary>Longer than any line of chat, and than any question: a document belongs into a file.</summary>
    private const int MostText = 30_000;

    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Activity.Value is { ValueKind: JsonValueKind.Object } pressed && JsonObject.Create(pressed) is { } data && data["verb"] is not null)
            return new TurnResult.Said(await cardAction.AsReplyAsync(turn, data, cancellation));
        return new TurnResult.Said(await AnswerAsync(turn, cancellation));
    }

    private async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Committee is not { } committee)
            return HelpReply.Stranger();
        if (FileTurn.FileOf(turn.Activity) is { } sent)
            return await file.RunAsync(turn, sent, cancellation);
        if (string.IsNullOrWhiteSpace(turn.Text))
            return new Reply("There were no words in that message. Ask me something about the minutes, or type **help** to see what I can do.");
        if (turn.Text.Length > MostText)
            return new Reply($"That is {turn.Text.Length:N0} characters, and I read at most {MostText:N0} in a message; nothing was done with it. Send the document as a file, or ask in a few words.");

        var intent = await line.RunAsync(turn, cancellation);

        // What logs an action finds out all it can before it queues with the writers.
        if (intent is { Changes: true } and not LogActions)
            await db.BeginWriteAsync(cancellation);
        if (intent is { Changes: true })
            turn = await FirstWords.NumberAsync(db, turn, cancellation);
        turn = Named(turn, intent);
        // A question asks all minutes: that a committee was guessed for it takes none into use.
        if (intent is not (null or Help or Greeting or Thanks or ShowCommittees))
            turn.Speaker.Person.LastCommitteeId = turn.CommitteeId;
        return intent switch
        {
            null => await question.RunAsync(turn, cancellation),
            Help => HelpReply.Help(turn),
            Greeting => HelpReply.Greeting(turn),
            Thanks => new Reply("You are welcome. Type **help** to see what else I can do."),
            LogActions or CurrentItem or StartMeeting or EndMeeting => await capture.RunAsync(turn, intent, cancellation),
            UseCommittee use => Switched(turn, use),
            ClerkQuestions => await clerk.RunAsync(turn, cancellation),
            TrustIntent about => await trust.RunAsync(turn, about, cancellation),
            ShowCommittees => HelpReply.Committees(turn),
            DigestIntent about => await digest.RunAsync(turn, about, cancellation),
            Digest or Understanding.Meetings or NextMeeting => await meeting.RunAsync(turn, intent, cancellation),
            ExportActions wanted => await export.OfferAsync(turn, new WantedFile(wanted.Format, wanted.IsPublic), cancellation),
            ExportMatters matters => await export.OfferAsync(turn, WantedFile.MattersOf(matters.Meeting), cancellation),
            CalendarIntent about => await calendar.RunAsync(turn, about, cancellation),
            Undo { References: [] } when await calendar.UndoAsync(turn, cancellation) is { } undone => undone,
            _ => await register.RunAsync(turn, intent, cancellation),
        };
    }

    public static CommandContext ContextOf(Turn turn) => new(turn.Today)
    {
        BotNames = turn.Activity.Recipient?.Name is { Length: > 0 } name ? [name] : [],
        Committees = [.. turn.Speaker.Reach.Select(c => new CommitteeName(c.Name, c.Prefix))],
        Mentions = [.. Mention.People(turn.Activity).Select(m => m.Name).OfType<string>()],
    };

    /// <summary>A committee that the command itself names wins over the one that the chat is about.</summary>
    public static Turn Named(Turn turn, Intent? intent) =>
        intent?.Committee is { } name && turn.Speaker.Reach.FirstOrDefault(c => c.Name == name) is { } committee
            ? turn with { CommitteeId = committee.Id }
            : turn;

    private static Reply Switched(Turn turn, UseCommittee use)
    {
        if (use.Committee is null)
        {
            return new Reply($"I know no committee “{CardText.Plain(CardText.Shortened(use.Words, 60))}” that you belong to; nothing was changed. "
                + $"You belong to: {string.Join(", ", turn.Speaker.Reach.Select(c => $"{CardText.Plain(c.Name)} ({c.Prefix})"))}.");
        }

        // A person's own chat follows their last committee; a meeting that was once held in it must not hold it to another.
        turn.Conversation.CommitteeId = turn.IsPersonal ? null : turn.CommitteeId;
        return new Reply($"From now on {(turn.IsPersonal ? "your lines" : "lines in this chat")} mean the **{CardText.Plain(use.Committee)}**, unless they name another committee.");
    }
}
