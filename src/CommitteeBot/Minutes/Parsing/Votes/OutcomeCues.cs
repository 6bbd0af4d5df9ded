using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Votes;

/// <summary>What became of a motion, whether all were of one mind, and whether the chair's vote decided.</summary>
internal static partial class OutcomeCues
{
    public static List<MotionCue> Read(string sentence)
    {
        var cues = new List<MotionCue>();
        if (Fallen().Match(sentence) is { Success: true } fell)
            cues.Add(Cue(fell, MotionOutcome.Fell));
        else if (Lost().Match(sentence) is { Success: true } lost)
            cues.Add(Cue(lost, MotionOutcome.Lost));
        else if (Withdrawn().Match(sentence) is { Success: true } withdrawn)
            cues.Add(Cue(withdrawn, MotionOutcome.Withdrawn));
        else if (Carried().Match(sentence) is { Success: true } carried)
            cues.Add(Cue(carried, MotionOutcome.Carried));
        else if (Agreed().Match(sentence) is { Success: true } agreed && !NotAgreed().IsMatch(sentence))
            cues.Add(Cue(agreed, MotionOutcome.Carried) with { IsWeak = true });

        if (NemCon().Match(sentence) is { Success: true } nemCon)
            cues.Add(Cue(nemCon, VoteManner.NemCon));
        else if (AllFor().Match(sentence) is { Success: true } all)
            cues.Add(Cue(all, VoteManner.Unanimous));
        else if (Unanimous().Match(sentence) is { Success: true } unanimous && Decides().IsMatch(sentence))
            cues.Add(Cue(unanimous, VoteManner.Unanimous));
        if (Casting(sentence) is { } casting)
            cues.Add(casting);
        return cues;
    }

    private static MotionCue Cue(Match match, MotionOutcome outcome) =>
        new(MotionCueKind.Outcome, match.Index, match.Index + match.Length) { Outcome = outcome };

    private static MotionCue Cue(Match match, VoteManner manner) =>
        new(MotionCueKind.Manner, match.Index, match.Index + match.Length) { Manner = manner };

    private static MotionCue? Casting(string sentence)
    {
        if (CastingVotes().Match(sentence) is not { Success: true } vote
            || NotCast().IsMatch(sentence[..vote.Index]))
            return null;
        var by = CastBy().Match(sentence[..vote.Index]) is { Success: true } cast
            && NamePhrase.ListBefore(sentence, cast.Index) is [var one] ? one.Words
            : Owned().Match(sentence[..vote.Index]) is { Success: true } owned ? owned.Groups["who"].Value
            : NamePhrase.At(sentence, vote.Index + vote.Length) is { IsTitled: true } behind
                && vote.Value.EndsWith(' ') ? behind.Words
            : null;
        var way = Way().Match(sentence, vote.Index);
        return new MotionCue(MotionCueKind.Casting, vote.Index, vote.Index + vote.Length)
        {
            Casting = new CastingVote(by, way.Success ? !way.Groups["no"].Success : null),
        };
    }

    /// <summary>What is voted on, as far as the verb of its end: "the motion was put and".</summary>
    private const string Thing =
        @"\b(?:motion|amendment|proposal|proposition|resolution|recommendations?|nomination|vote|this\swas)\b" +
        Between;

    /// <summary>A proposal that was "approved" may be a paper of somebody else's.</summary>
    private const string Motion = @"\b(?:motion|amendment|proposition|resolution|vote)\b" + Between;

    private const string Between =
        @"(?:\s|[^.;]{0,80}?(?:\b(?:was|were|been|being|and|then|duly|declared|unanimously|is)\s|,\s))";

