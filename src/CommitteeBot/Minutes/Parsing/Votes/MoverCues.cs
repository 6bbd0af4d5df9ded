using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Votes;

/// <summary>
/// Who moved and who seconded, before or behind the verb: <c>Proposed by X, seconded by Y</c>, <c>X moved and Y
/// seconded</c>, <c>(Prop: X, Sec: Y)</c>, <c>X, seconded by Y, moved</c>.
/// </summary>
internal static partial class MoverCues
{
    public static List<MotionCue> Read(string sentence, MeetingPeople people)
    {
        var cues = new List<MotionCue>();
        foreach (Match both in Both().Matches(sentence))
            if (Pair(sentence, both, people) is { } pair)
                cues.AddRange(pair);
        foreach (Match both in Respectively().Matches(sentence))
            if (NamePhrase.ListBefore(sentence, both.Index) is [var first, var second] && first.IsTitled)
                cues.AddRange(Pair(first, second, first.Start, both.Index + both.Length, people));
        foreach (Match label in Labels().Matches(sentence))
            if (!IsRead(label, cues) && Behind(sentence, label, cues, people) is { } cue)
                cues.Add(cue);
        foreach (Match verb in Verbs().Matches(sentence))
            if (!IsRead(verb, cues) && Before(sentence, verb, cues, people) is { } cue)
                cues.Add(cue);
        return cues.Exists(c => c.Kind == MotionCueKind.Mover)
            ? cues
            : [.. cues, .. ByBeforeSeconder(sentence, cues, people)];
    }

    private static bool IsRead(Match match, List<MotionCue> cues) =>
        cues.Exists(c => match.Index >= c.At && match.Index < c.End);

    /// <summary>"It was proposed that the fees be frozen by Cllr Hart, seconded by Cllr Dale".</summary>
    private static IEnumerable<MotionCue> ByBeforeSeconder(string sentence, List<MotionCue> cues, MeetingPeople people)
    {
        if (cues.Find(c => c.Kind == MotionCueKind.Seconder) is not { At: > 0 } seconder
            || WasProposed().Match(sentence) is not { Success: true } proposed || proposed.Index > seconder.At)
            yield break;
        var before = sentence[..seconder.At].TrimEnd(' ', ',');
        before = before.EndsWith(" and", StringComparison.Ordinal) ? before[..^4] : before;
        if (NamePhrase.ListBefore(before, before.Length) is [{ IsTitled: true } first, ..] names
            && before[..first.Start].TrimEnd().EndsWith(" by", StringComparison.Ordinal))
            yield return Cue(MotionCueKind.Mover, first.Start, names[^1].End, names, people);
    }

    /// <summary>"Proposed and seconded by Cllrs Hart and Dale": in that order.</summary>
    private static MotionCue[]? Pair(string sentence, Match both, MeetingPeople people)
    {
        var names = NamePhrase.ListAt(sentence, both.Index + both.Length, withCommas: true);
        return names is [var first, var second] ? Pair(first, second, both.Index, second.End, people) : null;
    }

    private static MotionCue[] Pair(NamePhrase first, NamePhrase second, int at, int end, MeetingPeople people) =>
    [
        Cue(MotionCueKind.Mover, at, end, [first], people), Cue(MotionCueKind.Seconder, at, end, [second], people),
    ];

    private static MotionCue? Behind(string sentence, Match label, List<MotionCue> cues, MeetingPeople people)
    {
        // "Cllr Hart nominated Cllr Dale": the one before the verb acts, unless that name belongs to the label before.
        if (label.Groups["mark"].Length == 0
            && NamePhrase.ListBefore(sentence, label.Index) is [.., var actor] && IsPerson(actor, people, "")
            && !cues.Exists(c => c.End > actor.Start))
            return null;
        var names = NamePhrase.ListAt(sentence, label.Index + label.Length, withCommas: false);
        // A letter alone, as in "P: Cllr Hart", is no certain label.
        var mark = label.Value.TrimEnd().Length > 2 ? label.Groups["mark"].Value : "";
        if (names.Count == 0 || !IsPerson(names[0], people, mark))
            return null;
        return Cue(KindOf(label), label.Index, names[^1].End, names, people);
    }

