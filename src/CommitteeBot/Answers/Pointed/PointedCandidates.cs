using CommitteeBot.Answers.Evidence;
using CommitteeBot.Language.Dates;
using CommitteeBot.Pointing;

namespace CommitteeBot.Answers.Pointed;

/// <summary>
/// Lets a model point among the candidates of a question that the learned weights are unsure of, and search once
/// more in
/// other words where none of them answers.
/// </summary>
internal sealed class PointedCandidates(PointingTurn pointing, CandidateMeetings scope)
{
    /// <param name="ranked">What was found, best first; the reader may read all of it.</param>
    /// <param name="search">What is found in other words.</param>
    /// <returns>Null where nothing was pointed at.</returns>
    public async Task<PointedChoice?> FindAsync(
        string question, IReadOnlyList<Candidate> ranked, Func<string, Task<IReadOnlyList<Candidate>>> search,
        CancellationToken cancellation)
    {
        var sent = Sendable(ranked, []);
        var first = await AskAsync(question, sent, cancellation);
        if (first is not { Reply: { Verdict: not PointVerdict.Answer, Wordings: { Count: > 0 } wordings } })
            return first?.Choice;
        var found = new List<Candidate>();
        foreach (var wording in wordings)
            found.AddRange(await search(wording));
        var others = Sendable([.. found.OrderByDescending(c => c.Score)], sent);
        var second = others.Count == 0 ? null : await AskAsync(question, others, cancellation);
        return second?.Choice ?? first.Choice;
    }

    private async Task<Pointed?> AskAsync(string question, List<Candidate> sent, CancellationToken cancellation)
    {
        if (sent.Count == 0)
            return null;
        var reply = await pointing.AskAsync(
            new PointRequest(PointTask.AnswerQuestion, question, [], [.. sent.Select(Line)]), cancellation);
        return reply is null
            ? null
            : new Pointed(
                reply, reply.Sentences.Count == 0
                ? null
                : new PointedChoice(
                    reply.Verdict == PointVerdict.Answer,
                    [.. reply.Sentences.Select(i => new PointedSentence(sent[i], i))]));
    }

    /// <summary>Each text once, and what is restricted only where it may be sent.</summary>
    private List<Candidate> Sendable(IReadOnlyList<Candidate> candidates, List<Candidate> sent) =>
        [
            .. candidates.Where(MaySend)
                .Where(c => !sent.Exists(s => s.Text == c.Text && s.MeetingId == c.MeetingId))
                .DistinctBy(c => (c.MeetingId, c.Text)).Take(PointRequest.MaxSentences),
        ];

    private bool MaySend(Candidate candidate) => pointing.ReadsRestricted || candidate is { IsRestricted: false };

    private string Line(Candidate candidate)
    {
        var when = scope.ById[candidate.MeetingId].Date is { } date ? UkDate.Long(date) : "no date";
        var item = candidate.Quote?.Passage.Item?.Title is { Length: > 0 } title ? $", {title}" : "";
        return $"[{when}{item}] {candidate.Text}";
    }

    private sealed record Pointed(PointReply Reply, PointedChoice? Choice);
}

/// <param name="IsAnswer">Whether the model holds that they answer; else they bear on it.</param>
/// <param name="Sentences">Best first; never empty.</param>
internal sealed record PointedChoice(bool IsAnswer, IReadOnlyList<PointedSentence> Sentences);

/// <param name="Place">Among all that were sent, the likeliest by the weights being 0.</param>
internal sealed record PointedSentence(Candidate Candidate, int Place);
