using System.Buffers;
using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Votes;

/// <summary>
/// Reads the motions of an item: the cues of its sentences, in order, are folded into one motion until one comes that
/// the motion has already or that only a new one can have.
/// </summary>
internal static partial class MotionReader
{
    private const int LongestText = 700;

    /// <summary>What is told of a vote after so many other sentences belongs to nothing before it.</summary>
    private const int FarAway = 12;

    public static void Read(
        IReadOnlyList<Block> body, string? reference, int? itemIndex, MeetingPeople people, List<MinutesMotion> motions)
    {
        if (!body.Any(b => b.Text.AsSpan().ContainsAny(Words)))
            return;
        var sentences = Sentences(body);
        var drafts = new List<MotionDraft>();
        for (var i = 0; i < sentences.Count; i++)
        {
            // "FOR (3): names" has no word of a vote in it but its neighbours have.
            if (!Speaks(i) && !Speaks(i - 1) && !Speaks(i + 1))
                continue;
            var cues = Cues(sentences[i].Text, people);
            for (var c = 0; c < cues.Count; c++)
                Place(drafts, cues[c], i, sentences[i], cues.Skip(c));
        }

        foreach (var draft in drafts.Where(d => d.IsMotion))
            motions.Add(draft.Finish(reference, Text(sentences, draft, drafts), itemIndex));

        bool Speaks(int i) => i >= 0 && i < sentences.Count && sentences[i].Text.AsSpan().ContainsAny(Words);
    }

    private sealed record Sentence(string Text, int Line, Block Block);

    private static List<Sentence> Sentences(IReadOnlyList<Block> body)
    {
        var sentences = new List<Sentence>();
        var table = new MotionTable();
        foreach (var block in body)
        {
            if (table.AsSentence(block) is { } row)
                sentences.Add(new Sentence(row, block.Line, block));
            else
                AddSentences(block, sentences);
        }

        sentences.RemoveAll(s => s.Text.Length == 0);
        // A list of names that is broken between lines goes on.
        for (var i = sentences.Count - 1; i > 0; i--)
        {
            if (!sentences[i - 1].Text.EndsWith(',') || sentences[i].Block.IsBullet || sentences[i].Block.HeadingLevel > 0)
                continue;
            sentences[i - 1] = sentences[i - 1] with { Text = $"{sentences[i - 1].Text} {sentences[i].Text}" };
            sentences.RemoveAt(i);
        }

        return sentences;
    }

    /// <summary>The point in "Proposed. Cllr Hart" ends no sentence.</summary>
    private static void AddSentences(Block block, List<Sentence> sentences)
    {
        var from = -1;
        foreach (var (start, end) in block.Sentences)
        {
            from = from < 0 ? start : from;
            if (EndsInLabel().IsMatch(block.Text.AsSpan(from, end - from)) && end < block.Text.Length)
                continue;
            sentences.Add(new Sentence(block.Text[from..end].Trim(), block.LineAt(from), block));
            from = -1;
        }
    }

    private static List<MotionCue> Cues(string sentence, MeetingPeople people)
    {
        if (NotOfThisMeeting().IsMatch(sentence))
            return [];
        List<MotionCue> cues = [.. MoverCues.Read(sentence, people), .. CountCues.Read(sentence, people),
            .. OutcomeCues.Read(sentence)];
        if (cues.Count > 0 && SubjectIsAmendment(sentence) is { } amendment)
            cues = cues.ConvertAll(c => c.OfAmendment is null && c.Kind > MotionCueKind.Seconder
                ? c with { OfAmendment = amendment }
                : c);
        return [.. cues.OrderBy(c => c.At).ThenBy(c => c.Kind)];
    }

    private static void Place(
        List<MotionDraft> drafts, MotionCue cue, int at, Sentence sentence, IEnumerable<MotionCue> rest)
    {
        var open = cue.OfAmendment is { } amendment
            ? drafts.FindLast(
                d => d.IsAmendment == amendment && at - d.LastSentence <= FarAway
                    && (d.LastSentence == at || !d.IsDecided))
            : drafts.LastOrDefault();
        if (open is null || (cue.OfAmendment is null && BeginsAnother(open, cue, at)))
        {
            // "Agreed" alone opens nothing, unless its own sentence goes on to tell of a motion.
            if (cue.IsWeak && !rest.Any(c => !c.IsWeak) && cue.Kind is MotionCueKind.Outcome)
                return;
            open = new MotionDraft(at, sentence.Line, cue.OfAmendment ?? IsAmendment(sentence.Text, cue));
            drafts.Add(open);
        }

        open.Add(cue, at);
    }

