using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Questions;

/// <summary>The committee that a question names: in full, by its prefix, or by as much of its name as belongs to no other.</summary>
internal static class CommitteeFinder
{
    /// <param name="IsGuess">True for a part of the name: "the panel" may after all be another one.</param>
    internal readonly record struct CommitteeMention(long Id, int Start, int End, bool IsGuess);

    /// <summary>What bodies call themselves. "Meeting" is one only with a word of the name before it.</summary>
    private static readonly HashSet<string> Bodies = [.. new[]
    {
        "panel", "council", "board", "committee", "association", "forum", "group", "partnership", "society", "trust", "assembly", "cabinet", "meeting", "exec", "executive",
    }.Select(PorterStemmer.Stem)];

    private static readonly string Meeting = PorterStemmer.Stem("meeting");

    /// <summary>Words that stand before a body without naming it.</summary>
    private static readonly HashSet<string> Before = ["next", "last", "previous", "full", "whole", "latest", "this"];

    public static CommitteeMention? Find(string text, IReadOnlyList<KnownCommittee> committees)
    {
        foreach (var committee in committees.OrderByDescending(c => c.Name.Length))
        {
            var at = text.IndexOf(committee.Name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return new CommitteeMention(committee.Id, at, at + committee.Name.Length, IsGuess: false);
        }

        // A prefix is short and may be a word of its own ("COM", "ALL"), so it counts in capitals only.
        var words = Tokenizer.Tokenize(text);
        foreach (var word in words)
        {
            var printed = text[word.Start..word.End];
            if (committees.FirstOrDefault(c => c.Prefix == printed) is { } committee)
                return new CommitteeMention(committee.Id, word.Start, word.End, IsGuess: false);
        }

        return ByPart(words, committees) ?? ByLetters(text, words, committees);
    }

    /// <summary>"the panel", "parish council", "welsh board": a body with words of one committee's name before it.</summary>
    private static CommitteeMention? ByPart(List<Token> words, IReadOnlyList<KnownCommittee> committees)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!Bodies.Contains(words[at].Stem))
                continue;
            var first = at;
            while (first > 0 && IsOfName(words[first - 1]))
                first--;
            if (first == at && words[at].Stem == Meeting)
                continue;
            var run = words[first..(at + 1)].Select(w => w.Stem).ToList();
            var named = committees.Where(c => Tokenizer.Stems(c.Name).ToHashSet().IsSupersetOf(run)).ToList();
            if (named.Count == 1)
                return new CommitteeMention(named[0].Id, words[first].Start, words[at].End, IsGuess: true);
        }

        return null;
    }

    private static bool IsOfName(Token word) => !StopWords.IsGrammarWord(word.Text) && !Before.Contains(word.Text);

    /// <summary>A word that the name itself prints in capitals, or the initials of its last words ("TSC").</summary>
    private static CommitteeMention? ByLetters(string text, List<Token> words, IReadOnlyList<KnownCommittee> committees)
    {
        const int Fewest = 3;
        foreach (var word in words.Where(w => w.Text.Length >= Fewest))
        {
            var printed = text[word.Start..word.End];
            var named = committees.Where(c =>
            {
                var name = Tokenizer.Tokenize(c.Name);
                return name.Exists(n => n.Text == word.Text && c.Name[n.Start..n.End].All(char.IsUpper))
                    || (printed.All(char.IsUpper) && string.Concat(name.Where(n => !StopWords.IsGrammarWord(n.Text)).Select(n => char.ToUpperInvariant(n.Text[0]))).EndsWith(printed, StringComparison.Ordinal));
            }).ToList();
            if (named.Count == 1)
                return new CommitteeMention(named[0].Id, word.Start, word.End, IsGuess: true);
        }

        return null;
    }
}
