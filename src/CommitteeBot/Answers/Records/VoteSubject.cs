using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>
/// Chooses, among rows of the record, those that a question is about: by its item, by what it follows up, and by its
/// words.
/// </summary>
internal sealed class VoteSubject
{
    /// <summary>A motion is a short text, so it must speak of more than half of what was asked.</summary>
    private const double MinShare = .55;

    private readonly SearchQuery query;
    private readonly HashSet<long>? followedItems;

    private VoteSubject(SearchQuery query, HashSet<long>? followedItems) =>
        (this.query, this.followedItems) = (query, followedItems);

    public bool IsEmpty => query.Terms.Count == 0 && followedItems is null;

    /// <param name="names">All names that the rows hold: a word that is one of them is no subject.</param>
    public static async Task<VoteSubject> ReadAsync(
        RecordQuery record, AnswerFromPassages passages, NamedPerson person, IReadOnlyCollection<string> names,
        CancellationToken cancellation)
    {
        var words = record.Question.Subject
            .Where(w => !VoteQuestionWords.AreNoSubject(w.Text) && !person.Holds(w.Text, names)).ToList();
        var query = await passages.PrepareAsync(
            record.Caller, record.Question with { Subject = words, Periods = [], FollowUpTo = null }, record.Meetings,
            record.Named, cancellation);
        HashSet<long>? items = null;
        if (words.Count == 0
            && record.Question is { FollowUpTo: { PassageIds: { Count: > 0 } followed }, RefersBack: true })
            items = [.. await record.Db.Passages.AsNoTracking()
                .Where(p => followed.Contains(p.Id) && p.ItemId != null).Select(p => p.ItemId!.Value)
                .ToListAsync(cancellation)];
        return new VoteSubject(query, items);
    }

    /// <summary>The rows that speak of it, best first; all of them where nothing is asked about.</summary>
    public List<T> Choose<T>(IEnumerable<T> rows, Func<T, IEnumerable<string?>> texts, Func<T, long?> item)
    {
        if (followedItems is not null)
            return [.. rows.Where(r => item(r) is { } id && followedItems.Contains(id))];
        if (query.Terms.Count == 0)
            return [.. rows];
        var scored = rows.Select(r => (Row: r, Share: Share(texts(r)))).OrderByDescending(r => r.Share).ToList();
        return scored is [{ Share: >= MinShare } best, ..]
            ? [.. scored.Where(r => r.Share >= Math.Max(MinShare, best.Share * .9)).Select(r => r.Row)]
            : [];
    }

    private double Share(IEnumerable<string?> texts) =>
        Coverage.Share(query, Coverage.Measure(query, string.Join(' ', texts.OfType<string>())));
}
