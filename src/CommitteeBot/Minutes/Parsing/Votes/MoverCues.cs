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
        foreach (Match label in Labels().Matches(sentence))
            if (!cues.Exists(c => label.Index >= c.At && label.Index < c.End) && Behind(sentence, label, people) is { } cue)
                cues.Add(cue);
        foreach (Match verb in Verbs().Matches(sentence))
            if (!cues.Exists(c => verb.Index >= c.At && verb.Index < c.End) && Before(sentence, verb, cues, people) is { } cue)
                cues.Add(cue);
        return cues;
    }

    /// <summary>"Proposed and seconded by Cllrs Hart and Dale": in that order.</summary>
    private static MotionCue[]? Pair(string sentence, Match both, MeetingPeople people)
    {
        var names = NamePhrase.ListAt(sentence, both.Index + both.Length, withCommas: true);
        return names is [var first, var second]
            ? [Cue(MotionCueKind.Mover, both.Index, second.End, [first], people),
                Cue(MotionCueKind.Seconder, both.Index, second.End, [second], people)]
            : null;
    }

    private static MotionCue? Behind(string sentence, Match label, MeetingPeople people)
    {
        var names = NamePhrase.ListAt(sentence, label.Index + label.Length, withCommas: false);
        if (names.Count == 0 || !IsPerson(names[0], people, label.Groups["mark"].Value))
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

    [GeneratedRegex(
        @"\b(?:(?<second>second(?:ed|er)|2nd(?:ed)?|sec(?:onded)?(?=\.?\s?[:–—-]|\sby))|propos(?:ed|er)|prop(?=\.?\s?[:–—-])|" +
        @"moved|mover|nominated|put\sforward|tabled|(?:on|upon)\sthe\s(?:proposal|proposition|motion|" +
        @"recommendation)(?=\s(?:of|by)))\b\.?\s?(?<mark>(?:formally\s)?(?:by|of)\s|[:;–—-]\s?|by\s?[:;–—-]\s?)?" +
        @"(?:by\s?[:;–—-]?\s?)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Labels();

    [GeneratedRegex(
        @"\b(?:(?:had|has|have|also|then|duly|formally|again|further)\s){0,2}(?:(?<second>seconded)|proposed|nominated|" +
        @"proposes|(?:moved|put\sforward)(?=,|\.|$|\s(?:that|the|a|an|as|and|approval|acceptance|adoption|deferral|" +
        @"refusal|to\s(?:accept|adopt|approve|defer|refuse|reject|amend|note|receive|appoint|support|write|suspend))\b))" +
        @"(?!\s(?:a\svote\sof\sthanks|date|site|new|development|works?)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Verbs();
}
