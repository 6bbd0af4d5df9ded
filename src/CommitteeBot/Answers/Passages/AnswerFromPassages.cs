using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Passages;

/// <summary>Answers from the text of the minutes: the sentence that holds the answer, or what is nearest, said to be no more than that.</summary>
internal sealed class AnswerFromPassages(CommitteeDb db, PassageTermCache cache)
{
    /// <summary>How many of the ranked passages are read sentence by sentence.</summary>
    private const int Read = 16;

    /// <summary>Less of the question than this in the sentence and beside it, and it is about something else.</summary>
    private const double LeastLocal = .42;

    /// <summary>Less than this in the whole neighbourhood, and a word that matters is missing.</summary>
    private const double LeastWindow = .6;

    public async Task<Answer> RunAsync(Caller caller, Question question, MeetingScope scope, IReadOnlyList<MeetingRow>? meetings, CancellationToken cancellation)
    {
        var (query, ranked) = await FindAsync(caller, question, scope, meetings, cancellation);
        var quotes = await QuotesAsync(query, question, ranked, caller, cancellation);
        if (quotes.Count == 0)
            return Nothing(question, scope, meetings);

        var best = quotes[0];
        var wanted = WantedInText.Checked(question.Wanted);
        var holds = wanted == Wanted.Anything || best.Found != Wanted.Anything;
        var cites = new Citations(scope);
        return holds && best.Local >= LeastLocal && best.Window >= LeastWindow
            ? Found(question, best, cites)
            : Near(question, query, best, meetings, cites);
    }

    /// <summary>What the question is about, with mistyped words read as what they were meant to be.</summary>
    public async Task<SearchQuery> PrepareAsync(Caller caller, Question question, MeetingScope scope, IReadOnlyList<MeetingRow>? meetings, CancellationToken cancellation)
    {
        var words = await new SpellingOfQuestion(db).ReadAsync(Subject(question, scope, meetings), caller, cancellation);
        return await new PassageSearch(db, cache).PrepareAsync(words, Words.Stems(question.Text), cancellation);
    }

    public async Task<(SearchQuery Query, List<RankedPassage> Ranked)> FindAsync(
        Caller caller, Question question, MeetingScope scope, IReadOnlyList<MeetingRow>? meetings, CancellationToken cancellation)
    {
        var query = await PrepareAsync(caller, question, scope, meetings, cancellation);
        var within = meetings is null ? new PassageScope(question.CommitteeId is { } id ? [id] : null) : new PassageScope(MeetingIds: [.. meetings.Select(m => m.Id)]);
        return (query, query.Terms.Count == 0 ? [] : await new PassageSearch(db, cache).FindAsync(query, caller, within, RankingWeights.Measured, cancellation));
    }

    private static List<ContentWord> Subject(Question question, MeetingScope scope, IReadOnlyList<MeetingRow>? meetings)
    {
        var words = question.Subject.ToList();
        foreach (var period in question.Periods)
        {
            // A period that has chosen the meeting has been dealt with; any other is part of what is asked.
            if (meetings is not null && scope.In(period).Count > 0)
                continue;
            words.AddRange(QuestionText.ContentWords(period.Said).Where(w => !words.Exists(have => have.Stem == w.Stem)));
        }

        return words;
    }

    private async Task<List<Quote>> QuotesAsync(SearchQuery query, Question question, List<RankedPassage> ranked, Caller caller, CancellationToken cancellation)
    {
        var top = ranked.Take(Read).ToList();
        if (top.Count == 0)
            return [];

        var meetingIds = top.Select(t => t.Passage.MeetingId).Distinct().ToList();
        var places = top.SelectMany(t => Enumerable.Range(t.Passage.Place - 1, 3).Select(p => (t.Passage.MeetingId, p))).ToHashSet();
        var from = places.Min(p => p.p);
        var to = places.Max(p => p.p);
        var rows = (await db.Passages.AsNoTracking().Include(p => p.Item).Include(p => p.Meeting)
                .Where(p => meetingIds.Contains(p.MeetingId) && p.Place >= from && p.Place <= to).ToListAsync(cancellation))
            .Where(p => places.Contains((p.MeetingId, p.Place)) && (!p.IsRestricted || caller.RestrictedCommitteeIds.Contains(p.Meeting!.CommitteeId)))
            .ToDictionary(p => (p.MeetingId, p.Place));
        var strongest = top[0].Score;
        var quotes = new List<Quote>();
        foreach (var (passage, score) in top)
        {
            var row = rows[(passage.MeetingId, passage.Place)];
            var around = new[] { -1, 1 }.Select(d => rows.GetValueOrDefault((passage.MeetingId, passage.Place + d))?.Text ?? "").ToList();
            if (SentenceChoice.Choose(query, question.Wanted, row, Heading(row), around) is { } quote)
                quotes.Add(quote with { Score = quote.Score + (.35 * score / strongest) });
        }

        return [.. quotes.OrderByDescending(q => q.Score)];
    }

    private static string Heading(PassageRow row) => $"{row.InReport} {row.Item?.Title}";

    private static Answer Found(Question question, Quote best, Citations cites)
    {
        var number = cites.Add(best.Passage, best.Text);
        return new Answer(AnswerKind.Found, $"“{best.Marked(question.Wanted)}” [{number}]", cites.Sources) { Remember = Remember(question, best) };
    }

    private static Answer Near(Question question, SearchQuery query, Quote best, IReadOnlyList<MeetingRow>? meetings, Citations cites)
    {
        var missing = query.Terms.Where(t => t.Count == 0).Select(t => $"“{t.Word}”").ToList();
        var reason = missing.Count > 0 ? $"nothing there speaks of {string.Join(" or ", missing)}." : "the subject may be mentioned, but not that.";
        var no = HonestNo.NotAt(meetings ?? [], reason);
        var number = cites.Add(best.Passage, best.Text);
        return new Answer(AnswerKind.NearMiss, $"{no} The nearest passage: “{best.Text}” [{number}]\n\n{HonestNo.WhatNext}", cites.Sources) { Remember = Remember(question, best) };
    }

    private static Answer Nothing(Question question, MeetingScope scope, IReadOnlyList<MeetingRow>? meetings) => new(
        AnswerKind.NotInMinutes, $"{HonestNo.NotAt(meetings ?? [], "nothing there speaks of it.")} {HonestNo.WhatNext}", []);

    private static RememberedTurn Remember(Question question, Quote best) => new(
        default, question.Kind, [.. question.Subject.Select(w => w.Text)], best.Passage.Meeting?.CommitteeId, [best.Passage.MeetingId], [best.Passage.Id],
        question.Person, question.Periods.Where(p => p.From.Year == p.To.Year).Select(p => (int?)p.From.Year).FirstOrDefault(), best.Sentences[0]);
}
