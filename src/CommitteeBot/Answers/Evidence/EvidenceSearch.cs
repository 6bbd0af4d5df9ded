using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Evidence;

/// <summary>
/// Gathers what may answer a question: by words and by meaning, within the meetings named and outside them, and among
/// the facts of the record.
/// </summary>
internal sealed class EvidenceSearch(CommitteeDb db, MeaningIndex index)
{
    private const int MaxByWords = 24;
    private const int MaxByMeaning = 24;

    /// <summary>Of other meetings than the ones named: the words may have named them by mistake.</summary>
    private const int MaxElsewhere = 8;
    private const int MaxFacts = 10;

    /// <summary>Of so many meetings named all facts are looked at.</summary>
    private const int MaxMeetingsRead = 3;

    /// <summary>Whether the candidates found last were compared by meaning too.</summary>
    public bool UsedMeaning { get; private set; }

    public async Task<List<Candidate>> FindAsync(EvidenceRequest request, CancellationToken cancellation)
    {
        var (caller, question, scope, named) = (request.Caller, request.Question, request.Scope, request.Named);
        var contents = await index.OpenAsync(db, cancellation);
        Embedding? asked = contents is null ? null : index.Encode(question.Text);
        Embedding? subject = contents is null ? null : index.Encode(WithoutTimes(question));
        UsedMeaning = asked is not null;

        var places = new HashSet<(long Meeting, int Place)>();
        Take(request.Within, MaxByWords);
        Take(request.Elsewhere, MaxElsewhere);
        var facts = new List<long>();
        var (best, bestOfSubject) = (0f, 0f);
        if (contents is not null && asked is { } embedding && subject is { } about)
        {
            var near = contents.Passages(embedding, MeaningIndex.Readable.By(caller, scope, named), MaxByMeaning);
            if (named is not null)
                near.AddRange(contents.Passages(embedding, MeaningIndex.Readable.By(caller, scope), MaxElsewhere));
            best = near.Count > 0 ? near.Max(n => n.Similarity) : 0;
            var nearSubject = contents.Passages(about, MeaningIndex.Readable.By(caller, scope, named), MaxElsewhere);
            bestOfSubject = nearSubject.Count > 0 ? nearSubject[0].Similarity : 0;
            near.AddRange(nearSubject);
            foreach (var (piece, _) in near)
                places.Add((piece.MeetingId, piece.Place));
            facts.AddRange(
                contents.Facts(embedding, MeaningIndex.Readable.By(caller, scope, named), MaxFacts)
                .Select(f => f.Fact.Id));
        }

        var candidates = new List<Candidate>();
        foreach (var quote in await new QuoteReader(db).ReadSentencesAsync(
            request.Query, question.Expected, places, cancellation))
        {
            if (!scope.ById.TryGetValue(quote.Passage.MeetingId, out var meeting))
                continue;
            var pieces = asked is { } e ? contents!.OfPassage(quote.Passage.Id, e) : [];
            var ofSubject = subject is { } s ? OfSentence(quote, contents!.OfPassage(quote.Passage.Id, s)) : null;
            candidates.Add(new Candidate(quote, null, CandidateFeatures.Of(quote, new(
                question, OfSentence(quote, pieces), pieces.Count > 0
                ? pieces.Max()
                : null, best,
                IsNamed(meeting.Id), IsOther(meeting.Id), QuoteCheck.IsFromPeriod(question, quote, scope),
                meeting.CommitteeId,
                QuoteCheck.AnswersQuestion(question, quote, scope))
            {
                SubjectSimilarity = ofSubject,
                BestSubjectSimilarity = bestOfSubject,
            })));
        }

        foreach (var fact in await FactsAsync(facts, named, cancellation))
        {
            if (!scope.ById.TryGetValue(fact.MeetingId, out var meeting)
                || !caller.CommitteeIds.Contains(meeting.CommitteeId))
                continue;
            candidates.Add(new Candidate(null, fact, CandidateFeatures.Of(fact, request.Query, new(
                question, contents is not null && asked is { } e
                ? fact.Embedding is { } stored ? e.Similarity(Embedding.From(stored)) : null : null, null, best,
                IsNamed(meeting.Id), IsOther(meeting.Id),
                question.Periods.All(
                    p => scope.InPeriod(p).Any(m => m.Id == meeting.Id) || QuoteCheck.Mentions(p, fact.Text)),
                meeting.CommitteeId, MeetsRules: false)
            {
                SubjectSimilarity = subject is { } s && fact.Embedding is { } known
                    ? s.Similarity(Embedding.From(known))
                    : null,
                BestSubjectSimilarity = bestOfSubject,
            })));
        }

        return candidates;

        bool IsNamed(long meeting) => named?.Any(m => m.Id == meeting) == true;
        bool IsOther(long meeting) => named is not null && !IsNamed(meeting);

        void Take(IReadOnlyList<RankedPassage> ranked, int max) =>
            places.UnionWith(ranked.Take(max).Select(r => (r.Passage.MeetingId, r.Passage.Place)));
    }

    /// <summary>Those near in meaning, and all of the meetings named where these are few.</summary>
    private Task<List<FactRow>> FactsAsync(
        List<long> near, IReadOnlyList<MeetingRow>? named, CancellationToken cancellation)
    {
        var meetings = named is { Count: <= MaxMeetingsRead } ? named.Select(m => m.Id).ToList() : [];
        return db.Facts.AsNoTracking().Where(f => near.Contains(f.Id) || meetings.Contains(f.MeetingId))
            .ToListAsync(cancellation);
    }

    /// <summary>When it was is known from the meeting; in the text of a sentence it only misleads.</summary>
    private static string WithoutTimes(Question question) => question.Periods.Aggregate(
        question.Text, (text, period) => text.Replace(period.Text, "", StringComparison.OrdinalIgnoreCase));

    /// <summary>A sentence's meaning is that of the piece it stands in.</summary>
    private static float? OfSentence(Quote quote, List<float> pieces)
    {
        if (pieces.Count == 0)
            return null;
        var before = 0;
        foreach (var (i, piece) in PassagePieces.In(quote.Passage.Text).Index())
        {
            before += piece.Sentences;
            if (quote.Sentence < before && i < pieces.Count)
                return pieces[i];
        }

        return pieces[^1];
    }
}

/// <param name="Named">The meetings that the question names; null where it names none.</param>
/// <param name="Query">What is looked for, word by word.</param>
/// <param name="Within">Passages of the meetings named, or of all, as ranked by words.</param>
internal sealed record EvidenceRequest(
    Caller Caller, Question Question, CandidateMeetings Scope, IReadOnlyList<MeetingRow>? Named, SearchQuery Query,
    IReadOnlyList<RankedPassage> Within)
{
    /// <summary>The same of all meetings, where some are named.</summary>
    public IReadOnlyList<RankedPassage> Elsewhere { get; init; } = [];
}
