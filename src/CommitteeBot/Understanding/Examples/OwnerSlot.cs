using System.Text.RegularExpressions;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Understanding.Examples;

/// <summary>Tells which words of a line name somebody who may own an action.</summary>
internal static partial class OwnerSlot
{
    private static readonly HashSet<string> NotOwners = new(
        ["it", "this", "that", "they", "he", "she", "we", "us", "you", "who", "what", "which", "when", "where", "why",
            "how", "there", "everything", "anything", "nothing", "something", "someone", "somebody", "anyone"],
        StringComparer.Ordinal);

    /// <summary>The small words that names and offices have.</summary>
    private static readonly HashSet<string> InNames = new(
        ["the", "of", "for", "and", "a", "our", "me", "myself", "i", "both"], StringComparer.Ordinal);

    /// <summary>A capital at the start of a line tells nothing; there one word has to be known, or initials.</summary>
    public static bool IsOwner(
        string said, List<TypedWord> words, int from, int to, CommandContext context)
    {
        if (Enumerable.Range(from, to - from).Any(i => NotOwners.Contains(words[i].Text) || words[i].Text == ":"
            || (StopWords.IsGrammarWord(words[i].Text) && !InNames.Contains(words[i].Text))))
            return false;
        said = Named(said, context);
        if (DueDateParser.Find($"by {said}", context.Today) is { Date: not null })
            return false;
        if (OfficeOfSomething().IsMatch(said))
            return true;
        if (!OwnerPhrase.IsPerson(said, context))
            return false;
        if (from > 0)
            return true;
        var names = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return OwnerPhrase.IsPerson(said.ToLowerInvariant(), context)
            || (names.Length == 1 ? Initials().IsMatch(said) : char.IsUpper(names[^1].TrimStart('@')[0]));
    }

    /// <summary>"RT's list" is the list of RT, and what is "Jos" is Jo's where nobody is called Jos.</summary>
    public static string Named(string said, CommandContext context)
    {
        var name = Possessive().Replace(said, "");
        return name.Length == said.Length && name is [_, _, .., 's'] && !KnownName.Is(name, context)
            && KnownName.Is(name[..^1], context) ? name[..^1] : name;
    }

    /// <summary>"director of place", in small letters.</summary>
    [GeneratedRegex(
        @"^(?:the\s+)?(?:head|director|chief|leader|manager|officer|portfolio\s+holder|convener)\s+(?:of|for)\s+[\w&]+"
            + @"(?:\s(?:and\s)?[\w&]+)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfficeOfSomething();

    [GeneratedRegex(@"(?:['’]s?|(?<=[sS])['’])$")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^@?[A-Z]{2,4}$")]
    private static partial Regex Initials();
}
