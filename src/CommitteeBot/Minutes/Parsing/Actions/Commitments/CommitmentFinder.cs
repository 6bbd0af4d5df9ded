using CommitteeBot.Language;

namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>
/// Finds every place in a sentence where the grammar is that of a commitment. Many of them are none: that is for
/// <see cref="CommitmentModel"/> to say.
/// </summary>
internal static class CommitmentFinder
{
    /// <summary>"That the hedge between the shop and the offices be cut": as far as its verb may stand.</summary>
    private const int MaxThing = 14;

    /// <summary>"Requested a similar talk and report".</summary>
    private const int MaxPaper = 6;

    public static List<Commitment> Find(SentenceWords words)
    {
        var found = new List<Commitment>();
        // "To receive the report": an agenda says what the meeting is for.
        if (words.Lower(0) == "to" && CommitmentWords.IsStance(words.Lower(1)))
            return found;
        for (var i = 0; i < words.Count; i++)
        {
            var one = words.Lower(i) switch
            {
                "to" => To(words, i),
                "will" or "would" or "shall" or "should" or "must" => Modal(words, i),
                "that" => That(words, i),
                "requested" or "asked" => Wants(words, i),
                _ => null,
            };
            if (one is { } commitment)
                found.Add(commitment);
        }

        return found;
    }

    private static Commitment? To(SentenceWords words, int to)
    {
        var verb = SkipAdverbs(words, to + 1);
        var passive = words.Lower(verb) == "be";
        if (passive)
            verb = SkipAdverbs(words, verb + 1);
        if (!IsVerb(words, verb) || (passive && !CommitmentWords.IsParticiple(words.Lower(verb))))
            return null;
        var cue = SkipBack(words, to - 1);
        var word = words.Lower(cue);
        if (CommitmentWords.IsPromise(word))
            return passive ? null : Promise(words, cue, verb);
        if (CommitmentWords.IsAsk(word) && words.Lower(cue - 1) is "was" or "were" or "is" or "are" or "be" or "been")
            return Make(words, CommitmentForm.Asked, DoerPhrase.Before(words, Auxiliaries(words, cue)), verb, cue);
        if (word is "is" or "are" or "going")
            return Make(
                words, passive ? CommitmentForm.ToBe : CommitmentForm.To,
                DoerPhrase.Before(words, Auxiliaries(words, cue + 1)), verb, cue);
        if (word is "need" or "needs" or "has" or "have" or "had" or "needed")
            return Make(words, CommitmentForm.Should, DoerPhrase.Before(words, cue), verb, cue);
        if (passive && CommitmentWords.IsUndecided(word))
            return null;
        if (passive)
            return new Commitment(CommitmentForm.ToBe, null, words.Lower(verb), verb, IsShort(words, to), false, false);
        if (DoerPhrase.Before(words, cue + 1) is not { } doer)
            return null;
        var before = words.Lower(doer.From - 1) is "that" or "for" ? doer.From - 2 : doer.From - 1;
        if (CommitmentWords.IsAsk(words.Lower(before)))
            return Make(words, CommitmentForm.AskedThem, doer, verb, cue);
        if (CommitmentWords.IsResolve(words.Lower(before)))
            return Make(words, CommitmentForm.AgreedThat, doer, verb, cue);
        return doer.From == 0 || words.EndsClause(doer.From - 1)
            || (words.Lower(doer.From - 1) is "and" or "that" && (doer.From == 1 || words.EndsClause(doer.From - 2)))
            ? Make(words, CommitmentForm.To, doer, verb, cue)
            : null;
    }

    private static Commitment? Promise(SentenceWords words, int cue, int verb)
    {
        if (words.Lower(cue - 1) is "was" or "is" or "been" or "be" or "were")
            return words.Lower(Auxiliaries(words, cue) - 1) is "it"
                ? Make(words, CommitmentForm.AgreedThat, null, verb, cue)
                : null;
        var end = Auxiliaries(words, cue);
        return Make(words, CommitmentForm.Agreed, DoerPhrase.Before(words, end), verb, cue);
    }

    private static Commitment? Modal(SentenceWords words, int modal)
    {
        var strong = words.Lower(modal) is "will" or "shall";
        var form = strong ? CommitmentForm.Will
            : words.Lower(modal) is "would" ? CommitmentForm.Would : CommitmentForm.Should;
        var verb = SkipAdverbs(words, modal + 1);
        var denied = words.Lower(verb) is "not" or "never";
        if (denied)
            verb++;
        if (words.Lower(verb) is "need" or "continue" && words.Lower(verb + 1) is "to")
            verb += 2;
        if (words.Lower(verb) is "like" or "welcome" or "prefer" or "appreciate")
            return null;
        var doer = DoerPhrase.Before(words, Auxiliaries(words, modal));
        if (words.Lower(verb) == "be")
        {
            verb = SkipAdverbs(words, verb + 1);
            if (words.Lower(verb).EndsWith("ing", StringComparison.Ordinal))
                return Make(words, form, doer, verb, modal, denied);
            return CommitmentWords.IsParticiple(words.Lower(verb))
                ? new Commitment(
                    AfterThat(words, modal) ? CommitmentForm.ThatBe : CommitmentForm.WillBe, null, words.Lower(verb),
                    verb, IsShort(words, modal), denied, false)
                : null;
        }

        if (!IsVerb(words, verb) || doer is null)
            return null;
        var before = words.Lower(doer.Value.From - 1) is "that" or "for" ? doer.Value.From - 2 : doer.Value.From - 1;
        if (CommitmentWords.IsResolve(words.Lower(before)))
            form = CommitmentForm.AgreedThat;
        return Make(words, form, doer, verb, modal, denied);
    }

