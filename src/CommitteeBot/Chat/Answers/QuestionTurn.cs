using CommitteeBot.Answers;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Chat.Answers;

/// <summary>A line that is no command is a question to the minutes.</summary>
internal sealed class QuestionTurn(QuestionContextReader context, ConversationMemory memory, AnswerQuestion answers, AskClerk clerk)
{
    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Text.Length > CommandReader.MaxLength)
        {
            return new Reply($"That is {turn.Text.Length:N0} characters, and I read questions and commands of at most {CommandReader.MaxLength:N0}; nothing was done with it. "
                + "Ask in a few words, or send a document as a file.");
        }

        var key = turn.IsPersonal ? turn.Conversation.Id : $"{turn.Conversation.Id}\n{turn.Activity.From?.Id}{(turn.IsPrivate ? "\nalone" : "")}";
        var remembered = await memory.RecallAsync(key, turn.Now, cancellation);
        var known = await context.ReadAsync(turn.Caller, remembered, turn.Now, turn.Today, cancellation);
        var question = QuestionReader.Read(turn.Text, known);

        if (question is { CommitteeId: { } named, CommitteeHint.Count: 0, FollowUpTo: null })
            turn.Speaker.Person.LastCommitteeId = named;

        // A chat that is tied to a committee asks about that one, unless the question names another; elsewhere all minutes are searched.
        // But "the meeting", the last or the next, is one committee's: the one in use, where one is.
        question = question with { CommitteeId = question.CommitteeId ?? turn.Conversation.CommitteeId ?? (IsOfTheMeeting(question) ? InUse(turn) : null) };
        var answer = await answers.RunAsync(turn.Caller, question, cancellation);
        if (answer.Remember is { } next)
            await memory.StageAsync(key, next, turn.Now, cancellation);

        return new Reply(answer.Text, AnswerCard.Create(answer, Offer(turn, question, answer)))
        {
            Sources = [.. answer.Sources.Select(s => new ReplySource(s.Number, s.CitationName, s.CitationAbstract))],
            RestrictedSources = [.. answer.Sources.Where(s => s.IsRestricted).Select(s => $"item {s.ItemNumber ?? s.ItemTitle} of {s.When}").Distinct()],
            Rateable = new RateableAnswer(turn.Text, answer.Text, [.. answer.Sources.Select(s => s.PassageId).OfType<long>()]),
        };
    }

    private static bool IsOfTheMeeting(Question question) => question is { Periods.Count: 0, FollowUpTo: null } && (question.Kind == QuestionKind.NextMeeting
        || question is { Subject.Count: 0, Kind: QuestionKind.Overview or QuestionKind.MeetingDetails or QuestionKind.Attendance or QuestionKind.Apologies or QuestionKind.Decisions
            or QuestionKind.Corrections or QuestionKind.Exempt or QuestionKind.FutureAgenda });

    private static long? InUse(Turn turn) => turn.Speaker.Reach.Any(c => c.Id == turn.Speaker.Person.LastCommitteeId) ? turn.Speaker.Person.LastCommitteeId : null;

    /// <summary>The clerk of the committee whose minutes were nearest; else those of the committee asked about, or of all that the asker belongs to.</summary>
    private AnswerCard.ClerkOffer? Offer(Turn turn, Question question, Answer answer)
    {
        if (answer.Kind == AnswerKind.Found)
            return null;
        var meant = answer.ClerkOfCommitteeId ?? question.CommitteeId;
        var committees = turn.Speaker.Reach.Where(c => meant is null || c.Id == meant).Select(c => (c.Id, c.Prefix)).ToList();
        return committees.Count == 0 ? null : new AnswerCard.ClerkOffer(clerk.Offer(turn.Text, turn.Now), committees);
    }
}
