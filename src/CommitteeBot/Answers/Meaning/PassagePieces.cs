using CommitteeBot.Answers.Passages;
using CommitteeBot.Language;

namespace CommitteeBot.Answers.Meaning;

/// <summary>
/// Cuts a passage into the pieces that get an embedding each: a long paragraph is about several things, and the one
/// asked about would be lost in it.
/// </summary>
internal static class PassagePieces
{
    private const int MaxLength = 260;

    /// <returns>The number of sentences of each piece, in order, and its text.</returns>
    public static List<Piece> In(string passage)
    {
        var pieces = new List<Piece>();
        foreach (var sentence in PassageSentences.Split(passage))
        {
            if (pieces is [.., var last] && last.Text.Length + sentence.Length < MaxLength)
                pieces[^1] = new Piece(last.Sentences + 1, $"{last.Text} {sentence}");
            else
                pieces.Add(new Piece(1, sentence));
        }

        return pieces;
    }

    /// <summary>What the encoder sees: under its item's title a sentence says more.</summary>
    public static string Described(string? title, string piece) =>
        string.IsNullOrWhiteSpace(title) ? piece : $"{title}: {piece}";

    internal readonly record struct Piece(int Sentences, string Text);
}
