using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Understanding.Examples;

/// <summary>
/// Says a line that no grammar knows as a command that one does, by the example that it is put like. A line that is put
/// like none is left to the answers; what changes something is never taken from a question.
/// </summary>
internal static partial class ExampleRouter
{
    private const int MaxWords = 60;
    private const int MaxWordsOfOwner = 6;
    private const int MaxWordsOfSubject = 5;
    private const int MaxWordsOfLead = 14;
    private const int MaxClauses = 4;

    /// <summary>A difference below it is none.</summary>
    private const double SameCost = .001;

    private static readonly HashSet<string> Shows = new(
        ["show", "history", "my", "actions", "agenda", "next", "help", "hello", "thanks", "logged", "brief", "digest"],
        StringComparer.Ordinal);

    /// <summary>First words of questions that ask for something to be done.</summary>
    private static readonly HashSet<string> Requests = new(["can", "could", "would", "please"], StringComparer.Ordinal);

    private static readonly HashSet<string> NotOwners = new(
        ["it", "this", "that", "they", "he", "she", "we", "us", "you", "who", "what", "which", "when", "where", "why",
            "how", "there", "everything", "anything", "nothing", "something", "someone", "somebody", "anyone"],
        StringComparer.Ordinal);

    /// <summary>The small words that names and offices have.</summary>
    private static readonly HashSet<string> InNames = new(
        ["the", "of", "for", "and", "a", "our", "me", "myself", "i", "both"], StringComparer.Ordinal);

    /// <summary>With these a statement tells how things are, and nothing that is to be done.</summary>
    private static readonly HashSet<string> States = new(
        ["be", "not", "never", "been", "being", "seem", "know", "think", "feel", "mean"], StringComparer.Ordinal);

    /// <param name="prefix">Of the committee that the chat is about: what a number alone belongs to.</param>
    /// <returns>The command; null where the line is put like no example.</returns>
    public static string? CommandFor(string text, CommandContext context, string? prefix)
    {
        var line = JoinPrefixes(CommandText.Clean(text, context.BotNames), context);
        if (line.Length == 0 || line.Contains('\n', StringComparison.Ordinal))
            return null;
        // "What has Cllr Hart proposed?" asks of the minutes, however like a list of actions it is put.
        // "Have any dates been moved?" is about no motion, nor is "has QC-4 been moved?".
        if (Asks().IsMatch(line) && !OfActions().IsMatch(line) && !ActionReference.FindAll(line).Any()
            && VoteQuestionReader.Read(line.ToLowerInvariant()) != VoteAsk.Nothing)
            return null;
        if (Find(line, context, prefix) is { } whole)
            return whole.Command;

        // "15 is finished, the letter went out": a clause may say it, and the others how or why.
        if (line.EndsWith('?'))
            return null;
        var clauses = Clauses().Split(line).Where(c => c.Trim().Length > 0).ToList();
        if (clauses.Count is < 2 or > MaxClauses)
            return null;
        foreach (var (i, clause) in clauses.Index())
        {
            if (Find(clause.Trim(), context, prefix) is not { } found)
                continue;
            if (found.Example.Words.All(w => !ExampleMatcher.IsSlot(w)))
                return IsShown(found.Command) ? null : found.Command;
            if (i == 0 && found.Command.Split(' ')[0] is "done" or "withdraw")
                return $"{found.Command} {(found.Command[0] == 'w' ? "because " : "")}{Behind(line, clause)}";
            if (i == 0 && (IsShown(found.Command) || found.Command.Split(' ')[0] is "close" or "reopen" or "apologies"))
                return found.Command;
            // "Pass 12 to Jo, she knows the site" says why; "…, or to Sam" and "…, if she wants it" do not.
            if (i == 0 && found.Command.StartsWith("assign", StringComparison.Ordinal) && !Doubts().IsMatch(Behind(line, clause)))
                return found.Command;
        }

        return null;
    }

    private static string Behind(string line, string clause) =>
        line[(line.IndexOf(clause, StringComparison.Ordinal) + clause.Length)..].TrimStart(' ', ',', ';', '.', '-', '–');

