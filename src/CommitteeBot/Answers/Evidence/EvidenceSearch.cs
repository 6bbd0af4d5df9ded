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
        UsedMeaning = asked is not null;

        var ranks = new Dictionary<(long Meeting, int Place), double>();
        Take(request.Within, MaxByWords);
        Take(request.Elsewhere, MaxElsewhere);
        var facts = new List<long>();
        var best = 0f;
        if (contents is not null && asked is { } embedding)
        {
            var near = contents.Passages(embedding, MeaningIndex.Readable.By(caller, scope, named), MaxByMeaning);
            if (named is not null)
                near.AddRange(contents.Passages(embedding, MeaningIndex.Readable.By(caller, scope), MaxElsewhere));
            best = near.Count > 0 ? near.Max(n => n.Similarity) : 0;
            foreach (var (piece, _) in near)
                ranks.TryAdd((piece.MeetingId, piece.Place), 0);
            facts.AddRange(
                contents.Facts(embedding, MeaningIndex.Readable.By(caller, scope, named), MaxFacts)
                .Select(f => f.Fact.Id));
        }

        var candidates = new List<Candidate>();
        foreach (var quote in await new QuoteReader(db).ReadSentencesAsync(
            request.Query, question.Expected, ranks.Keys, cancellation))
        {
            if (!scope.ById.TryGetValue(quote.Passage.MeetingId, out var meeting))
                continue;
            var pieces = asked is { } e ? contents!.OfPassage(quote.Passage.Id, e) : [];
            candidates.Add(new Candidate(quote, null, CandidateFeatures.Of(quote, new(
                question, ranks[(meeting.Id, quote.Passage.Place)], OfSentence(quote, pieces), pieces.Count > 0
                ? pieces.Max()
                : null, best,
                IsNamed(meeting.Id), IsOther(meeting.Id), QuoteCheck.IsFromPeriod(question, quote, scope),
                meeting.CommitteeId,
                QuoteCheck.AnswersQuestion(question, quote, scope)))));
        }

        foreach (var fact in await FactsAsync(facts, named, cancellation))
        {
            if (!scope.ById.TryGetValue(fact.MeetingId, out var meeting)
                || !caller.CommitteeIds.Contains(meeting.CommitteeId))
                continue;
            candidates.Add(new Candidate(null, fact, CandidateFeatures.Of(fact, request.Query, new(
                question, 0, contents is not null && asked is { } e
                ? fact.Embedding is { } stored ? e.Similarity(Embedding.From(stored)) : null : null, null, best,
                IsNamed(meeting.Id), IsOther(meeting.Id),
                question.Periods.All(
                    p => scope.InPeriod(p).Any(m => m.Id == meeting.Id) || QuoteCheck.Mentions(p, fact.Text)),
                meeting.CommitteeId, MeetsRules: false))));
        }

        return candidates;

        bool IsNamed(long meeting) => named?.Any(m => m.Id == meeting) == true;
        bool IsOther(long meeting) => named is not null && !IsNamed(meeting);

        void Take(IReadOnlyList<RankedPassage> ranked, int max)
        {
            var strongest = ranked.Count > 0 ? Math.Max(ranked[0].Score, double.Epsilon) : 1;
            foreach (var (passage, score) in ranked.Take(max))
                ranks.TryAdd((passage.MeetingId, passage.Place), score / strongest);
        }
    }

    /// <summary>Those near in meaning, and all of the meetings named where these are few.</summary>
    private Task<List<FactRow>> FactsAsync(
        List<long> near, IReadOnlyList<MeetingRow>? named, CancellationToken cancellation)
    {
        var meetings = named is { Count: <= MaxMeetingsRead } ? named.Select(m => m.Id).ToList() : [];
        return db.Facts.AsNoTracking().Where(f => near.Contains(f.Id) || meetings.Contains(f.MeetingId))
            .ToListAsync(cancellation);
    }

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
