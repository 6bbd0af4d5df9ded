using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>What people shorten when they type a command, written out: "cancel the mtg bc of snow".</summary>
internal static partial class ShortForms
{
    private static readonly Dictionary<string, string> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mtg"] = "meeting", ["mtgs"] = "meetings", ["bc"] = "because", ["b/c"] = "because", ["cos"] = "because",
        ["coz"] = "because", ["cttee"] = "committee", ["nxt"] = "next", ["fwd"] = "forward", ["bk"] = "back", ["wk"] = "week",
        ["tmrw"] = "tomorrow", ["tmr"] = "tomorrow",
    };

    /// <returns>Null where nothing is shortened.</returns>
    public static string? WriteOut(string line)
    {
        var full = Word().Replace(line, m => Forms.GetValueOrDefault(m.Value, m.Value));
        return full == line ? null : full;
    }

    [GeneratedRegex(@"(?<![\w/-])[A-Za-z]+(?:/[A-Za-z])?(?![\w/-])")]
    private static partial Regex Word();
}