    private static MotionCue? Before(string sentence, Match verb, List<MotionCue> cues, MeetingPeople people)
    {
        var end = verb.Index;
        // "Cllr Hart, seconded by Cllr Dale, moved": the mover stands before the seconder.
        if (sentence[..end].TrimEnd() is var before && before.EndsWith(',')
            && cues.Find(c => c.Kind == MotionCueKind.Seconder && c.End >= before.TrimEnd(',', ' ').Length - 1
            && c.At < end) is { } between)
            end = between.At;
        else if (before.EndsWith(','))
            return null;
        var names = NamePhrase.ListBefore(sentence, end);
        if (names.Count == 0 || !names.Exists(n => n.IsTitled || people.Knows(n)))
            return null;
        return Cue(KindOf(verb), names[0].Start, verb.Index + verb.Length, names, people);
    }

    private static MotionCueKind KindOf(Match match) =>
        match.Groups["second"].Success ? MotionCueKind.Seconder : MotionCueKind.Mover;

    private static MotionCue Cue(
        MotionCueKind kind, int at, int end, IEnumerable<NamePhrase> names, MeetingPeople people) =>
        new(kind, at, end) { Names = people.Names(names) };

    /// <summary>
    /// Behind "by" or a colon any name counts; behind the bare word only one that is known or has a title.
    /// </summary>
    private static bool IsPerson(NamePhrase name, MeetingPeople people, string mark)
    {
        if (name.IsTitled || people.Knows(name))
            return true;
        var words = name.Words.Split(' ');
        return mark.Length > 0
            && !Array.Exists(words, w => PersonWords.IsBody(w) || PersonWords.IsOffice(w) || PersonWords.IsGroup(w))
            && (words.Length > 1 || (words[0].Length is 2 or 3 && words[0].All(char.IsUpper)) || mark.Contains(':'));
    }

    [GeneratedRegex(
        @"\b(?:proposed|moved)\s?(?:and|&|/)\s?(?:duly\s)?seconded(?:\sby)?\s?:?\s?(?=\p{Lu})|" +
        @"\bproposer\s?(?:and|&|/)\s?seconder\s?[:–—-]?\s?(?=\p{Lu})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Both();

    [GeneratedRegex(@"\s(?:respectively\s)?(?:proposed|moved)\sand\sseconded\b", RegexOptions.IgnoreCase)]
    private static partial Regex Respectively();

    [GeneratedRegex(@"\b(?:proposed|moved)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WasProposed();

    [GeneratedRegex(
        @"\b(?:(?<second>second(?:ed|er)|second(?=\s?:)|2nd(?:ed)?|sec(?:onded)?(?=\.?\s?[:–—-]|\sby|\.\s)|" +
        @"(?-i:S)(?=\s?:)|" +
        @"(?:le\s)?cuidi(?:ú|u|ghadh|the))|propos(?:ed|er)|prop(?=\.?\s?[:–—-]|\.\s)|(?-i:P)(?=\s?:)|moved|mover|" +
        @"nominated|" +
        @"put\sforward|tabled|(?<=^\W{0,3})motion(?:\s(?:to|that)\s[^:.]{3,100})?(?=\s?:)|ar\s(?:mholadh|" +
        @"thairiscint)|" +
        @"(?:on|upon)\s(?:the|a)\s(?:proposal|proposition|motion|recommendation)(?=\s(?:of|by)))\b\.?\s?" +
        @"(?<mark>(?:formally\s)?(?:by|of)\s|\((?=\p{Lu})|[:;–—-]\s?|by\s?[:;–—-]\s?|an?\sch?omhairleo(?:ir|ra)\s)?" +
        @"(?:by\s?[:;–—-]?\s?)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Labels();

    [GeneratedRegex(
        @"\b(?:(?:had|has|have|also|then|duly|formally|again|further)\s){0,2}(?:(?<second>seconded)|proposed|" +
        @"nominated|" +
        @"proposes|withdrew\s(?:his|her|their|the)\s(?=motion|proposal|amendment)|(?:moved|put\sforward)(?=,|\.|$|" +
        @"\s(?:that|" +
        @"the|a|an|as|and|approval|acceptance|adoption|deferral|refusal|to\s(?:accept|adopt|approve|defer|refuse|" +
        @"reject|" +
        @"amend|note|receive|appoint|support|write|suspend))\b))(?!\s(?:a\svote\sof\sthanks|date|site|new|" +
        @"development|" +
        @"works?)\b)|['’]s\s(?:proposal|motion|amendment|proposition)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Verbs();
}
