using ActivityProtocol.Schema;
using CommitteeBot.Answers;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Chat.Answers;

/// <summary>A line that isn't a command is a question to the minutes.</summary>
internal sealed class QuestionTurn(
    QuestionContextReader context, ConversationMemory memory, AnswerQuestion answers, ClerkUnderAnswer clerk,
    LikelyReader lines, AskClerk offers)
{
    /// <summary>Without a subject these are about a meeting as a whole.</summary>
    private static readonly QuestionKind[] KindsOfOneMeeting =
    [
        QuestionKind.Overview, QuestionKind.MeetingDetails, QuestionKind.Attendance, QuestionKind.Apologies,
        QuestionKind.Decisions, QuestionKind.Corrections, QuestionKind.Exempt, QuestionKind.FutureAgenda,
    ];

    /// <param name="isCommand">True for a line that has been understood, and is only answered from here.</param>
    /// <param name="isAlone">True for a question that stands by itself: whatever was asked before it is not
    /// read.</param>
    /// <param name="instead">What is shown where the minutes have no sure answer, if anything; told whether they have
    /// passages that may be one.</param>
    public async Task<Reply> RunAsync(
        Turn turn, CancellationToken cancellation, bool isCommand = false, bool isAlone = false,
        Func<bool, Task<Reply?>>? instead = null)
    {
        if (turn.Text.Length > CommandReader.MaxLength)
            return new Reply(TurnWords.TooLong(turn.Text.Length, CommandReader.MaxLength));

        // Nothing is waited for in an invoke, which Teams gives up after five seconds, nor in a turn that may hold the
        // right to write.
        var pointing = turn.Activity.Type == ActivityTypes.Message && !isCommand
            ? answers.BeginPointing(turn.Conversation.TenantId, turn.IsPersonal, turn.Now)
            : null;
        var likely = isCommand ? ([], false) : await lines.ReadAsync(turn, cancellation);
        if (likely is { IsStatement: true, Commands.Count: > 0 })
            likely = await PointedLine.ChooseAsync(pointing, turn.Text, likely.Commands, cancellation);
        if (likely is { IsStatement: true, Commands.Count: > 0 })
            return Reply.From(AskBackCard.Create(likely.Commands));

        var key = turn.IsPersonal
            ? turn.Conversation.Id
            : $"{turn.Conversation.Id}\n{turn.Activity.From?.Id}{(turn.IsPrivate ? "\nalone" : "")}";
        var remembered = isAlone ? null : await memory.RecallAsync(key, turn.Now, cancellation);
        var known = await context.ReadAsync(turn.Caller, remembered, turn.Now, turn.Today, cancellation);
        var question = QuestionReader.Read(turn.Text, known);

        if (question is { CommitteeId: { } named, CommitteeHint.Count: 0, FollowUpTo: null })
            turn.Speaker.Person.LastCommitteeId = named;

        // In a group chat that is tied to a committee a question is about that one unless it names another; elsewhere
        // all minutes are searched. But "the meeting", the last or the next, belongs to one committee: the one in
        // use, if
        // there is one.
        question = question with
        {
            CommitteeId = question.CommitteeId
                ?? (turn.IsPersonal ? null : turn.Conversation.CommitteeId) ?? (IsOfTheMeeting(question) ? InUse(turn) : null),
        };
        var answer = await answers.RunAsync(turn.Caller, question, cancellation, pointing);
        if (answer.Kind != AnswerKind.Found && !isCommand && await OfRegisterAsync(turn, question, cancellation) is { } standing)
            answer = standing;
        var kept = isCommand ? null : await clerk.FindAsync(turn, question, known, cancellation);
        if (answer.Kind != AnswerKind.Found && kept is { IsSame: true })
            return Reply.From(AnswerCard.Create(kept, clerk.Offer(turn, question, answer)));
        if (answer.Kind != AnswerKind.Found && kept is null && instead is not null && await instead(answer.Sources.Count > 0) is { } shown)
            return shown;
        if (answer.Kind != AnswerKind.Found && likely.Commands.Count > 0)
            return Reply.From(AskBackCard.Create(likely.Commands));
        if (answer.Remember is { } next)
            await memory.StageAsync(key, next, turn.Now, cancellation);

        var share = isCommand ? null : Share(turn, question, answer);
        return new Reply(answer.Text, AnswerCard.Create(answer, clerk.Offer(turn, question, answer), kept, share))
        {
            Sources = [.. answer.Sources.Select(s => new ReplySource(s.Number, s.CitationName, s.CitationAbstract))],
            RestrictedSources = [
                .. answer.Sources.Where(s => s.IsRestricted)
                .Select(s => $"item {s.ItemNumber ?? s.ItemTitle} of {s.When}").Distinct()],
            TextActions = answer.NamedActions,
            IsFromModel = answer.IsPointed,
            Rateable = new RateableAnswer(
                turn.Text, answer.Text, [.. answer.Sources.Select(s => s.PassageId).OfType<long>()],
                [.. answer.Sources.Where(s => s.PassageId is not null).Select(s => s.MeetingId)
                    .Union(answer.Remember?.MeetingIds ?? [])]),
        };
    }

    /// <summary>
    /// What the register has on it, and what the minutes last say: for a question that asks after an action.
    /// </summary>
    /// <returns>Null where it does not ask for one, or there is none.</returns>
    private async Task<Answer?> OfRegisterAsync(Turn turn, Question question, CancellationToken cancellation)
    {
        if (question.StandingOf.Count > 0 || await lines.ActionAskedForAsync(turn, cancellation) is not { } subject)
            return null;
        var answer = await answers.RunAsync(
            turn.Caller, question with { StandingOf = ContentWordReader.Read(subject), Periods = [] }, cancellation);
        return answer is { Kind: AnswerKind.Found, NamedActions.Count: > 0 } ? answer : null;
    }

    /// <summary>
    /// For an answer from the minutes that its asker alone sees. One that hangs on an earlier question would be another
    /// by the time it is given again.
    /// </summary>
    private ShareOffer? Share(Turn turn, Question question, Answer answer) =>
        GroupChat.IsTargeted(turn.Activity)
        && turn.Activity is { Type: ActivityTypes.Message, Id: { Length: > 0 } asked }
        && question.FollowUpTo is null && answer is { Kind: AnswerKind.Found, Sources.Count: > 0 }
        && turn.Text.Length <= AskClerk.LongestQuestion
            ? new ShareOffer(offers.Offer(turn.Text, turn.Now), asked)
            : null;

    private static bool IsOfTheMeeting(Question question) => question is { Periods.Count: 0, FollowUpTo: null }
        && (question.Kind == QuestionKind.NextMeeting || (question.Subject.Count == 0 && KindsOfOneMeeting.Contains(question.Kind)));

    private static long? InUse(Turn turn) =>
        new[] { turn.Conversation.CommitteeId, turn.Speaker.Person.LastCommitteeId }
            .FirstOrDefault(id => turn.Speaker.Reach.Any(c => c.Id == id));
}
