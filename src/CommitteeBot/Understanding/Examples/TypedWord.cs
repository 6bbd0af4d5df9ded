using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Examples;

/// <summary>A word of a line as it is compared: small letters, short forms written out.</summary>
/// <param name="Text">What it is compared by; a colon and a dash are words of their own, and the same.</param>
/// <param name="Start">Its place in the line.</param>
internal readonly partial record struct TypedWord(string Text, int Start, int End)
{
    public const string Colon = ":";

    /// <summary>Short forms with their apostrophe, which people leave out.</summary>
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["whats"] = "what's", ["what is"] = "what's", ["thats"] = "that's", ["whos"] = "who's", ["wheres"] = "where's",
        ["hows"] = "how's", ["ive"] = "i've", ["im"] = "i'm", ["id"] = "i'd", ["dont"] = "don't", ["cant"] = "can't",
        ["wont"] = "won't", ["isnt"] = "isn't", ["wasnt"] = "wasn't", ["didnt"] = "didn't", ["hasnt"] = "hasn't",
        ["weve"] = "we've", ["cannot"] = "can't", ["mtg"] = "meeting", ["pls"] = "please", ["plz"] = "please",
        ["ur"] = "your", ["u"] = "you", ["2do"] = "todo", ["thx"] = "thanks",
    };

    public bool IsSlot => Text is ['{', .., '}'];

    public static List<TypedWord> In(string line)
    {
        var words = new List<TypedWord>();
        foreach (Match match in Word().Matches(line))
        {
            var text = match.Value switch
            {
                ":" or "-" or "–" or "—" => Colon,
                ['{', ..] => match.Value,
                var word => Tokenizer.Normalize(word).Replace('’', '\''),
            };
            words.Add(new TypedWord(Forms.GetValueOrDefault(text, text), match.Index, match.Index + match.Length));
        }

        return words;
    }

    [GeneratedRegex(@"\{\w+\}|[\p{L}\p{N}#@&][\p{L}\p{N}\p{M}’'&#@/.-]*[\p{L}\p{N}]|[\p{L}\p{N}]|:|(?<=\s)[-–—](?=\s)")]
    private static partial Regex Word();
}
