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
/// attendance lists. It learns from what has come in since it last looked; restricted text teaches it nothing, and what
/// it learned from text that is restricted since is forgotten with all the rest.
/// </summary>
internal sealed partial class Glossary
{
    private const int MaxAtOnce = 2000;
    private const int MaxLetters = 8;

    private Learnt learnt = Learnt.Nothing(default);

    public async Task LearnAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var before = await StillOpenAsync(db, cancellation);
        // It serves every reader, so it learns from what all of them may read.
        using var open = db.UsingScope(ReadScope.None);
        // Passages that are still being written have earlier numbers than what is read meanwhile.
        var passages = await db.Passages.AsNoTracking()
            .Where(p => p.Id > before.LastPassage && !db.UnfinishedImports.Any()).OrderBy(p => p.Id)
            .Take(MaxAtOnce)
            .Select(p => new { p.Id, p.Meeting!.CommitteeId, p.Text }).ToListAsync(cancellation);
        var people = await db.Attendance.AsNoTracking()
            .Where(a => a.Id > before.LastAttendance && a.Role != null && a.Abbreviation != null).OrderBy(a => a.Id)
            .Take(MaxAtOnce)
            .Select(a => new { a.Id, a.Meeting!.CommitteeId, a.Role, a.Abbreviation }).ToListAsync(cancellation);
        if (passages.Count == 0 && people.Count == 0)
        {
            learnt = before;
            return;
        }

        var found = passages.SelectMany(
            p => Find(p.Text).Select(a => new Abbreviation(p.CommitteeId, a.Letters, a.Words)))
            .Concat(people.Select(
                a => new Abbreviation(a.CommitteeId, Tokenizer.Normalize(a.Abbreviation), Stems(a.Role!))))
            .Where(a => a.Words.Length > 1);
        var closed = passages.Count > 0
            ? await ClosedPassages.UpToAsync(db, passages[^1].Id, cancellation)
            : before.Closed;
        // Something was restricted meanwhile: it is read again at the next question.
        if ((await db.PassageVersionAsync(cancellation)).Restrictions != before.Version)
            return;
        learnt = before with
        {
            Known = before.Known.Union(found),
            LastPassage = passages.Count > 0 ? passages[^1].Id : before.LastPassage,
            LastAttendance = people.Count > 0 ? people[^1].Id : before.LastAttendance,
            Closed = closed,
        };
    }

    /// <summary>What was learned, unless some of what it was learned from has been restricted since.</summary>
    private async Task<Learnt> StillOpenAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var (before, version) = (learnt, (await db.PassageVersionAsync(cancellation)).Restrictions);
        if (before.Version == version)
            return before;
        return await ClosedPassages.UpToAsync(db, before.LastPassage, cancellation) == before.Closed
            ? before with { Version = version }
            : Learnt.Nothing(version);
    }

    /// <summary>
    /// The words with what else they may be written as: an abbreviation for each word of its long form, and the long
    /// form for the abbreviation.
    /// </summary>
    public List<ContentWord> Expand(IReadOnlyList<ContentWord> words, Caller caller)
    {
        var expanded = words.ToList();
        foreach (var abbreviation in learnt.Known.Where(a => caller.CommitteeIds.Contains(a.CommitteeId)))
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

    /// <summary>All of it at once, so that a question never meets half of what another one is learning.</summary>
    /// <param name="Closed">The passages among those read that it might not learn from.</param>
    private sealed record Learnt(
        RestrictionVersion Version, ImmutableHashSet<Abbreviation> Known, long LastPassage, long LastAttendance,
        ClosedPassages Closed)
    {
        public static Learnt Nothing(RestrictionVersion version) =>
            new(version, ImmutableHashSet.Create<Abbreviation>(Abbreviation.Comparer), 0, 0, default);
    }

    private sealed record Abbreviation(long CommitteeId, string Letters, ImmutableArray<string> Words)
    {
        public static IEqualityComparer<Abbreviation> Comparer { get; } =
            EqualityComparer<Abbreviation>.Create(
                (a, b) =>
                    a!.CommitteeId == b!.CommitteeId && a.Letters == b.Letters && a.Words.SequenceEqual(b.Words), a =>
                        HashCode.Combine(a.CommitteeId, a.Letters));
    }
}
