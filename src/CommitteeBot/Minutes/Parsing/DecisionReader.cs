using System.Buffers;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>Reads what the meeting decided, noted, confirmed or recommended, sentence by sentence.</summary>
internal static partial class DecisionReader
{
    public static void Read(
        IReadOnlyList<Block> body, string? reference, int? itemIndex, List<MinutesDecision> decisions)
    {
        var under = false;
        foreach (var block in body)
        {
            // "RESOLVED –" stands over what was resolved, one or several paragraphs of it.
            if (LoneResolved().IsMatch(block.Text))
            {
                under = true;
                continue;
            }

            under = under && Resolution().IsMatch(block.Text);
            if (under)
            {
                decisions.Add(new MinutesDecision(reference, block.Text, DecisionKind.Resolved, block.Line, itemIndex));
                continue;
            }

            if (block.HeadingLevel > 0 || !block.Text.AsSpan().ContainsAny(Hints))
                continue;
            foreach (var (start, end) in block.Sentences)
                if (ReadKind(block.Text[start..end]) is { } kind)
                    decisions.Add(
                        new MinutesDecision(
                            reference, block.Text[start..end].Trim(), kind, block.LineAt(start), itemIndex));
        }
    }

    private static DecisionKind? ReadKind(string sentence)
    {
        if (!sentence.AsSpan().ContainsAny(Verbs))
            return null;
        if (Refused().IsMatch(sentence))
            return null;
        if (Resolved().IsMatch(sentence))
            return DecisionKind.Resolved;
        if (Confirmed().IsMatch(sentence))
            return DecisionKind.Confirmed;
        if (Agreed().IsMatch(sentence))
            return DecisionKind.Agreed;
        if (Recommended().IsMatch(sentence))
            return DecisionKind.Recommended;
        return Noted().IsMatch(sentence) ? DecisionKind.Noted : null;
    }

    [GeneratedRegex(
        @"^(?:it\swas\s)?(?:unanimously\s)?(?:resolved|agreed|recommended)(?:\s(?:unanimously|that|" +
        @"to))?\s?[:–—.-]{0,2}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex LoneResolved();

    [GeneratedRegex(
        @"^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).]\s{1,9})?(?:that|to)\b|^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).]\s",
        RegexOptions.IgnoreCase)]
    private static partial Regex Resolution();

    private static readonly string[] Hint =
        [
            "agreed",
            "resolved",
            "approved",
            "confirmed",
            "accepted",
            "noted",
            "recommend",
            "passed",
            "carried",
            "voted",
            "endorsed",
            "decided",
            "adopted",
            "elected",
            "appointed",
            "decision",
        ];

    private static readonly SearchValues<string> Hints = SearchValues.Create(Hint, StringComparison.OrdinalIgnoreCase);

    /// <summary>Most sentences hold none of the words of a decision, and need no look at its phrases.</summary>
    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [.. Hint, "signed", "deferred", "consensus"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"(?-i:\bRESOLVED\b)|^(?:it\swas\s)?(?:unanimously\s)?resolved\b|\bit\swas\s(?:unanimously\s)?resolved\b|" +
        @"\b(?:motion|proposal|resolution|amendment)\s(?:was\s|has\sbeen\s)?(?:unanimously\s)?(?:carried|passed|" +
        @"approved|adopted)\b|\bpassed\sunanimously\b|\bcarried\sunanimously\b|\bvoted\sto\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Resolved();

    [GeneratedRegex(
        @"\b(?:minutes|notes)\b.{0,160}\b(?:confirmed|agreed|approved|accepted|signed)\b|\b(?:confirmed|approved|" +
        @"accepted|signed)\b.{0,30}\b(?:correct|accurate|true)\s(?:record|account)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Confirmed();

    [GeneratedRegex(
        @"\bAGREED\b|\b[Ii]t\swas\s(?:also\s|further\s|then\s|therefore\s|unanimously\s)?(?:agreed|decided)\b|" +
        @"\b(?:[Cc]ommittee|[Bb]oard|[Pp]anel|[Cc]ouncil|[Mm]embers|[Mm]eeting|[Gg]overnors|[Tt]rustees|" +
        @"[Gg]roup|[Ee]xec)\s(?:also\s|then\s|unanimously\s)?(?:agreed|approved|decided|endorsed|adopted|" +
        @"accepted|reached\sa\sconsensus)\b|\b[Aa]ll\s[Aa]greed\b|\b[Tt]he\s[A-Z]{2,6}\s(?:also\s|then\s|" +
        @"unanimously\s)?(?:approved|decided|endorsed|adopted|reached\sa\sconsensus)\b|\b(?:was|" +
        @"were)\s(?:unanimously\s)?(?:agreed|approved|adopted|endorsed|elected|appointed|deferred)\b")]
    private static partial Regex Agreed();

    [GeneratedRegex(
        @"^recommended\b|(?-i:\bRECOMMENDED\b)|\bit\swas\srecommended\b|\b(?:committee|panel|board|" +
        @"council)\srecommend(?:ed|s)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Recommended();

    [GeneratedRegex(
        @"\bNOTED\b|\b(?:report|update|minutes|position|information|paper|correspondence|contents?|accounts?|" +
        @"presentation|figures)\s(?:was|were|be)\s(?:received\sand\s)?noted\b|\b(?:[Cc]ommittee|[Bb]oard|" +
        @"[Pp]anel|[Cc]ouncil|[Mm]embers)\snoted\b")]
    private static partial Regex Noted();

    [GeneratedRegex(
        @"\b(?:not|could\snot|no)\s(?:agreed|resolved|approved)\b|\bno\sfurther\sactions?\sagreed\b|^actions?\b\s?:",
        RegexOptions.IgnoreCase)]
    private static partial Regex Refused();
}