    /// <summary>A resolution has the verb bare: "that the clerk write", "that a report be brought".</summary>
    private static Commitment? That(SentenceWords words, int that)
    {
        if (!(that == 0 || CommitmentWords.IsResolve(words.Lower(that - 1)) || words.EndsClause(that - 1)))
            return null;
        if (DoerPhrase.After(words, that + 1) is { } doer)
        {
            var verb = SkipAdverbs(words, doer.To);
            if (words.Lower(verb) == "be"
                && CommitmentWords.IsAsk(words.Lower(verb + 1)) && words.Lower(verb + 2) == "to")
                return Make(words, CommitmentForm.That, doer, verb + 3, that);
            if (IsBareVerb(words.Lower(verb)) && IsVerb(words, verb))
                return Make(words, CommitmentForm.That, doer, verb, that);
        }

        for (var i = that + 2; i < words.Count && i < that + MaxThing; i++)
            if (words.Lower(i) is "be" or "is" or "are"
                && CommitmentWords.IsParticiple(words.Lower(SkipAdverbs(words, i + 1))))
            {
                var verb = SkipAdverbs(words, i + 1);
                return words.Lower(i - 1) is "to" or "will" or "would" or "should"
                    ? null
                    : new Commitment(
                        CommitmentForm.ThatBe, null, words.Lower(verb), verb, that == 0, words.Lower(i + 1) == "not",
                        false);
            }

        return null;
    }

    /// <summary>"Members requested a report in six months": somebody is to write it.</summary>
    private static Commitment? Wants(SentenceWords words, int verb)
    {
        if (words.Lower(verb) == "asked" && words.Lower(verb + 1) != "for")
            return null;
        for (var i = verb + 1; i < words.Count && i <= verb + MaxPaper; i++)
            if (CommitmentWords.IsPaper(words.Lower(i)))
                return new Commitment(
                    CommitmentForm.Wants, null, words.Lower(verb), verb, IsShort(words, verb), false,
                    words.Lower(verb - 1) == "had");
        return null;
    }

    private static Commitment Make(
        SentenceWords words, CommitmentForm form, DoerPhrase? doer, int verb, int cue, bool denied = false)
    {
        var from = doer?.From ?? cue;
        var past = Enumerable.Range(Math.Max(0, from), Math.Max(0, cue - Math.Max(0, from)))
            .Any(i => words.Lower(i) is "had" or "previously" or "already");
        denied = denied || words.Lower(cue - 1) is "not" or "never";
        return new Commitment(
            form, doer, words.Lower(verb), verb,
            from == 0 || words.EndsClause(from - 1) || words.Lower(from - 1) is "and", denied, past);
    }

    private static bool AfterThat(SentenceWords words, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - MaxThing; i--)
            if (words.Lower(i) == "that")
                return i == 0 || CommitmentWords.IsResolve(words.Lower(i - 1));
        return false;
    }

    private static bool IsShort(SentenceWords words, int at)
    {
        for (var i = at - 1; i >= 0; i--)
            if (words.EndsClause(i))
                return at - i < MaxThing;
        return at < MaxThing;
    }

    private static int SkipAdverbs(SentenceWords words, int at)
    {
        while (words.Lower(at) is "also" or "then" or "both" or "further" or "now" or "again"
            or "therefore" or "continue"
            or "please" or "either" || (words.Lower(at) is { Length: > 4 } word
            && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("reply" or "apply" or "supply")))
        {
            if (words.Lower(at) == "continue")
            {
                if (words.Lower(at + 1) != "to")
                    break;
                at++;
            }

            at++;
        }

        return at;
    }

    private static int SkipBack(SentenceWords words, int at)
    {
        while (words.Lower(at) is "also" or "then" or "now" or "therefore" or "further")
            at--;
        return at;
    }

    /// <summary>The place behind the doer: "the clerk has also kindly | agreed".</summary>
    private static int Auxiliaries(SentenceWords words, int at)
    {
        while (words.Lower(at - 1) is "has" or "have" or "had" or "also" or "then" or "kindly" or "was" or "were"
            or "is" or "are" or "been" or "be" or "therefore" or "subsequently" or "further" or "now" or "unanimously"
            or "to" or "will" or "would")
            at--;
        return at;
    }

    private static bool IsVerb(SentenceWords words, int at) =>
        words[at] is { Length: > 1 } word && char.IsAsciiLetterLower(word[0]) && !StopWords.IsGrammarWord(word)
            && !word.Contains('/', StringComparison.Ordinal);

    /// <summary>"The clerk write": a name with anything else behind it has an ending or is one.</summary>
    private static bool IsBareVerb(string word) =>
        !word.EndsWith("ed", StringComparison.Ordinal)
            && !(word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal))
            && (!word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal));
}
