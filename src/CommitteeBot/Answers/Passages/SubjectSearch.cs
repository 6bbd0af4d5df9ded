using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Passages;

/// <summary>Finds passages by the words of what is asked about, within the meetings that are asked about.</summary>
internal sealed class SubjectSearch(CommitteeDb db, PassageTermCache cache, Glossary glossary)
{
    /// <summary>The number of ranked passages that are read sentence by sentence.</summary>
    private const int MaxRead = 16;

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

    /// <summary>The sentences of the passages found, best first.</summary>
    public async Task<(SearchQuery Query, List<Quote> Quotes)> ReadAsync(
        Caller caller, Question question, CandidateMeetings scope, IReadOnlyList<MeetingRow>? meetings,
        CancellationToken cancellation)
    {
        var (query, ranked) = await FindAsync(caller, question, scope, meetings, cancellation);
        return (query, await new QuoteReader(db).ReadAsync(
            query, question.Expected, ranked.Take(MaxRead), cancellation));
    }
}
