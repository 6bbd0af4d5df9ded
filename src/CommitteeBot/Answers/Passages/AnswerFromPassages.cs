using CommitteeBot.Answers.Evidence;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Pointed;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Pointing;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Passages;

/// <summary>
/// Answers from the text of the minutes: the sentence that holds the answer, or what is nearest, said to be no more
/// than that.
/// </summary>
internal sealed class AnswerFromPassages(
    CommitteeDb db, PassageTermCache cache, Glossary glossary, MeaningIndex index, PointingTurn? pointing = null)
{
    /// <summary>Of another meeting's passage, against the best.</summary>
    private const double NearBestFactor = .95;

    /// <summary>Two quotes together leave room for their dates and notes.</summary>
    private const int MaxOfTwo = 700;

    public SubjectSearch Search { get; } = new(db, cache, glossary);

    public CandidateSearch Candidates { get; } = new(db, cache, glossary, index);

    public async Task<Answer> RunAsync(
        Caller caller, Question question, CandidateMeetings scope, IReadOnlyList<MeetingRow>? meetings,
        CancellationToken cancellation)
    {
        // The last answer may have been about another committee than the one that is now asked about.
        if (question.FollowUpTo is { PassageIds.Count: > 0 }
            && await new FollowUpPassages(db, cache).FindAsync(caller, question, cancellation) is { } followed
            && scope.ById.ContainsKey(followed.Passage.MeetingId))
            return await QuoteAnswer.ComposeAsync(
                db, question with { Expected = FollowUpPassages.WantedBy(question) }, [followed], scope, cancellation);

        // "It" needs the last subject; a question that was only short is better asked by itself once the last passage
        // did not answer it.
        if (question is { FollowUpTo: { } memory, RefersBack: true }
            && WithEarlierSubject(question, memory) is { } carried)
        {
            var (asked, all) = await Search.ReadAsync(caller, carried, scope, meetings, cancellation);
            if (all.Where(q => QuoteCheck.AnswersQuestion(question, q, scope) && MentionsOwnWords(question, asked, q))
                .ToList() is { Count: > 0 } about)
                return await QuoteAnswer.ComposeAsync(
                    db, question, WithOtherMeetings(question, about, scope), scope, cancellation);
            // "Who pays for it?" asks nothing without what "it" is.
            if (question.Subject.Count < 2)
                question = carried;
        }

        var (model, ranked) = await Candidates.FindAsync(caller, question, scope, meetings, cancellation);
        var evidence = new AnswerFromEvidence(db, scope);
        var answer = await evidence.RunAsync(question, model, ranked, cancellation);
        if (answer?.Kind == AnswerKind.Found || pointing is null)
            return answer ?? NotFound(meetings);
        var choice = await new PointedCandidates(pointing, scope).FindAsync(
            question.Text, ranked, InOtherWordsAsync, cancellation);
        return choice is null
            ? answer ?? NotFound(meetings)
            : await evidence.PointedAsync(question, model, choice, answer is null ? [] : ranked, cancellation);

        async Task<IReadOnlyList<Candidate>> InOtherWordsAsync(string wording) => (
            await Candidates.FindAsync(
                caller, question with { Text = wording, Subject = ContentWordReader.Read(wording) }, scope, meetings,
                cancellation)).Candidates;
    }

    /// <summary>
    /// What the minutes of other days tell of a day that has no minutes here, in sentences that name it; null where
    /// they tell nothing.
    /// </summary>
    public async Task<Answer?> FromOtherMeetingsAsync(
        Caller caller, Question question, Period day, CandidateMeetings scope, CancellationToken cancellation)
    {
        // What was said on a day is in its own minutes only; that something was due on it may stand elsewhere.
        if (!day.IsMeetingDate)
        {
            var (_, quotes) = await Search.ReadAsync(caller, question, scope, null, cancellation);
            var asked = question with { Expected = question.Expected & ~ExpectedAnswer.YesOrNo };
            if (quotes.Find(
                q => QuoteCheck.AnswersQuestion(asked, q, scope) && QuoteCheck.Mentions(day, q.Text)) is { } told)
                return await QuoteAnswer.ComposeAsync(db, asked, [told], scope, cancellation);
        }

        var (_, ranked) = await Candidates.FindAsync(caller, question, scope, null, cancellation);
        var naming = ranked.Where(c => QuoteCheck.Mentions(day, c.Text)).ToList();
        return naming.Count > 0 ? new AnswerFromEvidence(db, scope).Uncertain(
            question, naming, $"{NoAnswer.NoMinutesOf(day, scope)} Other minutes name it:") : null;
    }

    /// <summary>
    /// At least half of what a follow-up itself adds to the subject before it must be spoken of; the subject alone is
    /// no answer to it.
    /// </summary>
    private static bool MentionsOwnWords(Question question, SearchQuery asked, Quote quote)
    {
        var own = asked.Terms.Where(
            t => FollowUpPassages.IsOwnWord(t.Word) && question.Subject.Any(w => w.Text == t.Word)).ToList();
        var stems = Tokenizer.Stems(quote.Neighbourhood).ToHashSet();
        return own.Count(t => stems.Contains(t.Stem) || t.Also.Any(stems.Contains)) * 2 >= own.Count;
    }

    private static Question WithEarlierSubject(Question question, RememberedTurn memory) => question with
    {
        Subject = [.. question.Subject, .. ContentWordReader.Read(string.Join(' ', memory.Subject))
            .Where(w => !question.Subject.Any(have => have.Stem == w.Stem))],
    };

    /// <summary>
    /// The best, and what another meeting says nearly as well; in order of date. Where two years are asked about and
    /// stand apart, one quote for each.
    /// </summary>
    private static List<Quote> WithOtherMeetings(Question question, List<Quote> holding, CandidateMeetings scope)
    {
        var best = holding[0];
        var missing = question.Periods.Where(p => !QuoteCheck.Mentions(p, best.Text)).ToList();
        if (question.Periods.Count > 1 && missing.Count == 1
            && holding.Find(
                q => q.Passage.Id != best.Passage.Id && QuoteCheck.Mentions(missing[0], q.Text)
                && q.Text.Length + best.Text.Length < MaxOfTwo) is { } second)
        {
            return [.. new[] { best, second }.OrderBy(q => scope.ById[q.Passage.MeetingId].Date ?? DateOnly.MinValue)
                .ThenBy(q => q.Passage.Place)];
        }

        var others = holding.Where(
            q => q.Passage.MeetingId != best.Passage.MeetingId && q.Score >= best.Score * NearBestFactor
            && q.Local >= best.Local && q.Text.Length + best.Text.Length < MaxOfTwo)
            .DistinctBy(q => q.Passage.MeetingId).Take(1);
        return [.. others.Prepend(best).OrderBy(q => scope.ById[q.Passage.MeetingId].Date ?? DateOnly.MinValue)];
    }

    private static Answer NotFound(IReadOnlyList<MeetingRow>? meetings) =>
        new(AnswerKind.NotInMinutes, $"{NoAnswer.NotIn(meetings ?? [])} {AnswerWords.WhatNext}", [])
        {
            ClerkOfCommitteeId = meetings?[0].CommitteeId,
        };
}
