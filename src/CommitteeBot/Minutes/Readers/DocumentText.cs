using CommitteeBot.Minutes.Siblings;

namespace CommitteeBot.Minutes.Readers;

/// <summary>The text that a reader made of a document, line by line as it will be counted and quoted.</summary>
/// <param name="OcrConfidence">Mean confidence of the reading, 0 to 1, where the text was read off a picture.</param>
/// <param name="Format">The format in plain words: <c>text</c>, <c>Word document</c>.</param>
internal sealed record DocumentText(IReadOnlyList<string> Lines, double? OcrConfidence, string Format)
{
    /// <summary>Sentences for people about what of the document could not be read as well as it should be.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>What recurs in the other minutes of the same body; nothing where they are not known.</summary>
    public SiblingKnowledge Siblings { get; init; } = SiblingKnowledge.None;

    /// <summary>
    /// Sentences of which the learned weights were unsure, and in which a language model found that something is taken
    /// on.
    /// </summary>
    public IReadOnlySet<string> Pointed { get; init; } = new HashSet<string>();
}
