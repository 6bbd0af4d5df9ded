using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Committees;

/// <param name="IsGuess">True for a part of the name: "the panel" may after all be another one.</param>
internal readonly record struct CommitteeMention(KnownCommittee Committee, int Start, int End, bool IsGuess);

/// <summary>
/// Finds the committee that a text names: in full, by its prefix, or by as much of its name as belongs to no other.
/// Where it was named is in the result, so that the rest of the text can be read without it.
/// </summary>
internal static partial class CommitteeMatcher
{
    private const int MinLetters = 3;

    /// <summary>
    /// The names that bodies use for themselves. "Meeting" is one only with a word of the name before it.
    /// </summary>
    private static readonly HashSet<string> Bodies = [.. new[]
    {
        "panel", "council", "board", "committee", "association", "forum", "group", "partnership", "society", "trust",
        "assembly", "cabinet",
        "meeting", "exec", "executive",
    }.Select(PorterStemmer.Stem)];

    private static readonly string Meeting = PorterStemmer.Stem("meeting");

    /// <summary>Words that come before a body without naming it.</summary>
    private static readonly HashSet<string> NotNames = ["next", "last", "previous", "full", "whole", "latest", "this"];

    /// <summary>
    /// The committee whose full name is in the text (the longest, where one name includes another), or whose prefix
    /// stands alone in capitals.
    /// </summary>
    public static CommitteeMention? FindNamed(string text, IReadOnlyList<KnownCommittee> committees)
    {
        foreach (var (committee, name) in NamesOf(committees).OrderByDescending(n => n.Name.Length))
        {
            var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return new CommitteeMention(committee, at, at + name.Length, IsGuess: false);
        }

        // A prefix is short and may be a word of its own ("COM", "ALL"), so it counts in capitals only.
        foreach (Match word in CapitalWords().Matches(text))
        {
            if (committees.FirstOrDefault(c => c.Prefix == word.Value || c.EarlierPrefixes.Contains(word.Value)) is { } committee)
                return new CommitteeMention(committee, word.Index, word.Index + word.Length, IsGuess: false);
        }

        return null;
    }

    /// <summary>As <see cref="FindNamed"/>, or by a part of the name that belongs to one committee only.</summary>
    public static CommitteeMention? Find(string text, IReadOnlyList<KnownCommittee> committees)
    {
        if (FindNamed(text, committees) is { } named)
            return named;
        var words = Tokenizer.Tokenize(text);
        return FindByBody(words, committees) ?? FindByLetters(text, words, committees);
    }

    /// <summary>
    /// The committee that these words mean as a whole: its name, its prefix, or words that only its name includes.
    /// </summary>
    public static KnownCommittee? FindWhole(string words, IReadOnlyList<KnownCommittee> committees)
    {
        var wanted = words.Trim().TrimEnd('.', '!');
        if (wanted.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            wanted = wanted[4..];
        if (wanted.Length == 0)
            return null;
        var exact = committees.FirstOrDefault(c =>
            c.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                || c.Prefix.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? committees.FirstOrDefault(c => c.IsCalled(wanted) || c.HasPrefix(wanted));
        return exact ?? OnlyOne(committees.Where(c => c.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>
    /// "the panel", "parish council", "welsh board": a body with words of one committee's name before it.
    /// </summary>
    private static CommitteeMention? FindByBody(List<Token> words, IReadOnlyList<KnownCommittee> committees)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!Bodies.Contains(words[at].Stem))
                continue;
            var first = at;
            while (first > 0 && IsPartOfName(words[first - 1]))
                first--;
            if (first == at && words[at].Stem == Meeting)
                continue;
            var run = words[first..(at + 1)].Select(w => w.Stem).ToList();
            if (OnlyOne(committees.Where(c => Tokenizer.Stems(c.Name).ToHashSet().IsSupersetOf(run))) is { } committee)
                return new CommitteeMention(committee, words[first].Start, words[at].End, IsGuess: true);
        }

        return null;
    }

    private static bool IsPartOfName(Token word) =>
        !StopWords.IsGrammarWord(word.Text) && !NotNames.Contains(word.Text);

    /// <summary>A word that the name itself has in capitals, or the initials of its last words ("TSC").</summary>
    private static CommitteeMention? FindByLetters(
        string text, List<Token> words, IReadOnlyList<KnownCommittee> committees)
    {
        foreach (var word in words.Where(w => w.Text.Length >= MinLetters))
        {
            if (OnlyOne(committees.Where(c => HasLetters(c.Name, word.Text,
                text[word.Start..word.End]))) is { } committee)
                return new CommitteeMention(committee, word.Start, word.End, IsGuess: true);
        }

        return null;
    }

    private static bool HasLetters(string name, string word, string written)
    {
        var tokens = Tokenizer.Tokenize(name);
        if (tokens.Exists(t => t.Text == word && name[t.Start..t.End].All(char.IsUpper)))
            return true;
        var initials = string.Concat(
            tokens.Where(t => !StopWords.IsGrammarWord(t.Text)).Select(t => char.ToUpperInvariant(t.Text[0])));
        return written.All(char.IsUpper) && initials.EndsWith(written, StringComparison.Ordinal);
    }

    /// <summary>A name that a committee has comes before one that another had.</summary>
    private static IEnumerable<(KnownCommittee Committee, string Name)> NamesOf(
        IReadOnlyList<KnownCommittee> committees) =>
        committees.Select(c => (c, c.Name)).Concat(committees.SelectMany(c => c.EarlierNames.Select(n => (c, n))));

    private static KnownCommittee? OnlyOne(IEnumerable<KnownCommittee> committees) =>
        committees.Take(2).ToList() is [var only] ? only : null;

    [GeneratedRegex(@"(?<![\w-])[A-Z]{2,5}(?![\w-])")]
    private static partial Regex CapitalWords();
}
