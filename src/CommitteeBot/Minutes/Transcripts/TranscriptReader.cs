using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Transcripts;

/// <summary>
/// Reads the cues of a transcript in WebVTT (https://www.w3.org/TR/webvtt1/), as Teams writes it. What is no cue is
/// passed over: half a file gives half of them.
/// </summary>
internal static partial class TranscriptReader
{
    /// <summary>Nobody says as much at once.</summary>
    private const int MaxLine = 10_000;

    public static IEnumerable<TranscriptCue> Read(TextReader reader)
    {
        TimeSpan? at = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length is 0 or > MaxLine)
            {
                at = null;
                continue;
            }

            if (Timing().Match(line) is { Success: true } timing)
                at = Time(timing);
            else if (at is { } now)
                foreach (var cue in Cues(now, line))
                    yield return cue;
        }
    }

    /// <summary>A line has the words of one person, or of several.</summary>
    private static IEnumerable<TranscriptCue> Cues(TimeSpan at, string line)
    {
        var parts = Voice().Split(line);
        if (Words(parts[0]) is { Length: > 0 } nobodys)
            yield return new TranscriptCue(at, null, nobodys);
        for (var i = 1; i + 1 < parts.Length; i += 2)
        {
            if (Words(parts[i + 1]) is { Length: > 0 } said)
                yield return new TranscriptCue(at, Words(parts[i]) is { Length: > 0 } who ? who : null, said);
        }
    }

    private static string Words(string text) => WebUtility.HtmlDecode(Tag().Replace(text, "")).Trim();

    private static TimeSpan? Time(Match timing)
    {
        var seconds = Part("s");
        var time = TimeSpan.FromHours(Part("h")) + TimeSpan.FromMinutes(Part("m")) + TimeSpan.FromSeconds(seconds);
        return timing.Groups["minus"].Success ? -time : time;

        double Part(string name) => double.TryParse(
            timing.Groups[name].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number) ? number : 0;
    }

    /// <summary><c>0:0:5.320 --> 0:0:9.1</c>; the hours may be missing, and a fraction.</summary>
    [GeneratedRegex(
        @"^\s{0,4}(?<minus>-)?(?:(?<h>\d{1,3}):)?(?<m>\d{1,2}):(?<s>\d{1,2}(?:[.,]\d{1,7})?)\s{1,4}-->",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Timing();

    [GeneratedRegex(@"<v(?:\.[\w.]{1,40})?(?:[ \t]([^<>]{0,200}))?>")]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,200}>|<[\d:.]{1,20}>|</>")]
    private static partial Regex Tag();
}
