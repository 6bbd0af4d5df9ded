using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>
/// The command for a line of which only the kind is known, made of what stands in it. Where a part is missing, or two
/// people could be meant, there is none: it is asked.
/// </summary>
internal static partial class CommandFromParts
{
    private const int MaxWordsOfSubject = 5;
    private const int MaxWordsOfUndo = 9;

    /// <param name="prefix">Of the committee that the chat is about: what a number alone belongs to.</param>
    /// <returns>As a person would type it; null where the line does not have the parts.</returns>
    public static string? Write(LineKind kind, string line, CommandContext context, string? prefix)
    {
        var references = LineParts.References(line, context, prefix);
        var all = references.Count > 0 ? string.Join(", ", references) : null;
        return kind switch
        {
            LineKind.Log => Log(line, context),
            LineKind.Done when all is not null => $"{(Closed().IsMatch(line) ? "close" : "done")} {all}",
            LineKind.Reopen when all is not null => $"reopen {all}",
            LineKind.Withdraw when all is not null => $"withdraw {all}",
            LineKind.Assign when all is not null => Owner(line, context) is { } owner ? $"assign {all} to {owner}" : null,
            LineKind.Due when references.Count == 1 => Day(line, context) is { } day ? $"due {all} by {day}" : null,
            LineKind.Undo when line.Split(' ').Length <= MaxWordsOfUndo => "undo",
            LineKind.See when references.Count > 0 || OfRegister().IsMatch(line) => See(line, references, context),
            LineKind.Apologies when Absent().IsMatch(line) && (First().IsMatch(line) || LineParts.Person(line, context) is not null) =>
                Apologies(line, context),
            LineKind.Meeting => Meeting(line),
            LineKind.Talk => Talk(line),
            _ => null,
        };
    }

    /// <summary>
    /// False for what is only half said, told of somebody else, or asked: it is offered, and not done at once.
    /// </summary>
    public static bool IsPlain(LineKind kind, string line) =>
        !Hedged().IsMatch(line) && !(line.TrimEnd().EndsWith('?') && !Requests().IsMatch(line))
            && (kind == LineKind.Log || !Told().IsMatch(line));

    private static string? Log(string line, CommandContext context)
    {
        var task = LogFrame.Without(line);
        return task.Split(' ').Length < 2 || Existing().IsMatch(line) || Absence().IsMatch(line) ? null
            : LineParts.People(task, context) is [] && !TakenOn().IsMatch(line) && !Register().IsMatch(line) ? null
            : $"action {task}";
    }

    private static string? Owner(string line, CommandContext context)
    {
        if (Self().IsMatch(line))
            return "me";
        return LineParts.People(line, context).Select(p => p.Name).Distinct().Count() switch
        {
            0 => null,
            1 => LineParts.Person(line, context),
            // "From KV to IB" says which.
            _ => HandedTo().IsMatch(line) ? LineParts.Person(line, context) : null,
        };
    }

    private static string? Day(string line, CommandContext context) =>
        DueDateParser.Find(line, context.Today) is { Date: { } day, Problem: DueDateProblem.None }
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : null;

    private static string? See(string line, List<string> references, CommandContext context)
    {
        if (references is [var one, ..])
            return History().IsMatch(line) ? $"history {one}" : $"show {one}";
        if (Unowned().IsMatch(line))
            return "actions without owner";
        var state = Slipped().IsMatch(line) ? " slipped" : Overdue().IsMatch(line) ? " overdue" : "";
        if (Past().IsMatch(line) && state.Length == 0)
            return "closed actions";
        var person = LineParts.Person(line, context);
        var command = person is not null ? $"actions{state} for {person}"
            : Own().IsMatch(line) ? $"my actions{state}"
            : About().Match(line) is { Success: true } about && about.Groups["what"].Value is var what
                && what.Split(' ').Length <= MaxWordsOfSubject ? $"actions{state} about {what}"
            : $"actions{state}";
        return Period().Match(line) is { Success: true } period
            && CommandReader.Read($"{command} due {period.Value}", context) is not null
            ? $"{command} due {period.Value}"
            : command;
    }

    private static string Apologies(string line, CommandContext context) =>
        !First().IsMatch(line) && LineParts.Person(line, context) is { } other ? $"apologies from {other}" : "apologies";

    private static string? Meeting(string line) =>
        Attending().IsMatch(line) ? "attendance" : Agenda().IsMatch(line) && !Adds().IsMatch(line) ? "agenda" : null;

    private static string Talk(string line) =>
        Thanks().IsMatch(line) ? "thanks" : Greeting().IsMatch(line) && !Helps().IsMatch(line) ? "hello" : "help";

