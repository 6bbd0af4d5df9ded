using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Examples;

/// <summary>A word of a line as it is compared: in small letters, short forms written out.</summary>
/// <param name="Text">What it is compared by; a colon and a dash are words of their own, and the same.</param>
/// <param name="Start">Its place in the line.</param>
internal readonly partial record struct TypedWord(string Text, int Start, int End)
{
    public const string Colon = ":";

    /// <summary>What people shorten, and the words that it stands for.</summary>
    private static readonly Dictionary<string, string> Forms = Read(
        """
        mtg meeting | mtgs meetings | pls please | plz please | ur your | u you | 2do todo | thx thanks | cheers thanks | cttee committee
        whats what is | what's what is | thats that is | that's that is | whos who is | who's who is | wheres where is
        where's where is | hows how is | how's how is | when's when is | theres there is | there's there is
        it's it is | ive i have | i've i have | im i am | i'm i am | i'd i would | i'll i will | we've we have
        weve we have | we're we are | we'll we will | it'll it will | they're they are | let's let us
        isnt is not | isn't is not | wasnt was not | wasn't was not | arent are not | aren't are not | werent were not
        dont do not | don't do not | didnt did not | didn't did not | doesnt does not | doesn't does not
        cant can not | can't can not | cannot can not | wont will not | won't will not | hasnt has not | hasn't has not
        havent have not | haven't have not | shouldnt should not | shouldn't should not | mustn't must not
        anymore any more | altho although | y why | whys why is | why's why is | wots what is | wot what | bc because
        cos because | abt about | re about | qs questions | n and | w/ with | nxt next | shd should | shld should
        wd would | cd could | hv have | doc document | docs documents | fwd forward
        """);

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
            foreach (var word in Forms.GetValueOrDefault(text, text).Split(' '))
                words.Add(new TypedWord(word, match.Index, match.Index + match.Length));
        }

        return words;
    }

    private static Dictionary<string, string> Read(string forms) => forms
        .Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(form => form.Split(' ', 2)).ToDictionary(form => form[0], form => form[1], StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}|[\p{L}\p{N}#@&][\p{L}\p{N}\p{M}’'&#@/.-]*[\p{L}\p{N}]|[\p{L}\p{N}]|:|(?<=\s)[-–—](?=\s)")]
    private static partial Regex Word();
}