    private static (string Command, ExampleLine Example)? Find(string line, CommandContext context, string? prefix)
    {
        var words = TypedWord.In(line);
        if (words.Count is 0 or > MaxWords)
            return null;
        var isQuestion = line.TrimEnd().EndsWith('?') && !Requests.Contains(words[0].Text);
        ExampleMatcher.Fit? best = null;
        // Many examples ask the same of the same words.
        var known = new Dictionary<(string Slot, int From, int To), bool>();
        Func<string, int, int, bool> fills = (slot, from, to) => known.TryGetValue((slot, from, to), out var isSo)
            ? isSo
            : known[(slot, from, to)] = Fills(slot, from, to);
        foreach (var example in ExampleLine.All)
        {
            if (isQuestion && !IsShown(example.Command))
                continue;
            if (ExampleMatcher.Match(
                example, words, isExact: !IsShown(example.Command), fills,
                best is null ? ExampleMatcher.MaxCost : Math.Min(ExampleMatcher.MaxCost, best.Cost + SameCost)) is { } fit
                && (best is null || Better(fit, best)))
                best = fit;
        }

        return best is null ? null : (Write(best, line, words, prefix, context), best.Example);

        bool Fills(string slot, int from, int to)
        {
            var said = line[words[from].Start..words[to - 1].End];
            return slot switch
            {
                "{text}" => IsWork(words, from, to),
                "{task}" => IsWork(words, from, to) && DoingVerbs.Contains(words[from].Text),
                "{doing}" => to - from > 1 && words[from].Text is [_, _, .., 'i', 'n', 'g'],
                "{owner}" or "{other}" => to - from <= MaxWordsOfOwner && IsOwner(said, words, from, to, context),
                "{ref}" => Reference().IsMatch(said),
                "{refs}" => References().IsMatch(said) && (prefix is not null || !BareNumber().IsMatch(said))
                    && !OfMonth().IsMatch(line[words[to - 1].End..]),
                "{date}" => !Duration().IsMatch(said)
                    && DueDateParser.Find($"by {said}", context.Today) is { Date: not null },
                "{subject}" => to - from <= MaxWordsOfSubject && !References().IsMatch(said)
                    && !said.Contains(',', StringComparison.Ordinal)
                    && IsSubject(words[from].Text) && IsSubject(words[to - 1].Text),
                "{lead}" => to - from <= MaxWordsOfLead && from == 0,
                _ => false,
            };
        }
    }

    /// <summary>"HEC 4" is typed for HEC-4, and "13s done" for "13 is done".</summary>
    private static string JoinPrefixes(string line, CommandContext context) => SpacedReference().Replace(
        NumberIs().Replace(line, "${n} is "),
        match => context.Committees.Any(
            c => c.Prefix.Equals(match.Groups["prefix"].Value, StringComparison.OrdinalIgnoreCase))
            ? $"{match.Groups["prefix"].Value}-{match.Groups["n"].Value}"
            : match.Value);

    /// <summary>
    /// Of two that cost the same, the one that changes nothing; else the example of which the line says more words
    /// itself.
    /// </summary>
    private static bool Better(ExampleMatcher.Fit one, ExampleMatcher.Fit other) =>
        Math.Abs(one.Cost - other.Cost) > SameCost ? one.Cost < other.Cost
            : Literals(one) != Literals(other) ? Literals(one) > Literals(other)
            : IsShown(one.Example.Command) && !IsShown(other.Example.Command);

    private static int Literals(ExampleMatcher.Fit fit) => fit.Example.Words.Count - fit.Slots.Count;

    /// <summary>True where the command only shows something.</summary>
    private static bool IsShown(string command) =>
        Shows.Contains(command.Split(' ')[0]) && !command.Contains("{text}", StringComparison.Ordinal)
            && !command.Contains("agenda add", StringComparison.Ordinal);

    private static bool IsWork(List<TypedWord> words, int from, int to) =>
        words[from].Text != TypedWord.Colon && !States.Contains(words[from].Text)
            && !(words[from].Text == "have" && to - from > 1 && words[from + 1].Text is "been" or "to" or "had" or "not")
            && (to - from > 1 || words[from].Text.Length > 3);

    private static bool IsSubject(string word) =>
        word is not (TypedWord.Colon or "most" or "first" or "last" or "next" or "other" or "action" or "actions")
            && !StopWords.Contains(word);

