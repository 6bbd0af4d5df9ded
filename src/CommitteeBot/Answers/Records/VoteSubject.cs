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

    /// <summary>Among the few motions of a meeting that is named less will do.</summary>
    private const double MinShareOfNamed = .4;

    private readonly RecordQuery record;
    private readonly SearchQuery query;
    private readonly HashSet<long>? followedItems;

    private VoteSubject(RecordQuery record, SearchQuery query, HashSet<long>? followedItems) =>
        (this.record, this.query, this.followedItems) = (record, query, followedItems);

    public bool IsEmpty => query.Terms.Count == 0 && followedItems is null;

    /// <param name="names">All names that the rows hold: a word that is one of them is no subject.</param>
    public static async Task<VoteSubject> ReadAsync(
        RecordQuery record, AnswerFromPassages passages, NamedPerson person, IReadOnlyCollection<string> names,
        CancellationToken cancellation)
    {
        var words = record.Question.Subject
            .Where(w => !VoteQuestionWords.AreNoSubject(w.Text) && !person.Holds(w.Text, names)).ToList();
        var query = await passages.Search.PrepareAsync(
            record.Caller, record.Question with { Subject = words, Periods = [], FollowUpTo = null }, record.Meetings,
            record.Named, cancellation);
        HashSet<long>? items = null;
        if (words.Count == 0
            && record.Question is { FollowUpTo: { PassageIds: { Count: > 0 } followed }, RefersBack: true })
            items = [.. await record.Db.Passages.AsNoTracking()
                .Where(p => followed.Contains(p.Id) && p.ItemId != null).Select(p => p.ItemId!.Value)
                .ToListAsync(cancellation)];
        return new VoteSubject(record, query, items);
    }

    /// <summary>The rows that speak of it, best first; all of them where nothing is asked about.</summary>
    public async Task<List<T>> ChooseAsync<T>(
        IReadOnlyList<T> rows, Func<T, IEnumerable<string?>> texts, Func<T, long?> item,
        CancellationToken cancellation)
    {
        if (followedItems is not null)
            return [.. rows.Where(r => item(r) is { } id && followedItems.Contains(id))];
        if (query.Terms.Count == 0)
            return [.. rows];
        var best = Best(rows, r => Share(texts(r)), record.Named is null ? MinShare : MinShareOfNamed);
        if (best.Count > 0 || record.Named is null)
            return best;

        // What was moved may be told in the item's other sentences: in a meeting that is named these are few.
        var ids = rows.Select(item).OfType<long>().Distinct().ToList();
        var said = (await record.Db.Passages.AsNoTracking().Where(p => p.ItemId != null && ids.Contains(p.ItemId.Value))
            .Select(p => new { p.ItemId, p.Text }).ToListAsync(cancellation)).ToLookup(p => p.ItemId, p => p.Text);
        return Best(rows, r => item(r) is { } id ? Share(said[id]) : 0, MinShare);
    }

    private static List<T> Best<T>(IReadOnlyList<T> rows, Func<T, double> share, double least)
    {
        var scored = rows.Select(r => (Row: r, Share: share(r))).OrderByDescending(r => r.Share).ToList();
        return scored is [{ } best, ..] && best.Share >= least
            ? [.. scored.Where(r => r.Share >= Math.Max(least, best.Share * .9)).Select(r => r.Row)]
            : [];
    }

    private double Share(IEnumerable<string?> texts) =>
        Coverage.Share(query, Coverage.Measure(query, string.Join(' ', texts.OfType<string>())));
}
