using System.Text.RegularExpressions;
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
internal sealed partial class AnswerFromPassages(
    CommitteeDb db, PassageTermCache cache, Glossary glossary, MeaningIndex index, PointingTurn? pointing = null)
{
    /// <summary>The number of ranked passages that are read sentence by sentence.</summary>
    private const int MaxRead = 16;

    /// <summary>Of another meeting's passage, against the best.</summary>
    private const double NearBestFactor = .95;

    /// <summary>Two quotes together leave room for their dates and notes.</summary>
    private const int MaxOfTwo = 700;

    public async Task<Answer> RunAsync(
        Caller caller, Question question, CandidateMeetings scope, IReadOnlyList<MeetingRow>? meetings,
        CancellationToken cancellation)
    {
        // The last answer may have been about another committee than the one that is now asked about.
        if (question.FollowUpTo is { PassageIds.Count: > 0 }
            && await new FollowUpPassages(db, cache).FindAsync(caller, question, cancellation) is { } followed
            && scope.ById.ContainsKey(followed.Passage.MeetingId))
            return await FoundAsync(
                caller, question with { Expected = FollowUpPassages.WantedBy(question) }, [followed], scope,
                cancellation);

        // "It" needs the last subject; a question that was only short is better asked by itself once the last passage
        // did not answer it.
        if (question is { FollowUpTo: { } memory, RefersBack: true }
            && WithEarlierSubject(question, memory) is { } carried)
        {
            var (asked, all) = await ReadAsync(caller, carried, scope, meetings, cancellation);
            if (all.Where(q => QuoteCheck.AnswersQuestion(question, q, scope) && MentionsOwnWords(question, asked, q))
                .ToList() is { Count: > 0 } about)
                return await FoundAsync(
                    caller, question, WithOtherMeetings(question, about, scope), scope, cancellation);
            // "Who pays for it?" asks nothing without what "it" is.
            if (question.Subject.Count < 2)
                question = carried;
        }

        var (model, ranked) = await CandidatesAsync(caller, question, scope, meetings, cancellation);
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
            await CandidatesAsync(
                caller, question with { Text = wording, Subject = ContentWordReader.Read(wording) }, scope, meetings,
                cancellation)).Candidates;
    }

    /// <summary>What may answer, best first, and the model by which it was ranked.</summary>
    public async Task<(EvidenceModel Model, List<Candidate> Candidates)> CandidatesAsync(
        Caller caller, Question question, CandidateMeetings scope, IReadOnlyList<MeetingRow>? meetings,
        CancellationToken cancellation)
    {
        var (query, within) = await FindAsync(caller, question, scope, meetings, cancellation);
        var isNarrow = meetings is not null || question.CommitteeId is not null;
        var elsewhere = isNarrow
            ? (await FindAsync(caller, question with { CommitteeId = null }, scope, null, cancellation)).Ranked
            : [];
        var search = new EvidenceSearch(db, index);
        var candidates = await search.FindAsync(
            new EvidenceRequest(caller, question, scope, meetings, query, within) { Elsewhere = elsewhere },
            cancellation);
        var model = search.UsedMeaning ? EvidenceModel.WithMeaning : EvidenceModel.WordsAlone;
        return (model, model.Rank(candidates));
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
            var (_, quotes) = await ReadAsync(caller, question, scope, null, cancellation);
            var asked = question with { Expected = question.Expected & ~ExpectedAnswer.YesOrNo };
            if (quotes.Find(
                q => QuoteCheck.AnswersQuestion(asked, q, scope) && QuoteCheck.Mentions(day, q.Text)) is { } told)
                return await FoundAsync(caller, asked, [told], scope, cancellation);
        }

        var (_, ranked) = await CandidatesAsync(caller, question, scope, null, cancellation);
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

    private async Task<(SearchQuery Query, List<Quote> Quotes)> ReadAsync(
        Caller caller, Question question, CandidateMeetings scope, IReadOnlyList<MeetingRow>? meetings,
        CancellationToken cancellation)
    {
        var (query, ranked) = await FindAsync(caller, question, scope, meetings, cancellation);
        return (query, await new QuoteReader(db).ReadAsync(
            query, question.Expected, ranked.Take(MaxRead), cancellation));
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

    /// <summary>The subject of the question, with mistyped words corrected.</summary>
    public async Task<SearchQuery> PrepareAsync(
        Caller caller, Question question, CandidateMeetings scope, IReadOnlyList<MeetingRow>? meetings,
        CancellationToken cancellation)
    {
        await glossary.LearnAsync(db, cancellation);
        var words = await new QuestionSpelling(db, cache).CorrectAsync(
            glossary.Expand(Subject(question, scope, meetings), caller), cancellation);
        var query = await new PassageSearch(db, cache).PrepareAsync(
            words, Tokenizer.Stems(question.Text), cancellation);
        return query with { Terms = [.. query.Terms.Select(t => t with { Period = PeriodOf(t, question) })] };
    }

    /// <summary>
    /// The period that a word was said for; null for a word of the subject, which may hold a figure too.
    /// </summary>
    private static Period? PeriodOf(SearchTerm term, Question question) =>
        question.Subject.Any(w => w.Text == term.Word)
        ? null
        : question.Periods.FirstOrDefault(p => ContentWordReader.Read(p.Text).Any(w => w.Text == term.Word));

    public async Task<(SearchQuery Query, List<RankedPassage> Ranked)> FindAsync(
        Caller caller, Question question, CandidateMeetings scope, IReadOnlyList<MeetingRow>? meetings,
        CancellationToken cancellation)
    {
        var query = await PrepareAsync(caller, question, scope, meetings, cancellation);
        var within = meetings is null
            ? new PassageFilter(question.CommitteeId is { } id ? [id] : null)
            : new PassageFilter(MeetingIds: [.. meetings.Select(m => m.Id)]);
        if (question.Item is { } number
            && (await Records.AnswerItem.FindAsync(db, number, meetings ?? scope.All, cancellation)).Select(i => i.Id)
            .ToList() is { Count: > 0 } items)
            within = within with { ItemIds = items };
        return (query, query.Terms.Count == 0
            ? []
            : await new PassageSearch(db, cache).FindAsync(query, within, RankingWeights.Measured, cancellation));
    }

    private static List<ContentWord> Subject(
        Question question, CandidateMeetings scope, IReadOnlyList<MeetingRow>? meetings)
    {
        var words = question.Subject.ToList();
        foreach (var period in question.Periods)
        {
            // A period that has chosen the meeting has been dealt with; any other is part of what is asked.
            if (meetings is not null && scope.InPeriod(period).Count > 0)
                continue;
            words.AddRange(ContentWordReader.Read(period.Text).Where(w => !words.Exists(have => have.Stem == w.Stem)));
        }

        return words;
    }

    private async Task<Answer> FoundAsync(
        Caller caller, Question question, List<Quote> quotes, CandidateMeetings scope, CancellationToken cancellation)
    {
        var cites = new Citations(scope);
        var text = new AnswerText();
        var notes = new FigureNotes(db);
        // What was put right later goes before what it put right, so the sources are numbered in the order of the
        // quotes first.
        var marks = quotes.Select(q => cites.Add(q.Passage, q.Text)).ToList();
        foreach (var quote in quotes)
        {
            foreach (var later in await notes.LaterCorrectionsAsync(quote, scope, cancellation))
                text.Line(AnswerWords.CorrectedLater(
                    later.To, later.From, MeetingNames.When(later.By),
                    later.At is { } at ? $" [{cites.Add(at, at.Text)}]" : ""));
        }

        foreach (var (i, quote) in quotes.Index())
        {
            var when = quotes.DistinctBy(q => q.Passage.MeetingId).Count() > 1
                ? $"{MeetingNames.When(scope.ById[quote.Passage.MeetingId])}: "
                : "";
            text.Line($"{when}“{quote.ToMarkdown(question)}” [{marks[i]}]");
        }

        foreach (var quote in quotes)
        {
            foreach (var note in FigureNotes.ForQuote(quote, scope))
                text.Line(note);
        }

        if (quotes.Exists(q => MeetingNames.IsScan(scope.ById[q.Passage.MeetingId])))
            text.Line(AnswerWords.FromScan);

        return new Answer(
            AnswerKind.Found, text.ToString(), cites.Sources) { Remember = Remember(question, quotes[0]) };
    }

    private static Answer NotFound(IReadOnlyList<MeetingRow>? meetings) =>
        new(AnswerKind.NotInMinutes, $"{NoAnswer.NotIn(meetings ?? [])} {AnswerWords.WhatNext}", [])
        {
            ClerkOfCommitteeId = meetings?[0].CommitteeId,
        };

    private static RememberedTurn Remember(Question question, Quote best) => new(
        default, question.Kind, question.SubjectToRemember, best.Passage.Meeting?.CommitteeId,
        [best.Passage.MeetingId], [best.Passage.Id],
        question.Person, YearOf(question, best.Text), question.Expected);

    /// <summary>The year asked about, else the only one in the sentence: "the year before" counts from it.</summary>
    public static int? YearOf(Question question, string answer)
    {
        if (question.YearToRemember is { } named)
            return named;
        var years = Years().Matches(answer).Select(m => m.Value).Distinct().ToList();
        return years.Count == 1 ? int.Parse(years[0], System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Years();
}
