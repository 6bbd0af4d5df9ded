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

/// <summary>Gathers what may answer a question: by words and by meaning, within the meetings named and outside them, and among the facts of the record.</summary>
internal sealed class EvidenceSearch(CommitteeDb db, MeaningIndex index)
{
    private const int MaxByWords = 24;
    private const int MaxByMeaning = 24;

    /// <summary>Of other meetings than the ones named: the words may have named them by mistake.</summary>
    private const int MaxElsewhere = 8;
    private const int MaxFacts = 10;

    public async Task<List<Candidate>> FindAsync(EvidenceRequest request, CancellationToken cancellation)
    {
        var (caller, question, scope, named) = (request.Caller, request.Question, request.Scope, request.Named);
        var contents = await index.OpenAsync(db, cancellation);
        Embedding? asked = contents is null ? null : index.Encode(question.Text);

        var ranks = new Dictionary<(long Meeting, int Place), double>();
        Take(request.Within, MaxByWords);
        Take(request.Elsewhere, MaxElsewhere);
        var facts = new List<(long Id, float? Similarity)>();
        var best = 0f;
        if (contents is not null && asked is { } embedding)
        {
            var near = contents.Passages(embedding, MeaningIndex.Readable.By(caller, scope, named), MaxByMeaning);
            if (named is not null)
                near.AddRange(contents.Passages(embedding, MeaningIndex.Readable.By(caller, scope), MaxElsewhere));
            best = near.Count > 0 ? near.Max(n => n.Similarity) : 0;
            foreach (var (piece, _) in near)
                ranks.TryAdd((piece.MeetingId, piece.Place), 0);
            facts.AddRange(contents.Facts(embedding, MeaningIndex.Readable.By(caller, scope, named), MaxFacts).Select(f => (f.Fact.Id, (float?)f.Similarity)));
        }

        var candidates = new List<Candidate>();
        foreach (var quote in await new QuoteReader(db).ReadSentencesAsync(request.Query, question.Expected, ranks.Keys, caller, cancellation))
        {
            var pieces = asked is { } e ? contents!.OfPassage(quote.Passage.Id, e) : [];
            var features = CandidateFeatures.Of(quote, new(
                question, ranks[(quote.Passage.MeetingId, quote.Passage.Place)], OfSentence(quote, pieces), pieces.Count > 0 ? pieces.Max() : null, best,
                IsNamed(quote.Passage.MeetingId), IsOther(quote.Passage.MeetingId), QuoteCheck.IsFromPeriod(question, quote, scope), scope.ById[quote.Passage.MeetingId].CommitteeId));
            candidates.Add(new Candidate(quote, null, features));
        }

        var ids = facts.Select(f => f.Id).ToList();
        foreach (var fact in await db.Facts.AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(cancellation))
        {
            var features = CandidateFeatures.Of(fact, request.Query, new(
                question, 0, facts.Find(f => f.Id == fact.Id).Similarity, null, best, IsNamed(fact.MeetingId), IsOther(fact.MeetingId),
                question.Periods.All(p => scope.InPeriod(p).Any(m => m.Id == fact.MeetingId) || QuoteCheck.Mentions(p, fact.Text)), scope.ById[fact.MeetingId].CommitteeId));
            candidates.Add(new Candidate(null, fact, features));
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
    Caller Caller, Question Question, CandidateMeetings Scope, IReadOnlyList<MeetingRow>? Named, SearchQuery Query, IReadOnlyList<RankedPassage> Within)
{
    /// <summary>The same of all meetings, where some are named.</summary>
    public IReadOnlyList<RankedPassage> Elsewhere { get; init; } = [];
}
