using CommitteeBot.Answers.Evidence;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Passages;

/// <summary>Finds the sentences and facts that may answer a question, by words and by meaning, and ranks them.</summary>
internal sealed class CandidateSearch(CommitteeDb db, PassageTermCache cache, Glossary glossary, MeaningIndex index)
{
    private readonly SubjectSearch search = new(db, cache, glossary);

    /// <summary>What may answer, best first, and the model by which it was ranked.</summary>
    public async Task<(EvidenceModel Model, List<Candidate> Candidates)> FindAsync(
        Caller caller, Question question, CandidateMeetings scope, IReadOnlyList<MeetingRow>? meetings,
        CancellationToken cancellation)
    {
        var (query, within) = await search.FindAsync(caller, question, scope, meetings, cancellation);
        var isNarrow = meetings is not null || question.CommitteeId is not null;
        var elsewhere = isNarrow
            ? (await search.FindAsync(caller, question with { CommitteeId = null }, scope, null, cancellation)).Ranked
            : [];
        var evidence = new EvidenceSearch(db, index);
        var candidates = await evidence.FindAsync(
            new EvidenceRequest(caller, question, scope, meetings, query, within) { Elsewhere = elsewhere },
            cancellation);
        var model = evidence.UsedMeaning ? EvidenceModel.WithMeaning : EvidenceModel.WordsAlone;
        return (model, model.Rank(candidates));
    }
}
