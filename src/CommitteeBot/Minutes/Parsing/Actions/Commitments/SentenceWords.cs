namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>A sentence as words, each with the marks around it.</summary>
internal sealed class SentenceWords
{
    private readonly List<(string Word, bool EndsClause, bool Opens)> words = [];

    public SentenceWords(string sentence)
    {
        foreach (var piece in sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = piece.Trim(Marks);
            // "Clerk – to write": a dash between words parts nothing.
            if (word.Length == 0)
                continue;
            words.Add((word, piece[^1] is ',' or ';' or ':' or '.' or ')', piece[0] is '('));
        }
    }

    private static readonly char[] Marks = [.. ",;:.()[]*\"“”‘’'–—-_"];

    public int Count => words.Count;

    /// <summary>The word without marks; empty outside the sentence.</summary>
    public string this[int at] => at >= 0 && at < words.Count ? words[at].Word : "";

    public string Lower(int at) => this[at].ToLowerInvariant();

    public bool IsCapital(int at) => this[at] is { Length: > 0 } word && (char.IsUpper(word[0]) || word[0] == '@');

    /// <summary>True where a comma or another mark parts this word from the next.</summary>
    public bool EndsClause(int at) => at >= 0 && at < words.Count && words[at].EndsClause;

    public string Text(int from, int to) =>
        string.Join(
            ' ', Enumerable.Range(from, to - from).Select(i => this[i] + (i < to - 1 && EndsClause(i) ? "," : "")));
}
