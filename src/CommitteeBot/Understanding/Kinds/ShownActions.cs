using System.Text.RegularExpressions;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>A line that asks for a list of actions, for one, or for what happened to it.</summary>
internal static partial class ShownActions
{
    private const int MaxWordsOfSubject = 5;

    public static string? Write(LineKind kind, string line, CommandContext context, string? prefix, bool isSure = false)
    {
        var references = LineParts.References(line, context, prefix);
        if (references is [var one, ..])
            return kind == LineKind.History
                || History().IsMatch(line) ? $"history {one}" : $"show {string.Join(", ", references)}";
        return kind == LineKind.See && (isSure || IsOfRegister(line)) ? List(line, context) : null;
    }

    /// <summary>"No date on it – which actions?": those without a date.</summary>
    public static bool SaysWhich(string line) =>
        Undated().IsMatch(line) || Unowned().IsMatch(line) || WaitsToClose().IsMatch(line);

    private static bool IsOfRegister(string line) => OfRegister().IsMatch(line) || SaysWhich(line);

    private static string List(string line, CommandContext context)
    {
        if (Unowned().IsMatch(line))
            return "actions without owner";
        if (Undated().IsMatch(line))
            return "actions without date";
        if (WaitsToClose().IsMatch(line))
            return "done actions";
        var state = Slipped().IsMatch(line) ? " slipped" : Overdue().IsMatch(line) ? " overdue" : "";
        if (Past().IsMatch(line) && !Denied().IsMatch(line) && state.Length == 0)
            return "closed actions";
        var parts = LineWithParts.Read(line, LineKind.See, context);
        var who = PartOwner.Together(line, parts, context);
        if (who == "me" && OfAll().IsMatch(line))
            who = null;
        var people = PeopleInLine.Find(line, context.Roster);
        if (who is null && people.Count == 1)
            who = PartOwner.Of(people[0].Name, context);
        if (who is null && Own().IsMatch(line) && !OfAll().IsMatch(line))
            who = "me";
        var command = who == "me" ? $"my actions{state}"
            : who is not null ? $"actions{state} for {who}"
            : parts.Find(p => p.Label == PartLabel.Subject && !OfTime().IsMatch(p.Text)
                && !BeforeWhat().IsMatch(line[..p.At])) is { } subject
                && subject.Text.Split(' ').Length <= MaxWordsOfSubject
                ? $"actions{state} about {LeadingThe().Replace(subject.Text, "")}"
                : $"actions{state}";
        return parts.Where(p => p.Label == PartLabel.When)
            .Select(p => $"{command} due {(By().IsMatch(line[..p.At]) ? "by " : In().IsMatch(line[..p.At]) ? "in " : "")}"
                + FromNow().Replace(p.Text, "by "))
            .FirstOrDefault(c => CommandReader.Read(c, context) is not null) ?? command;
    }

    /// <summary>"Is there anything against my name?", "what have I undertaken to do?"</summary>
    [GeneratedRegex(
        @"\bmy\s(?:own\s)?(?:name|plate|actions?|tasks?|jobs?|stuff|bits|ones|list|lot)\b|\bmine\b|\b(?:have|did|do"
            + @"|am)\si\b(?!\ssee)"
            + @"|\bi(?:['’]ve|\shave|\sowe|\spromised|\ssaid|\sstill|\sneed|['’]m\sdown)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    /// <summary>"I need to know which of our actions are late": everybody's.</summary>
    [GeneratedRegex(
        @"\b(?:our|everyone['’]?s|everybody['’]?s|all\s(?:of\s)?(?:the|our)|all(?=\sactions)"
            + @"|the\scommittee['’]?s)\s(?:\w+\s)?(?:actions|ones|tasks|list|stuff)\b"
            + @"|\bwho\s(?:has|have|owns?|got)\s(?:them|each|what)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfAll();

    /// <summary>"Ten minutes before the group leaders' meeting" says when it is asked.</summary>
    [GeneratedRegex(@"\b(?:before|after|until|during|ahead\s+of)\s+(?:the\s+|my\s+|our\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeWhat();

    /// <summary>"Between now and 15 December" ends on that day.</summary>
    [GeneratedRegex(@"^(?:between|from)\s(?:now|today)\s(?:and|to|until|till?)\s", RegexOptions.IgnoreCase)]
    private static partial Regex FromNow();

    /// <summary>"How many of them were put down?" asks of the minutes; a list of actions is named as one.</summary>
    [GeneratedRegex(
        @"\b(?:act(?:ion|oin)s?|tasks|jobs|to-?dos?|register|tracker|list|overdue|outstanding|late|behind"
            + @"|unassigned|pending|owe"
            + @"|promised|plate|slipp\w+|due|still\sopen|my|mine|i|me|us)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfRegister();

    [GeneratedRegex(
        @"\b(?:history|happened\s(?:to|with)|changed|who\s(?:did|set|gave|moved)|trail|since)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex History();

    [GeneratedRegex(
        @"\b(?:no|without(?:\san)?|lacks?|missing)\s(?:\w+\s)?(?:owners?|name|one|body)\b|\bn(?:ae"
            + @"|o)body['’]?s?\b|(?:n['’]?t|\bnot)\s(?:yet\s)?(?:got|have|had)\s(?:an?y?\s)?(?:owners?|names?)\b"
            + @"|\bunowned\b|\bunassigned\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unowned();

    [GeneratedRegex(@"\b(?:overdue|late|behind|past\s(?:its|their|the)\s?\w*|missed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Overdue();

    [GeneratedRegex(@"\bslip\w*\b|\b(?:put|moved|pushed)\sback\b|\b(?:delayed|postponed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Slipped();

    /// <summary>"Who hasn't done theirs" asks for the open ones.</summary>
    [GeneratedRegex(@"n['’]?t\b|\b(?:not|never|yet\sto|still\sto)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:closed|finished|completed|done|been\sticked\soff)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Past();

    /// <summary>"Open at the moment" is about no moment.</summary>
    [GeneratedRegex(
        @"^(?:the\s+|this\s+)?(?:moment|present|minute|time|now|mo|list|register|tracker|books?|record|sheet"
            + @"|log|system|board"
            + @"|actions?|committee|meeting)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfTime();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingThe();

    [GeneratedRegex(@"\b(?:by|before|until|till?|up\sto)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\bin\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex In();

    [GeneratedRegex(
        @"\b(?:no|without(?:\san?)?|lacks?|missing)\s(?:\w+\s)?(?:dates?|deadlines?|days?)\b|\bundated\b"
            + @"|\bopen[\s-]ended\b|(?:n['’]?t|\bnot)\s(?:yet\s)?(?:got|have"
            + @"|had)\s(?:an?y?\s)?(?:due\s)?(?:dates?|deadlines?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Undated();

    /// <summary>Said to be done, and still to be closed.</summary>
    [GeneratedRegex(
        @"\b(?:done|finished|complete\w*)\s(?:and|but)\s(?:still\s)?(?:not|n['’]t|un)\s?(?:yet\s)?closed\b"
            + @"|\b(?:to\sbe\sclosed|sign(?:ed|ing)?\soff|waiting\s(?:to\sbe\sclosed|for\sme)"
            + @"|to\sclose|closing\soff|ready\s(?:to\sclose|for\sclosing|to\sbe\sclosed)|need\sclosing)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex WaitsToClose();
}