    [GeneratedRegex(
        @"\b(?:nearly|almost|half|maybe|perhaps|probably|if|when|once|unless|should\swe|shall\swe|might|suppose|joking|lol|haha"
            + @"|(?:did|do|does|has|have)\s(?:you|we|they|he|she|anyone|anybody)|were\syou|instead\sof|whether|wonder)\b"
            + @"|[😂🤣😉😅]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Hedged();

    [GeneratedRegex(
        @"\b(?:said|says|told|tells|claims?|thinks?|reckons?|heard|asked|apparently|according|not|never)\b|n['’]t\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    [GeneratedRegex(@"^\W*(?:please|kindly|pls|(?:can|could|would|will|cn)\s(?:you|we|i|someone|u))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Requests();

    [GeneratedRegex(
        @"\bapolog\w+|\b(?:can(?:no|['’])?t|won['’]?t|cannae|unable|not|neither)\b.*\b(?:make|come|be|attend|there|join)\b"
            + @"|\b(?:absent|miss|absence|away|on\s(?:leave|holiday))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Absent();

    [GeneratedRegex(@"\bclos(?:e|ed|ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Closed();

    [GeneratedRegex(
        @"\b(?:i['’]?ll|i\s(?:will|shall)|myself|on\sme|leave\s(?:it|that)\s(?:with|to)\sme)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TakenOn();

    /// <summary>"The car park action has to slip" tells of one that is there.</summary>
    [GeneratedRegex(
        @"\b(?:action|task|job|one)\s(?:has|is|was|needs|can|should|must|will|stays|slip\w*|(?:over|back)\sto)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Existing();

    [GeneratedRegex(@"\b(?:absent|present|apolog\w+|stand(?:ing)?\sin\sfor)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Absence();

    [GeneratedRegex(
        @"\b(?:log|register|list|tracker|task|act(?:ion|oin|n)|to-?do|minute|record|capture|note)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Register();

    [GeneratedRegex(
        @"\b(?:to|for|with)\s(?:me|myself)\b|\bmine\b|\bi['’]?(?:ll|m|\swill|\sam|\scan|\shave)\b.*\b(?:take|taking|do|doing|have"
            + @"|pick|got)\b|\bi['’]ve\s(?:got|taken)\b|\bunder my name\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Self();

    [GeneratedRegex(@"\b(?:to|over\sto|with|by)\s(?:the\s)?[\w.]+(?:\s[\w.]+){0,3}\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex HandedTo();

    /// <summary>"How many of them were put down?" asks of the minutes; a list of actions is named as one.</summary>
    [GeneratedRegex(
        @"\b(?:act(?:ion|oin)s?|tasks|jobs|to-?dos?|register|tracker|list|overdue|outstanding|late|behind|unassigned|pending|owe"
            + @"|promised|plate|slipp\w+|due|still\sopen|my|mine|i|me|us)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfRegister();

    [GeneratedRegex(@"\b(?:history|happened\s(?:to|with)|changed|who\s(?:did|set|gave|moved)|trail|since)\b", RegexOptions.IgnoreCase)]
    private static partial Regex History();

    [GeneratedRegex(
        @"\b(?:no|without(?:\san)?|lacks?|missing)\s(?:\w+\s)?(?:owners?|name|one|body)\b|\bnobody['’]?s?\b|\bunowned\b|\bunassigned\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unowned();

    [GeneratedRegex(@"\b(?:overdue|late|behind|past\s(?:its|their|the)\s?\w*|missed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Overdue();

    [GeneratedRegex(@"\bslip\w*\b|\b(?:put|moved|pushed)\sback\b|\b(?:delayed|postponed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Slipped();

    [GeneratedRegex(@"\b(?:closed|finished|completed|done|been\sticked\soff)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:my|mine|i|me|myself)\b(?!\s+(?:see|have\sa\slook))", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(
        @"\b(?:about|on|regarding|concerning|re|to\sdo\swith|mention(?:s|ing)?)\s(?:the\s)?(?<what>[\w'’-]+(?:\s[\w'’-]+)*?)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex About();

    [GeneratedRegex(@"\b(?:this|next)\s(?:week|month)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Period();

    [GeneratedRegex(@"\b(?:i|i['’]m|i['’]ll|me|my|we|sorry)\b", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(@"\b(?:coming|attend\w*|turn\w*\sup|quor\w+|who['’]?s?\s(?:all\s)?(?:in|there))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Attending();

    [GeneratedRegex(@"\bagenda\b", RegexOptions.IgnoreCase)]
    private static partial Regex Agenda();

    [GeneratedRegex(@"\b(?:add|put|include|stick|get|have|place|want|need)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Adds();

    [GeneratedRegex(@"\b(?:thanks?|cheers|ta|brilliant|grand|lovely|much\sappreciated|nice\sone)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"\b(?:hello|hi|hey|hiya|(?:good\s)?(?:morning|afternoon|evening))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\b(?:help|how|what|can\syou)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Helps();
}
