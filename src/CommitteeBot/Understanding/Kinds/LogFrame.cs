using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>
/// The words that only ask for something to be put down: "could you kindly enter in the register that …, please log it".
/// </summary>
internal static partial class LogFrame
{
    private static readonly FrozenSet<string> Words =
        ("a an the this that these one new another it its us in on into as at under down up so right now here just also and can "
            + "could would will you ye please pls plz kindly bot hi hello hey again me my log add record register note minute "
            + "list tracker capture put stick pop jot write enter create make take keep set task tasks action actions actoin "
            + "actn actin act item point points todo entry wee quick little want need i i'd like would've want d "
            + "for of to be is are shall should must go goes raise ta thanks thank remember us ok okay well next")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] Edges = [' ', ',', ';', ':', '-', '–', '—', '"', '“', '”'];

    /// <summary>The line without them; as it is where nothing else stands in it.</summary>
    public static string Without(string line)
    {
        var parts = Parts().Split(line).ToList();
        var kept = parts.FindAll(p => !IsFrame(p));
        var text = kept.Count == 0 ? line : line[Start(line, kept[0])..End(line, kept[^1])];
        var that = Leading().Match(text);
        return (that.Success && IsFrame(that.Value) ? text[that.Length..] : text).Trim(Edges);
    }

    private static int Start(string line, string part) => line.IndexOf(part, StringComparison.Ordinal);

    private static int End(string line, string part) => line.LastIndexOf(part, StringComparison.Ordinal) + part.Length;

    private static bool IsFrame(string part) =>
        Word().Matches(part).All(w => Words.Contains(w.Value.ToLowerInvariant()));

    [GeneratedRegex(@"\s*[:;.!?]\s+|\s+[-–—]+\s+|,\s+|[.!?]$")]
    private static partial Regex Parts();

    /// <summary>Up to "that", or up to the name for whom it is.</summary>
    [GeneratedRegex(
        @"^.{0,80}?\b(?:that|down(?=\s+[A-Z])|(?:action|task|item)\s+(?:for|on))\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"[\w'’]+")]
    private static partial Regex Word();
}
