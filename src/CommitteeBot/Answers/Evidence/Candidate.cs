using CommitteeBot.Answers.Passages;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Evidence;

/// <summary>Something that may answer a question: a quote from the minutes, or a fact of the record in words.</summary>
/// <param name="Quote">Null for a fact.</param>
/// <param name="Fact">Null for a quote.</param>
/// <param name="Features">By <see cref="CandidateFeatures.Names"/>.</param>
internal sealed record Candidate(Quote? Quote, FactRow? Fact, double[] Features)
{
    /// <summary>How likely it is the best of the candidates; comparable within one question only.</summary>
    public double Score { get; init; }

    public string Text => Quote?.Text ?? Fact!.Text;

    /// <summary>The passage or fact that it is of; candidates of one passage say much the same.</summary>
    public (bool IsFact, long Id) Source => Quote is { } quote ? (false, quote.Passage.Id) : (true, Fact!.Id);

    public double this[string feature] => Features[CandidateFeatures.PlaceOf(feature)];

    public bool IsRestricted => (Quote?.Passage.RestrictionId ?? Fact?.RestrictionId) is not null;

    public long MeetingId => Quote?.Passage.MeetingId ?? Fact!.MeetingId;
}