    private static bool BeginsAnother(MotionDraft open, MotionCue cue, int at)
    {
        if (at - open.LastSentence > FarAway)
            return true;
        var sameSentence = at == open.LastSentence;
        return cue.Kind switch
        {
            MotionCueKind.Mover => open.Has(MotionCueKind.Mover)
                ? !open.NamesOf(MotionCueKind.Mover).SequenceEqual(cue.Names) || open.Has(MotionCueKind.Seconder)
                : open.IsDecided && !sameSentence,
            MotionCueKind.Seconder => open.Has(MotionCueKind.Seconder)
                ? !open.NamesOf(MotionCueKind.Seconder).SequenceEqual(cue.Names)
                : open.IsDecided && !sameSentence && !open.Has(MotionCueKind.Mover),
            MotionCueKind.Outcome when cue.IsWeak => !sameSentence && (open.IsDecided || at - open.LastSentence > 1),
            MotionCueKind.Outcome => open.Has(MotionCueKind.Outcome) && !sameSentence && at - open.LastSentence > 2,
            MotionCueKind.Manner => open.Has(MotionCueKind.Manner) || (!sameSentence && at - open.LastSentence > 2),
            MotionCueKind.Casting => false,
            _ => cue.Count is not null && open.Has(cue.Kind) && !sameSentence,
        };
    }

    /// <summary>
    /// "The amendment fell", "the substantive motion was carried": null where the sentence does not say.
    /// </summary>
    private static bool? SubjectIsAmendment(string sentence) =>
        Substantive().IsMatch(sentence) ? false : AmendmentFirst().IsMatch(sentence) ? true : null;

    private static bool IsAmendment(string sentence, MotionCue cue) =>
        Amendment().Match(sentence) is { Success: true } match && match.Index <= cue.End + 60
            && match.Index + match.Length >= cue.At - 60;

    /// <summary>The sentences of the motion, with the one before where they do not say what was moved.</summary>
    private static string Text(List<Sentence> sentences, MotionDraft draft, List<MotionDraft> drafts)
    {
        var first = draft.FirstSentence;
        var before = drafts[..drafts.IndexOf(draft)].LastOrDefault()?.LastSentence ?? -1;
        var own = string.Join(' ', sentences[first..(draft.LastSentence + 1)].Select(s => s.Text));
        if (first > 0 && first - 1 > before && ContentWords(own) < 3
            && sentences[first - 1].Block.HeadingLevel == 0 && sentences[first - 1].Text.Length <= LongestText)
            own = $"{sentences[first - 1].Text} {own}";
        return own.Length <= LongestText ? own : own[..own.LastIndexOf(' ', LongestText)] + "…";
    }

    /// <summary>Words in small letters that are not those of a vote.</summary>
    private static int ContentWords(string text) => ContentWord().Count(text);

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "propos", "prop.", "(p:", "second", "moved", "mover", "2nd", "prop:", "sec:", "nominat", "vote", "voting",
            "abst", "unanim", "nem con", "nem. con", "nem.con", "nemine", "carried", "lost", "defeat", "favour",
            "against", "casting", "all agreed", "dissent", "withdrawn", "withdrew", "put forward", "tabled", "motion",
            "by all", "rejected", "mholadh", "majority",
        ],
        StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\b(?:an?|the|first|second|third|further|this|following|as|that)\samendment\b(?!s)[^.]{0,60}\b(?:moved|" +
        @"proposed|" +
        @"put|lost|carried|defeated|seconded|vote|fell|accepted)\b|\b(?:moved|proposed|put|seconded|" +
        @"voted)\b[^.]{0,40}\b" +
        @"(?:an|the|first|second|further|following|this)\samendment\b(?!\sto\sthe\sminutes)|\bas\san\samendment\b|" +
        @"^\W*amendment\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Amendment();

    [GeneratedRegex(
        @"\b(?:prop|sec|proposed|seconded|moved|mover|proposer|seconder|2nd)\.\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex EndsInLabel();

    [GeneratedRegex(
        @"\b(?:original|substantive|main)\s(?:motion|proposal|resolution|recommendation)\b[^.]{0,80}\b(?:carried|" +
        @"lost|put|" +
        @"agreed|approved|passed|adopted|vote)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Substantive();

    [GeneratedRegex(@"^\W*the\s(?:\w+\s)?amendment\b(?!s)", RegexOptions.IgnoreCase)]
    private static partial Regex AmendmentFirst();

    [GeneratedRegex(
        @"\b(?:vote\sof\sthanks|referendum|general\selection|right\sto\svote|elderly\svote)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotOfThisMeeting();

    [GeneratedRegex(
        @"\b(?!(?:proposed|seconded|moved|agreed|favour|against|abstained|carried|unanimously|votes?|voted|were|that|" +
        @"with|this|motion|resolved|approved)\b)[a-z][a-z-]{3,}\b")]
    private static partial Regex ContentWord();
}
