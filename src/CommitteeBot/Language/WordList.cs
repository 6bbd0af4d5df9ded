namespace CommitteeBot.Language;

/// <summary>Several words as one phrase: <c>a, b and c</c>.</summary>
internal static class WordList
{
    public static string And(IReadOnlyList<string> words) => Join(words, "and");

    public static string Or(IReadOnlyList<string> words) => Join(words, "or");

    private static string Join(IReadOnlyList<string> words, string last) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";
}
