using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Calendar;
using CommitteeBot.Understanding.Examples;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Understanding.AskBack;

/// <summary>
/// What a line that nothing understands may have been meant for, from what stands in it: an action's number, a person
/// with something to do, words of the register. A plain question or a mere subject is for the minutes.
/// </summary>
internal static partial class LikelyCommands
{
    private const int MaxOffered = 3;
    private const int MaxWords = 45;
    private const int MaxTitle = 60;

    /// <param name="isCommitment">Whether the line says that somebody takes something on.</param>
    public static IReadOnlyList<LikelyCommand> For(
        string text, CommandContext context, string? prefix, bool isCommitment)
    {
        var line = CommandText.Clean(text, context.BotNames);
        var words = TypedWord.In(line);
        if (words.Count is 0 or > MaxWords || line.Contains('\n', StringComparison.Ordinal) || IsQuestion(line, words))
            return [];
        var offered = LineParts.References(line, context, prefix) is { Count: > 0 } references
            ? OfActions(line, words, references, context)
            : OfNew(line, words, context, isCommitment);
        return offered.Count == 0
            ? []
            : [
                .. offered.Take(MaxOffered - 1),
                Search(line)];
    }

    /// <summary>What a command made from a line's kind would do, in a few words.</summary>
    public static LikelyCommand Named(LineKind kind, string command) => new(
        kind == LineKind.Log
            ? $"Log “{Shortened(command["action ".Length..])}” as an action"
            : Shortened($"{char.ToUpperInvariant(command[0])}{command[1..]}"),
        command);

    /// <summary>With the likeliest put first, and the search of the minutes last.</summary>
    public static IReadOnlyList<LikelyCommand> With(
        IReadOnlyList<LikelyCommand> offered, LikelyCommand first, string text) =>
    [
        first,
        .. offered.SkipLast(1).Where(o => o.Line != first.Line && o.Line.Split(' ')[0] != first.Line.Split(' ')[0])
            .Take(MaxOffered - 2),
        Search(text),
    ];

    /// <summary>With an action that is there behind what was offered, before the search of the minutes.</summary>
    public static IReadOnlyList<LikelyCommand> WithShown(
        IReadOnlyList<LikelyCommand> offered, IReadOnlyList<LikelyCommand> shown) =>
        [.. offered.SkipLast(1).Take(MaxOffered - 1 - shown.Count), .. shown, offered[^1]];

    private static LikelyCommand Search(string line) => new(
        "Search the minutes", $"What do the minutes say about {line.TrimEnd('?', '.', '!', ' ')}?");

    /// <summary>
    /// True for words that rather tell of an action than ask: it is asked what they mean before anything is searched.
    /// </summary>
    public static bool IsStatement(string text, CommandContext context, string? prefix, bool isCommitment)
    {
        var line = CommandText.Clean(text, context.BotNames);
        return !IsQuestion(line, TypedWord.In(line))
            && (isCommitment || LineParts.References(line, context, prefix).Count > 0);
    }

    private static bool IsQuestion(string line, List<TypedWord> words) =>
        words.Count > 0 && !Request().IsMatch(line) && (line.Contains('?', StringComparison.Ordinal) || Asks().IsMatch(line));

    private static List<LikelyCommand> OfActions(
        string line, List<TypedWord> words, List<string> references, CommandContext context)
    {
        var all = string.Join(", ", references);
        var found = new List<LikelyCommand>();
        if (Again().IsMatch(line))
            found.Add(new($"Reopen {all}", $"reopen {all}"));
        else if (Ended().IsMatch(line) && !Denied().IsMatch(line))
            found.Add(new($"Mark {all} as done", $"done {all}"));
        if (Dropped().IsMatch(line))
            found.Add(new($"Withdraw {all}", $"withdraw {all}"));
        if (Self().IsMatch(line))
            found.Add(new($"Give {all} to yourself", $"assign {all} to me"));
        else if (LineParts.Person(line, context) is { } person)
            found.Add(new($"Give {all} to {person}", $"assign {all} to {person}"));
        if (DueDateParser.Find(line, context.Today) is { Date: { } day })
            found.Add(new(
                $"Make {all} due on {UkDate.Long(day)}",
                $"due {all} by {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"));
        found.Add(new($"Show {all}", $"show {all}"));
        return found;
    }

