using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Passages;

/// <summary>
/// A follow-up is looked for first where the last answer stood: "and how many were sent on?" is mostly the same
/// paragraph.
/// </summary>
internal sealed class FollowUpPassages(CommitteeDb db, PassageTermCache cache)
{
    private const int Neighbours = 2;

    /// <summary>The follow-up's own words are few, so more of them must be there.</summary>
    private const double MinCoverage = .6;

    /// <returns>Null where the neighbourhood does not answer.</returns>
    public async Task<Quote?> FindAsync(Caller caller, Question question, CancellationToken cancellation)
    {
        var words = OwnWords(question);
        if (words.Count == 0)
            return null;
        var query = await new PassageSearch(db, cache).PrepareAsync(
            await new QuestionSpelling(db, cache).CorrectAsync(words, cancellation), Tokenizer.Stems(question.Text),
            cancellation);
        var ids = question.FollowUpTo!.PassageIds.ToList();
        var stood = await db.Passages.AsNoTracking()
            .Where(p => ids.Contains(p.Id) && caller.CommitteeIds.Contains(p.Meeting!.CommitteeId))
            .ToListAsync(cancellation);
        if (stood.Count == 0)
            return null;

        // The nearer, the likelier: the passage itself stands first.
        var near = stood.SelectMany(
            p => Enumerable.Range(p.Place - Neighbours, (2 * Neighbours) + 1)
            .Select(place => (p.MeetingId, Place: place, Distance: Math.Abs(place - p.Place))))
            .Select(p =>
                new RankedPassage(new PassageTerms(0, p.MeetingId, p.Place, null, [], [], []), 1 - (.3 * p.Distance)));
        var wanted = WantedBy(question);
        var quotes = await new QuoteReader(db).ReadAsync(
            query, wanted, near.OrderByDescending(p => p.Score), cancellation);
        var visible = WantedInText.Detectable(wanted);
        return quotes.Find(
            q => q.Local >= MinCoverage && (visible == ExpectedAnswer.Anything || q.Found != ExpectedAnswer.Anything));
    }

    /// <summary>"What was it in March?" asks for what was asked for before.</summary>
    public static ExpectedAnswer WantedBy(Question question) =>
        question.Expected == ExpectedAnswer.Anything
        ? question.FollowUpTo?.Expected ?? ExpectedAnswer.Anything
        : question.Expected;

    /// <summary>"The year before" says which of the same is meant, not what.</summary>
    public static bool IsOwnWord(string word) =>
        word is not ("year" or "years" or "previous" or "following" or "prior");

    private static List<ContentWord> OwnWords(Question question)
    {
        var words = question.Subject.Where(w => IsOwnWord(w.Text)).ToList();
        words.AddRange(
            question.Periods.SelectMany(p => ContentWordReader.Read(p.Text))
            .Where(w => !words.Exists(have => have.Stem == w.Stem)));
        return words;
    }
}
