using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Passages;

/// <summary>
/// The abbreviations that each committee's minutes explain, as in "Violence Reduction Unit (VRU)", and those of its
/// attendance lists. It learns from what has come in since it last looked; restricted text teaches it nothing.
/// </summary>
internal sealed partial class Glossary
{
    private const int MaxAtOnce = 2000;
    private const int MaxLetters = 8;

    private ImmutableHashSet<Abbreviation> known = ImmutableHashSet.Create<Abbreviation>(Abbreviation.Comparer);
    private long lastPassage;
    private long lastAttendance;

    public async Task LearnAsync(CommitteeDb db, CancellationToken cancellation)
    {
        // It serves every reader, so it learns from what all of them may read.
        using var open = db.UsingScope(ReadScope.None);
        // Passages that are still being written have earlier numbers than what is read meanwhile.
        var passages = await db.Passages.AsNoTracking()
            .Where(p => p.Id > lastPassage && !db.UnfinishedImports.Any()).OrderBy(p => p.Id)
            .Take(MaxAtOnce)
            .Select(p => new { p.Id, p.Meeting!.CommitteeId, p.Text }).ToListAsync(cancellation);
        var people = await db.Attendance.AsNoTracking()
            .Where(a => a.Id > lastAttendance && a.Role != null && a.Abbreviation != null).OrderBy(a => a.Id)
            .Take(MaxAtOnce)
            .Select(a => new { a.Id, a.Meeting!.CommitteeId, a.Role, a.Abbreviation }).ToListAsync(cancellation);
        if (passages.Count == 0 && people.Count == 0)
            return;

        var learnt = passages.SelectMany(
            p => Find(p.Text).Select(a => new Abbreviation(p.CommitteeId, a.Letters, a.Words)))
            .Concat(people.Select(
                a => new Abbreviation(a.CommitteeId, Tokenizer.Normalize(a.Abbreviation), Stems(a.Role!))))
            .Where(a => a.Words.Length > 1);
        known = known.Union(learnt);
        lastPassage = passages.Count > 0 ? passages[^1].Id : lastPassage;
        lastAttendance = people.Count > 0 ? people[^1].Id : lastAttendance;
    }

    /// <summary>
    /// The words with what else they may be written as: an abbreviation for each word of its long form, and the long
    /// form for the abbreviation.
    /// </summary>
    public List<ContentWord> Expand(IReadOnlyList<ContentWord> words, Caller caller)
    {
        var expanded = words.ToList();
        foreach (var abbreviation in known.Where(a => caller.CommitteeIds.Contains(a.CommitteeId)))
        {
            if (abbreviation.Words.All(stem => words.Any(w => w.Stem == stem)))
            {
                foreach (var stem in abbreviation.Words)
                    Also(expanded.FindIndex(w => w.Stem == stem), abbreviation.Letters);
            }
            else if (words.Any(w => w.Text == abbreviation.Letters))
            {
                // One word of the long form stands for all: the longest says most.
                Also(expanded.FindIndex(w => w.Text == abbreviation.Letters), abbreviation.Words.MaxBy(w => w.Length)!);
            }
        }

        return expanded;

        void Also(int at, string stem)
        {
            if (at >= 0 && !expanded[at].Alternatives.Contains(stem))
                expanded[at] = expanded[at] with { Alternatives = [.. expanded[at].Alternatives, stem] };
        }
    }

    /// <summary>Long forms before a bracket whose initials spell the abbreviation in it.</summary>
    internal static IEnumerable<(string Letters, ImmutableArray<string> Words)> Find(string text)
    {
        foreach (Match match in Bracket().Matches(text))
        {
            var letters = match.Groups["letters"].Value.Replace("/", "", StringComparison.Ordinal);
            var before = CapitalWord().Matches(text[..match.Index]).Select(m => m.Value).TakeLast(letters.Length)
                .ToList();
            if (letters.Length <= MaxLetters && before.Count == letters.Length
                && before.Zip(letters).All(p => char.ToUpperInvariant(p.First[0]) == char.ToUpperInvariant(p.Second)))
                yield return (Tokenizer.Normalize(match.Groups["letters"].Value), Stems(string.Join(' ', before)));
        }
    }

    private static ImmutableArray<string> Stems(string text) =>
        [.. Tokenizer.Tokenize(text).Where(w => !StopWords.IsGrammarWord(w.Text)).Select(w => w.Stem)];

    [GeneratedRegex(@"\s*\((?<letters>[A-Z][A-Za-z/]{1,7})\)")]
    private static partial Regex Bracket();

    /// <summary>Words with a letter of their own in an abbreviation; "of" and "the" have none.</summary>
    [GeneratedRegex(@"\b(?!(?:of|the|and|for|in|on|to|a|an)\b)[A-Za-z][a-z]+")]
    private static partial Regex CapitalWord();

    private sealed record Abbreviation(long CommitteeId, string Letters, ImmutableArray<string> Words)
    {
        public static IEqualityComparer<Abbreviation> Comparer { get; } =
            EqualityComparer<Abbreviation>.Create(
                (a, b) =>
                    a!.CommitteeId == b!.CommitteeId && a.Letters == b.Letters && a.Words.SequenceEqual(b.Words), a =>
                        HashCode.Combine(a.CommitteeId, a.Letters));
    }
}
