using System.Text;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Passages;

/// <summary>Sentences of one passage that answer, as printed.</summary>
/// <param name="Local">How much of the question the sentence and what stands right beside it speak of, 0 to 1.</param>
/// <param name="Window">The same for the passage with its heading and neighbours.</param>
/// <param name="Found">Which of the things wanted the quoted sentences hold.</param>
internal sealed record Quote(
    PassageRow Passage, IReadOnlyList<string> Sentences, double Score, double Local, double Window,
    ExpectedAnswer Found)
{
    /// <summary>Its passage with heading and neighbours.</summary>
    public string Neighbourhood { get; init; } = "";

    /// <summary>How much of the question the sentence itself speaks of, and how much its heading.</summary>
    public double Own { get; init; }
    public double Heading { get; init; }

    /// <summary>
    /// The weight of the question's rarest word that neither the sentence nor what stands beside it speaks of, as a
    /// share of all.
    /// </summary>
    public double Missing { get; init; }

    /// <summary>Whether the sentence puts a question.</summary>
    public bool IsAsking { get; init; }

    /// <summary>The place of its best sentence among <see cref="Sentences"/>.</summary>
    public int Core { get; init; }

    /// <summary>The place of its best sentence in the passage.</summary>
    public int Sentence { get; init; }

    /// <summary>An opening line and its points.</summary>
    public bool IsList { get; init; }

    public string Text => string.Join(IsList ? "\n- " : " ", Sentences);

    /// <summary>
    /// More figures than these make a table, in which only those beside a word of the question are marked.
    /// </summary>
    private const int MaxMarked = 5;

    private const int NearbyCharacters = 28;

    /// <summary>
    /// With the figures and dates asked for in bold; what Markdown would read as its own is shown as printed.
    /// </summary>
    public string ToMarkdown(Question question) => ToMarkdown(Text, question);

    public static string ToMarkdown(string quoted, Question question)
    {
        var text = MarkdownText.Escape(quoted);
        var marked = new StringBuilder();
        var at = 0;
        var places = WantedInText.Places(question.Expected, text).OrderBy(p => p.Index).ToList();
        if (places.Count > MaxMarked)
            places = [.. places.Where(p => IsNearSubject(question, text, p.Index))];
        foreach (var place in places)
        {
            if (place.Index < at)
                continue;
            marked.Append(text, at, place.Index - at).Append("**").Append(place.Value).Append("**");
            at = place.Index + place.Length;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsNearSubject(Question question, string text, int at)
    {
        var stems = Tokenizer.Stems(text[Math.Max(0, at - NearbyCharacters)..at]).ToHashSet();
        return question.Subject.Any(w => stems.Contains(w.Stem) || w.Alternatives.Any(stems.Contains));
    }
}
