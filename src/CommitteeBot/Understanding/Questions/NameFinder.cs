using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Questions;

/// <summary>People and offices that a question names, among those that the asker's minutes know.</summary>
internal static partial class NameFinder
{
    internal readonly record struct PersonMention(string Name, int Start, int End);

    /// <summary>The full name, with a slip forgiven; else a surname that only one person bears.</summary>
    public static PersonMention? Person(string text, IReadOnlyList<string> people)
    {
        var words = Tokenizer.Tokenize(text);
        foreach (var name in people.OrderByDescending(p => p.Length))
        {
            var parts = Tokenizer.Tokenize(name).Select(w => w.Text).ToList();
            for (var at = 0; parts.Count > 1 && at + parts.Count <= words.Count; at++)
            {
                if (parts.Select((part, i) => EditDistance.IsWithin(part, words[at + i].Text,
                    EditDistance.MaxTypos(part.Length))).All(same => same))
                    return new PersonMention(name, words[at].Start, words[at + parts.Count - 1].End);
            }
        }

        foreach (var word in words)
        {
            // A surname in lower case may be a word; in capitals it is a name.
            if (word.Text.Length < 4 || !char.IsUpper(text[word.Start]))
                continue;
            var bearers = people.Where(p => Tokenizer.Tokenize(p) is { Count: > 1 } parts
                && parts[^1].Text == word.Text).ToList();
            if (bearers.Count == 1)
                return new PersonMention(bearers[0], word.Start, word.End);
        }

        return null;
    }

    /// <summary>
    /// "Was jo there in June", "did hart come": who is asked after needs no capital, and no more than the one name that
    /// nobody
    /// else bears.
    /// </summary>
    public static PersonMention? PersonThere(string text, IReadOnlyList<string> people)
    {
        if (AskedAfter().Match(text) is not { Success: true } asked)
            return null;
        var name = Tokenizer.Normalize(asked.Groups["name"].Value);
        var bearers = people.Where(
            p => Tokenizer.Tokenize(p) is { Count: > 1 } parts && (parts[0].Text == name
                || parts[^1].Text == name)).ToList();
        return bearers is [var one]
            ? new PersonMention(one, asked.Groups["name"].Index,
                asked.Groups["name"].Index + asked.Groups["name"].Length)
            : null;
    }

    [GeneratedRegex(
        @"^\W*(?:(?:and|so|hi|hello)\W+)?(?:was|were|did|is|will)\s+(?:(?:cllr|councillor|mr|mrs|ms|miss"
            + @"|dr)\.?\s+)?(?<name>[\p{L}'’-]{2,})\s+"
            + @"(?:there|present|attend|come(?!\s+(?:up|down|out|from|under))|at|in\s+attendance|turn\s+up|make\s+it"
            + @"|show\s+up"
            + @"|miss)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskedAfter();

    /// <summary>
    /// The office that these words name, in full, shortened word by word ("chief con") or by its abbreviation.
    /// </summary>
    public static KnownRole? Role(string words, IReadOnlyList<KnownRole> roles)
    {
        var said = Tokenizer.Tokenize(words).Select(w => w.Text)
            .Where(w => w is not ("the" or "our" or "a" or "an" or "of")).ToList();
        if (said.Count == 0)
            return null;
        if (said.Count == 1
            && roles.FirstOrDefault(r => r.Abbreviation is { } a && Tokenizer.Normalize(a) == said[0]) is { } short_)
            return short_;

        return roles.Where(r => Fits(r.Name)).MinBy(r => r.Name.Length);

        bool Fits(string role)
        {
            var parts = Tokenizer.Tokenize(role).Select(w => w.Text).Where(w => w is not ("the" or "of" or "and"))
                .ToList();
            return parts.Count >= said.Count && parts.Count <= said.Count + 3
                && said.All(
                s => parts.Exists(p => p == s || (s.Length >= 3 && p.StartsWith(s, StringComparison.Ordinal))
                    || (s.Length >= 5 && EditDistance.IsWithin(s, p, 1))))
                && (said[0] == parts[0] || parts[0].StartsWith(said[0], StringComparison.Ordinal) || said.Count > 1);
        }
    }
}