    /// <summary>A capital at the start of a line tells nothing; there one word has to be known, or initials.</summary>
    private static bool IsOwner(
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
    private static string Named(string said, CommandContext context)
    {
        var name = Possessive().Replace(said, "");
        return name.Length == said.Length && name is [_, _, .., 's'] && !KnownName.Is(name, context)
            && KnownName.Is(name[..^1], context) ? name[..^1] : name;
    }

    private static string Write(
        ExampleMatcher.Fit fit, string line, List<TypedWord> words, string? prefix, CommandContext context)
    {
        var command = fit.Example.Command;
        foreach (var (slot, (from, to)) in fit.Slots)
        {
            var said = line[words[from].Start..words[to - 1].End];
            // Behind the last word the line's own end belongs to the text: "(by Friday)".
            if (slot is "{text}" or "{task}" or "{doing}" && to == words.Count)
                said = line[words[from].Start..].TrimEnd();
            command = command.Replace(
                SlotOfCommand(slot),
                slot switch
                {
                    "{ref}" or "{refs}" => Numbered(said, prefix),
                    "{owner}" => Named(said, context),
                    _ => said,
                },
                StringComparison.Ordinal);
        }

        return command;
    }

    /// <summary>A command asks for text and actions, however narrowly its example did.</summary>
    private static string SlotOfCommand(string slot) => slot is "{task}" or "{doing}" ? "{text}" : slot;

    private static string Numbered(string said, string? prefix) => string.Join(
        ", ", Number().Matches(said).Select(m => m.Groups["prefix"].Success
            ? m.Value
            : string.Create(CultureInfo.InvariantCulture, $"{prefix}-{m.Groups["n"].Value}")));

    [GeneratedRegex(
        @"\b(?<n>\d{1,5})['’]?s\s+(?=(?:all\s+)?(?:done|finished|sorted|closed|complete|ready|late|overdue|mine|with"
            + @"|for|due)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberIs();

    [GeneratedRegex(@"\b(?:not|or|and|but|if|unless|maybe|perhaps|though|unsure|should|once|when|after)\b"
        + @"|\?", RegexOptions.IgnoreCase)]
    private static partial Regex Doubts();

    [GeneratedRegex(@"\b(?:dates?|deadlines?|ones|actions)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfActions();

    /// <summary>The 1 of "1 Feb" numbers no action.</summary>
    [GeneratedRegex(@"^\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfMonth();

    private const string One = @"(?:(?:action|number|no\.?|nr\.?)\s*)?(?:#?\d{1,5}|[A-Za-z]{1,6}-\d{1,5})";

    [GeneratedRegex(@"^\W*(?:and\s)?(?:who|what|which|did|was|were|has|have|how|whose|by\swhom|any(?:one|body)?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex($@"^(?:the\s+)?(?:actions?\s+)?{One}(?:\s*(?:,|&|\band\b|\s)\s*{One})*$", RegexOptions.IgnoreCase)]
    private static partial Regex References();

    [GeneratedRegex(
        @"^(?:the\s+)?(?:action\s+)?(?:[A-Za-z]{1,6}-\d{1,5}|#\d{1,5}|action\s+#?\d{1,5})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<![A-Za-z]-|\d)\d")]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"(?:(?<prefix>[A-Za-z]{1,6})-)?(?<n>\d{1,5})", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s*[,;!]\s+|\.\s+|\s+[-–—]+\s+")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\b(?<prefix>[A-Za-z]{2,6})\s(?<n>\d{1,5})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex SpacedReference();

    /// <summary>"director of place", in small letters.</summary>
    [GeneratedRegex(
        @"^(?:the\s+)?(?:head|director|chief|leader|manager|officer|portfolio\s+holder|convener)\s+(?:of|for)\s+[\w&]+"
            + @"(?:\s(?:and\s)?[\w&]+)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfficeOfSomething();

    /// <summary>"Push it back a week" counts from the day that it was due before, which a line doesn't tell.</summary>
    [GeneratedRegex(
        @"^(?:back\s+)?(?:an?|another|one|two|three|four|six|\d+)\s+(?:day|week|fortnight|month|year)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    [GeneratedRegex(@"(?:['’]s?|(?<=[sS])['’])$")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^@?[A-Z]{2,4}$")]
    private static partial Regex Initials();
}