    [GeneratedRegex(
        @"\b(?:fell|falls|failed|lapsed)\b[^.]{0,30}\b(?:want|lack|absence)\sof\sa\sseconder|\bno\sseconder\b|" +
        @"\bnot\sseconded\b|\bthere\s(?:was|being)\sno\ssecond\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Fallen();

    [GeneratedRegex(
        Thing + @"(?:lost|defeated|rejected|negatived|not\s(?:carried|agreed|approved|passed|supported)|fell)\b|" +
        @"^\W*(?:lost|not\scarried|defeated|motion\slost)\W*$|\bdeclared\s(?:lost|defeated)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Lost();

    [GeneratedRegex(
        Thing + @"withdrawn\b|\bwithdrew\s(?:his|her|their|the)\s(?:motion|proposal|amendment)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Withdrawn();

    [GeneratedRegex(
        Motion + @"(?:approved|adopted|agreed|accepted)\b|" + Thing +
        @"(?:carried|carries|passed|passes)\b(?!\sout)|" +
        @"^\W*(?:motion\s|amendment\s)?(?:carried|passed)(?:\s(?:unanimously|nem.{0,5}con\.?))?" +
        @"\W*$|\bdeclared\s(?:carried|elected)\b|(?:[–—,-]|\band)\s(?:was\s)?(?:duly\s)?carried\b(?!\sout|\sforward|" +
        @"\sover)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Carried();

    [GeneratedRegex(
        @"\b(?:agreed|resolved|approved|accepted|adopted|passed|endorsed|elected|appointed|carried(?!\s(?:out|" +
        @"forward|" +
        @"over))|approval\swas\sgiven|voted[^.]{0,20}\sin\sfavour|granted)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Agreed();

    [GeneratedRegex(
        @"\b(?:not|no)\s(?:been\s)?(?:agreed|resolved|approved|accepted|adopted|passed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotAgreed();

    [GeneratedRegex(
        @"\bnem\.?\s?con\b\.?|\bnemine\scontradicente\b|\bwithout\s(?:a\s)?(?:dissent|opposition|division)\b|" +
        @"\bno(?:body|\sone)?\sdissent(?:ing|ed)?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NemCon();

    [GeneratedRegex(
        @"\ball\s(?:(?:were|the|members|councillors|trustees|those|present|voting|voted|" +
        @"of\sthem)\s){0,4}(?:in\sfavour|in\sagreement|" +
        @"agreed)\b|^\W*all\sagreed\b|(?<=,\s)all\sagreed\b|\b(?:agreed|accepted|approved)\sby\sall(?=\W*$|" +
        @"\s\(|\s(?:present|members|councillors|those|trustees))|\bvote\swas\sunanimous\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex AllFor();

    [GeneratedRegex(@"(?<!\b(?:not|non)[\s-])\bunanimous(?:ly)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unanimous();

    [GeneratedRegex(
        @"\b(?:agreed?|resolved|approv\w+|accepted|adopted|passed|endorsed|elected|appointed|carried|voted?|decided|" +
        @"supported|seconded|proposed|moved|re-elected|granted|confirmed|vote|decision|recommended)\b|" +
        @"^\W*unanimous\w*\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Decides();

    [GeneratedRegex(
        @"\b(?:casting|second\sor\scasting)\svote(?:\s(?:of|by|from)\s(?=the\s|\p{Lu}))?", RegexOptions.IgnoreCase)]
    private static partial Regex CastingVotes();

    [GeneratedRegex(
        @"\b(?:not|declined|without|no|may|would\shave|has\sa|have\sa)\b[^.]{0,30}$", RegexOptions.IgnoreCase)]
    private static partial Regex NotCast();

    [GeneratedRegex(
        @"\s(?:(?:then|therefore|accordingly|duly|subsequently|having)\s)?(?:used|exercised|exercising|using|gave|" +
        @"cast|" +
        @"applied|invoked|made\suse\sof|exercises)\s(?:(?:his|her|their|a|the|his/her|its)\s)?(?:second\sor\s)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex CastBy();

    [GeneratedRegex(
        @"\b(?<who>(?:the\s)?(?:\p{L}+[ -])?\p{Lu}[\p{L}-]+)['’]s?\s(?:second\sor\s)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Owned();

    [GeneratedRegex(@"\b(?:in\sfavour|for|(?<no>against))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Way();
}