    private static List<LikelyCommand> OfNew(
        string line, List<TypedWord> words, CommandContext context, bool isCommitment)
    {
        var found = new List<LikelyCommand>();
        if (Away().IsMatch(line))
            found.Add(new("Send your apologies", "apologies"));
        if (isCommitment || IsWork(line, words, context) || IsOffer(line, words))
        {
            var said = CommandText.TrimLead(line);
            found.Add(new($"Log “{Shortened(said)}” as an action", $"action {said}"));
        }

        // "Can we move the meeting to the 16th?" may only ask the others.
        if (line.TrimEnd('?', ' ') is var asked && asked.Length < line.Length
            && MoveReader.Read(asked, context) is MoveMeetingIntent)
            found.Add(new(Shortened($"{char.ToUpperInvariant(asked[0])}{asked[1..]}"), asked));
        if (AsFile().IsMatch(line))
            found.AddRange([new("The brief as Word", "brief as Word"), new("The actions as Word", "export actions as Word")]);
        else if (OfRegister().IsMatch(line))
            found.Add(new("List the open actions", "actions"));
        return found;
    }

    /// <summary>Somebody and something to be done, or something that needs doing.</summary>
    private static bool IsWork(string line, List<TypedWord> words, CommandContext context) =>
        words.Count > 2
            && (NeedsDoing().IsMatch(line) || IsAtIt().IsMatch(line)
            || DoingVerbs.Contains(words[0].Text)
            || (LineParts.Person(line, context) is not null && words.Exists(w => DoingVerbs.Contains(w.Text))));

    /// <summary>"I can pick up the leaflets": an offer, if it is of something to be done.</summary>
    private static bool IsOffer(string line, List<TypedWord> words) =>
        Offer().IsMatch(line) && words.Exists(w => DoingVerbs.Contains(w.Text));

    private static string Shortened(string line) =>
        line.Length <= MaxTitle ? line : string.Concat(line.AsSpan(0, line.LastIndexOf(' ', MaxTitle)), "…");

    [GeneratedRegex(
        @"^(?:can|could|would|will)\s(?:you|we|someone|somebody|i)\b(?!\s(?:tell|say|remember|explain|find\sout|"
            + @"remind\sme\swhat|show\sme\swhat))|^please\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Request();

    [GeneratedRegex(
        @"^(?:(?:and|so|ok|hi|hello|please|but|by|in|at|on|for|to|of|from|with|under|since|until|about|after|before)[,\s]+)*"
            + @"(?:who|whom|whose|what|whats|what's|when|where|why|how|which|did|"
            + @"does|do|is|are|was|were|has|have|had|tell|explain|summari[sz]e|anything|any|find|search|describe|compare|"
            + @"remind\sme\s(?:what|who|when))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\b(?:done|closed?|finished|completed?|dealt|sorted|actioned|resolved|in\sthe\sbag|ticked|cleared)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Ended();

    [GeneratedRegex(
        @"\b(?:re-?open|by\smistake|put\s(?:it|them)?\s?back|not\s(?:really\s)?(?:done|finished|closed))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Again();

    [GeneratedRegex(@"\b(?:i['’]?ll|i\s(?:will|can|could))\s(?:take|do|have|pick)\b|\bmine\b", RegexOptions.IgnoreCase)]
    private static partial Regex Self();

    [GeneratedRegex(@"\b(?:not|n['’]t|isnt|wasnt|never|nearly|almost|half)\b|n['’]t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"\b(?:delete|drop|remove|scrap|cancel|withdraw|kill|bin|ditch|forget|get\srid)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dropped();

    [GeneratedRegex(
        @"\b(?:apolog(?:y|ies|ise)|can(?:no|['’])?t\s(?:make|come|be\sthere|attend)|won['’]?t\s(?:make|be)|"
            + @"unable\sto\s(?:attend|make|come)|i(?:['’]m|\sam)\s(?:away|off|out)|on\s(?:leave|holiday))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Away();

    [GeneratedRegex(
        @"\b(?:needs?\s(?:to|someone|somebody|doing|fixing|sorting|looking|a\b)|must|has\sto|have\sto|should|ought\sto|"
            + @"volunteer|someone|somebody|to\s?do|chase|follow\sup|let['’]?s)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NeedsDoing();

    /// <summary>"Bernard's looking after the tree".</summary>
    [GeneratedRegex(@"^\W*(?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*(?:['’]s|\sis)\s\w+ing\s")]
    private static partial Regex IsAtIt();

    [GeneratedRegex(@"\bI(?:\s(?:can|could|would|don['’]?t\smind)|['’]d)\s|\b(?:happy|glad)\sto\s", RegexOptions.IgnoreCase)]
    private static partial Regex Offer();

    /// <summary>"Stick that in a word doc": of what, is not said.</summary>
    [GeneratedRegex(@"\b(?:as|in|into|to)\s(?:an?\s)?word(?:\s(?:doc\w*|file))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex AsFile();

    [GeneratedRegex(
        @"\b(?:actions?|overdue|outstanding|to-?dos?|register|tracker|log|owners?|deadlines?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfRegister();
}
