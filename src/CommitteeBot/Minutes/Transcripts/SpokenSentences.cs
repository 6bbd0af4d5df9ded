using System.Text;
using CommitteeBot.Language;
using CommitteeBot.Minutes.Parsing;

namespace CommitteeBot.Minutes.Transcripts;

/// <summary>
/// Puts the words of each person together, and parts them into sentences. What is not said in English is left out:
/// words of other languages look like commitments, as <c>Petra will</c> does in German.
/// </summary>
internal static class SpokenSentences
{
    /// <summary>Longer speeches are read in pieces.</summary>
    private const int MaxTurn = 4000;

    /// <summary>English has two words of grammar in five, and names and figures have none.</summary>
    private const double LeastEnglish = .22;

    /// <summary>From so many words on a turn tells its language by itself.</summary>
    private const int ManyWords = 12;

    public static IEnumerable<SpokenSentence> Read(IEnumerable<TranscriptCue> cues)
    {
        var turn = new SpokenTurn(null);
        var isEnglish = true;
        foreach (var cue in cues)
        {
            if (cue.Speaker != turn.Speaker || turn.Length > MaxTurn)
            {
                foreach (var sentence in turn.Sentences(ref isEnglish))
                    yield return sentence;
                turn = new SpokenTurn(cue.Speaker);
            }

            turn.Add(cue);
        }

        foreach (var sentence in turn.Sentences(ref isEnglish))
            yield return sentence;
    }

    private sealed class SpokenTurn(string? speaker)
    {
        private readonly StringBuilder text = new();
        private readonly List<(int From, TimeSpan At)> times = [];

        public string? Speaker { get; } = speaker;

        public int Length => text.Length;

        public void Add(TranscriptCue cue)
        {
            if (text.Length > 0)
                text.Append(' ');
            times.Add((text.Length, cue.At));
            text.Append(cue.Text);
        }

        /// <param name="isEnglish">Of what was said before, for a turn that is too short to tell.</param>
        public List<SpokenSentence> Sentences(ref bool isEnglish)
        {
            var all = text.ToString();
            var words = all.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= ManyWords)
                isEnglish = words.Count(IsGrammar) >= LeastEnglish * words.Length;
            return isEnglish
                ? SentenceSplitter.Split(all).ConvertAll(s => new SpokenSentence(
                    Speaker, times.FindLast(t => t.From <= s.Start).At, all[s.Start..s.End].Trim()))
                : [];
        }

        private static bool IsGrammar(string word) => StopWords.IsGrammarWord(
            word.Trim('.', ',', '?', '!', ';').Replace('’', '\'').Split('\'')[0].ToLowerInvariant());
    }
}
