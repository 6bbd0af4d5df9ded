using CommitteeBot.Minutes.Parsing.Actions.Commitments;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// The sentences of a document of which the learned weights can't tell whether something is taken on in them: too
/// likely
/// to pass over, too unlikely to propose.
/// </summary>
internal static class DoubtfulSentences
{
    /// <summary>Below this one in thirty is a commitment.</summary>
    private const double Least = .2;

    public static IReadOnlyList<CommitmentSentence> Read(DocumentText document)
    {
        var outline = MinutesOutline.Read(document);
        return [
            .. ActionReader.Sentences(outline.Items, outline.Attendance, document.Siblings)
                .Where(s => s.Likelihood >= Least && !s.IsSure).DistinctBy(s => s.Text)];
    }
}
