namespace CommitteeBot.Pointing;

/// <summary>What a model pointed at. None of its words are ever shown.</summary>
/// <param name="Handler">A place in the list of handlers, from 0; null for none.</param>
/// <param name="Wordings">Other wordings of the question, only to search with.</param>
/// <param name="Sentences">Places in the list of sentences, from 0, the best first.</param>
internal sealed record PointReply(
    int? Handler, IReadOnlyList<string> Wordings, PointVerdict Verdict, IReadOnlyList<int> Sentences)
{
    public const int MaxWordings = 3;

    /// <summary>Who points at more than these has not chosen.</summary>
    public const int MaxChosen = 8;
}
