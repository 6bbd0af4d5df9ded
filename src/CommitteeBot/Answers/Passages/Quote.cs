using System.Text;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Passages;

/// <summary>Sentences of one passage that answer, as printed.</summary>
/// <param name="Local">How much of the question the sentence and what stands right beside it speak of, 0 to 1.</param>
/// <param name="Window">The same for the passage with its heading and neighbours.</param>
/// <param name="Found">Which of the things wanted the quoted sentences hold.</param>
internal sealed record Quote(PassageRow Passage, IReadOnlyList<string> Sentences, double Score, double Local, double Window, Wanted Found)
{
    /// <summary>Its passage with heading and neighbours.</summary>
    public string Neighbourhood { get; init; } = "";

    /// <summary>An opening line and its points.</summary>
    public bool IsList { get; init; }

    public string Text => string.Join(IsList ? "\n- " : " ", Sentences);

    /// <summary>With the figures and dates asked for in bold; what Markdown would read as its own is shown as printed.</summary>
    public string Marked(Wanted wanted)
    {
        var text = Printed.Plain(Text);
        var marked = new StringBuilder();
        var at = 0;
        foreach (var place in WantedInText.Places(wanted, text).OrderBy(p => p.Index))
        {
            if (place.Index < at)
                continue;
            marked.Append(text, at, place.Index - at).Append("**").Append(place.Value).Append("**");
            at = place.Index + place.Length;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }
}
