using CommitteeBot.Answers;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Chat.Answers;

/// <summary>
/// What of the clerk stands under an answer: what they said when somebody asked the same, and the way to ask.
/// </summary>
internal sealed class ClerkUnderAnswer(AskClerk clerk, ClerkAnswers answers, LazyEncoder encoder)
{
    /// <summary>From this likeness on other words ask for the same.</summary>
    private const float Near = .82f;

    /// <summary>
    /// The clerk of the committee whose minutes were nearest; else those of the committee asked about, or of all that
    /// the asker belongs to.
    /// </summary>
    public AnswerCard.ClerkOffer? Offer(Turn turn, Question question, Answer answer)
    {
        if (answer.Kind == AnswerKind.Found)
            return null;
        var meant = answer.ClerkOfCommitteeId ?? question.CommitteeId;
        var committees = turn.Speaker.Reach.Where(c => meant is null || c.Id == meant)
            .Select(c => (c.Id, c.Prefix)).ToList();
        return committees.Count == 0 ? null : new AnswerCard.ClerkOffer(clerk.Offer(turn.Text, turn.Now), committees);
    }

    /// <summary>Null where nobody asked the same, or the asker may not read what the clerk said.</summary>
    public async Task<ClerkAnswer?> FindAsync(
        Turn turn, Question question, QuestionContext known, CancellationToken cancellation)
    {
        var kept = await answers.ReadableAsync(turn.Caller, cancellation);
        if (kept.Count == 0)
            return null;
        var asked = Read(turn.Text, known with { Memory = null }, question.CommitteeId);
        var alike = kept.Select(k => (Row: k, How: SameQuestion.Compare(asked, Read(k, known))))
            .Where(k => k.How != QuestionLikeness.Other).ToList();
        var same = alike.Find(k => k.How == QuestionLikeness.Same).Row;
        return (same ?? Nearest(turn.Text, alike.ConvertAll(k => k.Row))) is { } found
            ? new ClerkAnswer(found, same is not null, turn.IsPersonal && turn.Caller.IsOfficer(found.CommitteeId))
            : null;
    }

    /// <summary>As it was meant on its day: "last month" was another month then.</summary>
    private static Question Read(ClerkQuestionRow kept, QuestionContext known) => Read(
        kept.Question,
        known with
        {
            Memory = null, Now = kept.AskedAt,
            Today = CommitteeDay.At(kept.AskedAt, kept.Committee?.Zone ?? "Europe/London"),
        },
        kept.CommitteeId);

    private static Question Read(string text, QuestionContext known, long? committee)
    {
        var question = QuestionReader.Read(text, known);
        return question.CommitteeId is null ? question with { CommitteeId = committee } : question;
    }

    private ClerkQuestionRow? Nearest(string asked, List<ClerkQuestionRow> kept)
    {
        if (kept.Count == 0 || encoder.Get() is not { } model)
            return null;
        var all = model.Encode([asked, .. kept.Select(k => k.Question)]);
        var (best, at) = all.Skip(1).Select((e, i) => (e.Similarity(all[0]), i)).Max();
        return best >= Near ? kept[at] : null;
    }
}
