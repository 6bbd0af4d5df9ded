using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Actions.Commitments;

namespace CommitteeBot.Minutes.Transcripts;

/// <summary>
/// Finds who takes on what in a transcript: by the same grammar and the same learned weights as in the prose of
/// minutes.
/// </summary>
internal sealed class TranscriptCommitments(IReadOnlyCollection<string> roster)
{
    private const int MinLength = 15;
    private const int MaxLength = 300;

    /// <summary>"I'll" leaves less to doubt than what minutes tell of others.</summary>
    private const double LeastOfOwn = .1;

    /// <summary>As many as an officer looks through; a transcript of days has more than anybody reads.</summary>
    private const int MostKept = 60;

    private readonly HashSet<string> speakers = [];

    /// <returns>The likeliest first; what was said twice counts once.</returns>
    public IReadOnlyList<SpokenCommitment> Read(IEnumerable<SpokenSentence> sentences)
    {
        var found = new List<(SpokenCommitment One, SameCommitment Words)>();
        foreach (var sentence in sentences)
        {
            if (sentence.Text.Length is < MinLength or > MaxLength || Of(sentence) is not { } one)
                continue;
            var words = new SameCommitment(one.Text, one.Owner);
            if (found.FindIndex(f => f.Words.Is(words)) is >= 0 and var same)
                found[same] = (Better(found[same].One, one), found[same].Words);
            else
                found.Add((one, words));
            if (found.Count > 2 * MostKept)
                found = InOrder(found);
        }

        return InOrder(found).ConvertAll(f => f.One);
    }

    private static List<(SpokenCommitment One, SameCommitment Words)> InOrder(
        List<(SpokenCommitment One, SameCommitment Words)> found) =>
        [.. found.OrderByDescending(f => f.One.Owner is not null).ThenByDescending(f => f.One.Likelihood)
            .ThenBy(f => f.One.At).Take(MostKept)];

    /// <summary>The one that names somebody, else the one that was said first.</summary>
    private static SpokenCommitment Better(SpokenCommitment first, SpokenCommitment second) =>
        first.Owner is null && second.Owner is not null ? second with { At = first.At } : first;

    private SpokenCommitment? Of(SpokenSentence sentence)
    {
        var speaker = SpeakerName.Of(sentence.Speaker);
        if (speaker is not null)
            speakers.Add(speaker);
        if (SpokenPromise.Of(sentence.Text, speaker, IsKnown) is not { } put)
            return null;
        var people = new KnownPeople(roster.Concat(speakers).Select(AsCalled));
        var words = new SentenceWords(put.Text);
        var likely = CommitmentFinder.Find(words).Where(c => c.Doer is not null && !c.IsDenied && !c.IsPast)
            .Select(c => (Commitment: c, Likelihood: CommitmentModel.Learned.Likelihood(
                CommitmentFeatures.Of(c, people, words, put.Text, default))))
            .OrderByDescending(c => c.Likelihood).FirstOrDefault();
        if (likely.Commitment.Doer is null
            || likely.Likelihood < (put.IsOwn ? LeastOfOwn : CommitmentModel.Learned.Least))
            return null;
        return new SpokenCommitment(
            SpokenPromise.Shown(put.Text), put.IsOwn ? put.Doer : Named(likely.Commitment, people), sentence.At,
            likely.Likelihood);
    }

    /// <summary>In a call people go by their first names.</summary>
    private static Attendee AsCalled(string name) =>
        new(name, null, name.Split(' ')[0], null, Presence.Present, IsChair: false, null, Line: 0);

    /// <summary>"She will" and "we will" name nobody.</summary>
    private static string? Named(Commitment one, KnownPeople people) =>
        people.KindOf(one.Doer) is DoerKind.Person or DoerKind.Group or DoerKind.Name ? one.Doer!.Value.Text : null;

    private bool IsKnown(string who) => roster.Concat(speakers).Any(n => SpeakerName.Means(who, n));
}
