namespace CommitteeBot.Understanding.Examples;

/// <summary>A line as people type it, and the command that says the same.</summary>
/// <param name="Words">Its words, and slots such as <c>{owner}</c>.</param>
/// <param name="Command">The command with the same slots.</param>
internal sealed record ExampleLine(IReadOnlyList<string> Words, string Command)
{
    private const string Resource = "Understanding/lines.txt";
    private const char CommandMark = '>', CommentMark = '#', SynonymMark = '=';

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal);

    /// <summary>True where a line must say all of it.</summary>
    public bool IsSaidInFull { get; } = ExampleMatcher.IsSaidInFull(Words);

    public static IReadOnlyList<ExampleLine> All { get; } = Read();

    /// <summary>The first of the words that say the same, or the word itself.</summary>
    public static string SameAs(string word) => Synonyms.GetValueOrDefault(word, word);

    private static List<ExampleLine> Read()
    {
        using var reader = new StreamReader(
            typeof(ExampleLine).Assembly.GetManifestResourceStream(Resource)!);
        var examples = new List<ExampleLine>();
        var command = "";
        while (reader.ReadLine() is { } line)
        {
            if (line is [CommandMark, ..])
                command = line[1..].Trim();
            else if (line is [SynonymMark, ..])
                AddSynonyms(line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else if (line.Length > 0 && line[0] != CommentMark)
                examples.Add(new ExampleLine([.. TypedWord.In(line).Select(w => SameAs(w.Text))], command));
        }

        return examples;
    }

    private static void AddSynonyms(string[] words)
    {
        foreach (var word in words.Skip(1))
            Synonyms[word] = words[0];
    }
}
