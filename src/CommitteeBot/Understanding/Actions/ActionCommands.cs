using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Understanding.Actions;

/// <summary>
/// Commands about actions by their reference: <c>done COM-12 figures sent</c>, also as
/// <c>COM-12 done figures sent</c>.
/// </summary>
internal static partial class ActionCommands
{
    private const int MostReferences = 20;

    public static Intent? Read(string line, CommandContext context)
    {
        var (verb, references, rest) = Split(line, context);
        if (verb is null)
            return null;
        if (references.Count == 0)
            return rest.Length == 0 ? WithoutReference(verb) : null;
        if (line.EndsWith('?') && verb is not ("show" or "history"))
            return null;
        return Make(verb, references, rest, context);
    }

    private static Intent? Make(
        string verb, IReadOnlyList<ActionReference> references, string rest, CommandContext context) => verb switch
    {
        "start" => new StartActionIntent(references, Note(rest)),
        "done" => new CompleteActionIntent(references, Note(rest)),
        "close" => new CloseActionIntent(references, Note(rest)),
        "reopen" => new ReopenActionIntent(references, Note(rest)),
        "accept" => new AcceptActionIntent(references, Note(rest)),
        "withdraw" => new WithdrawActionIntent(references, Note(Because().Replace(rest, ""))),
        // "Give COM-3 another week."
        "assign" when DateShift.Parse(rest) is not null => Due(references, rest, context),
        "assign" => new AssignActionIntent(references, Owner(rest)),
        "due" => Due(references, rest, context),
        "put" => Due(references, rest, context) is { Shift: not null } shifted ? shifted : null,
        "note" => new CommentOnActionIntent(references, rest),
        "text" => new SetTextIntent(references, rest),
        "item" => new SetItemIntent(references, ItemWord().Replace(rest, "").Trim()),
        "supersede" => Superseded(references, rest),
        "history" => new ShowHistoryIntent(references),
        "undo" => new UndoIntent(references),
        "show" => rest.Length == 0 || rest == "?" ? new ShowActionIntent(references) : null,
        _ => null,
    };

    private static ActionIntent? WithoutReference(string verb) => verb switch
    {
        "start" => null,
        "done" => new CompleteActionIntent([], null),
        "close" => new CloseActionIntent([], null),
        "reopen" => new ReopenActionIntent([], null),
        "withdraw" => new WithdrawActionIntent([], null),
        "assign" => new AssignActionIntent([], ""),
        "due" => new SetDueIntent([], null, "", null, Clear: false),
        "note" => new CommentOnActionIntent([], ""),
        "supersede" => new SupersedeActionIntent([], null),
        "history" => new ShowHistoryIntent([]),
        _ => null,
    };

    /// <summary>The verb may stand before or after the references; references alone ask to be shown.</summary>
    private static (string? Verb, IReadOnlyList<ActionReference> References, string Remaining) Split(
        string line, CommandContext context)
    {
        if (VerbFirst().Match(line) is { Success: true } first)
        {
            var verb = Canonical(first.Groups["verb"].Value);
            var (references, rest) = TakeReferences(first.Groups["rest"].Value, context);
            if (first.Groups["as"].Success && AsState().Match(rest) is { Success: true } state)
                return (Canonical(state.Groups["state"].Value), references, Trim(state.Groups["rest"].Value));
            return (first.Groups["as"].Success ? null : verb, references, rest);
        }

        var (leading, after) = TakeReferences(line, context);
        if (leading.Count == 0)
            return (null, [], "");
        if (after.Length == 0 || after == "?")
            return ("show", leading, "");
        if (VerbAfter().Match(after) is { Success: true } later)
            return (Canonical(later.Groups["verb"].Value), leading, Trim(later.Groups["rest"].Value));
        return after.StartsWith("to ", StringComparison.OrdinalIgnoreCase)
            ? (DueDateParser.Parse(after["to ".Length..], context.Today) is null ? "assign" : "due", leading, after)
            : (null, leading, after);
    }

    private static (IReadOnlyList<ActionReference> References, string Remaining) TakeReferences(
        string text, CommandContext context)
    {
        var references = new List<ActionReference>();
        var rest = text.TrimStart();
        while (references.Count < MostReferences && Reference().Match(rest) is { Success: true } match
            && (!match.Groups["space"].Success || IsPrefix(match.Groups["prefix"].Value, context))
            && ActionReference.TryParse(
            match.Groups["prefix"].Value + "-" + match.Groups["number"].Value, out var reference))
        {
            references.Add(reference);
            rest = rest[match.Length..];
        }

        return (references, Trim(rest));
    }

    private static bool IsPrefix(string letters, CommandContext context) =>
        context.Committees.Any(c => c.HasPrefix(letters));

    private static string Trim(string text) => text.Trim().TrimStart(':', ',', '-', '–', '—', ' ');

    private static string? Note(string rest) => rest.Length == 0 ? null : rest;

    private static string? Owner(string rest)
    {
        var name = ToWord().Replace(rest, "").Trim().TrimEnd('.');
        return NoOwner().IsMatch(name) ? null : name;
    }

    private static SetDueIntent Due(IReadOnlyList<ActionReference> references, string rest, CommandContext context)
    {
        var because = Because().Match(rest);
        var words = (because.Success ? rest[..because.Index] : rest).Trim().TrimEnd(',', '.', ' ', '-', '–', '—');
        var reason = because.Success ? Note(rest[(because.Index + because.Length)..].Trim()) : null;
        if (DateShift.Parse(words) is { } shift)
            return new SetDueIntent(references, null, words, reason, Clear: false) { Shift = shift };
        words = ToWord().Replace(words, "");
        var clear = NoDate().IsMatch(words);
        var due = clear ? null : DueDateParser.Parse(words, context.Today);

        // What follows the date is the reason, also without "because".
        if (due is not null && reason is null && due.Length - 3 < words.Length && due.Length > 3)
            (due, reason) = (due with { Words = words[..(due.Length - 3)].Trim() },
                Note(words[(due.Length - 3)..].Trim().TrimStart(',', ':', '-', '–', '—', ' ')));
        return new SetDueIntent(references, due, words, reason, clear);
    }

    private static SupersedeActionIntent Superseded(IReadOnlyList<ActionReference> references, string rest) =>
        new(references, ActionReference.FindAll(rest).Cast<ActionReference?>().FirstOrDefault());

    private static string Canonical(string verb) => Spaces().Replace(verb, " ").ToUpperInvariant() switch
    {
        "START" or "STARTED" or "BEGIN" or "IN PROGRESS" or "UNDER WAY" or "UNDERWAY" => "start",
        "DONE" or "COMPLETE" or "COMPLETED" or "FINISH" or "FINISHED" => "done",
        "CLOSE" or "CLOSED" => "close",
        "REOPEN" or "RE-OPEN" or "REOPENED" => "reopen",
        "ACCEPT" or "ACCEPTED" => "accept",
        "WITHDRAW" or "WITHDRAWN" or "CANCEL" or "CANCELLED" or "DROP" => "withdraw",
        "ASSIGN" or "REASSIGN" or "RE-ASSIGN" or "OWNER" or "GIVE" => "assign",
        "DUE" or "MOVE" or "POSTPONE" or "DEFER" or "EXTEND" or "DUE DATE" or "PUSH" or "DELAY" => "due",
        "PUT" or "BRING" => "put",
        "NOTE" or "COMMENT" or "UPDATE" or "COMMENT ON" or "NOTE ON" or "UPDATE ON" => "note",
        "TEXT" or "REWORD" or "EDIT" => "text",
        "ITEM" => "item",
        "SUPERSEDE" or "SUPERSEDED" or "REPLACE" or "REPLACED" => "supersede",
        "HISTORY" or "HISTORY OF" => "history",
        "UNDO" => "undo",
        _ => "show",
    };

    private const string Verbs =
        "start(?:ed)?|begin|in\\s+progress|under\\s?way|done|completed?|finish(?:ed)?|closed?|re-?open(?:ed)?"
            + "|accept(?:ed)?|withdrawn?|cancel(?:led)?|drop"
        + "|(?:re-?)?assign|owner|give|due(?:\\s+date)?|move|postpone|defer|extend|push|delay|put|bring|(?:note|comment"
            + "|update)(?:\\s+on)?|text|reword|edit|item"
        + "|superseded?|replaced?|history(?:\\s+of)?|undo|show|open|view|action";

    [GeneratedRegex("^(?:(?<as>mark|set)|(?<verb>" + Verbs + @"))(?:\s+(?:me\s+)?(?:the\s+)?(?:actions?\s+)?"
        + @"|\s*:\s*)(?<rest>.+)$|^(?<verb>" + Verbs + @")(?<rest>)\s*[.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex VerbFirst();

    [GeneratedRegex(
        "^(?:is\\s+|are\\s+|has\\s+been\\s+|now\\s+)*(?<verb>" + Verbs + @")\b(?<rest>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex VerbAfter();

    [GeneratedRegex(
        @"^(?:as\s+|to\s+)?(?<state>done|completed?|finished|closed|withdrawn|cancelled|accepted|in\s+progress"
        + @"|started|reopened)\b(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AsState();

    [GeneratedRegex(
        @"^\s*(?:(?:,|&|and\b)\s*)?(?<prefix>[A-Za-z]{2,5})(?:-|(?<space>\s)|)0*(?<number>\d{1,6})\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?:to|by|until|till|on|for|as)(?:\s+|$)", RegexOptions.IgnoreCase)]
    private static partial Regex ToWord();

    [GeneratedRegex(@"^(?:to\s+)?(?:agenda\s+)?item\s+", RegexOptions.IgnoreCase)]
    private static partial Regex ItemWord();

    [GeneratedRegex(
        @"(?:^|\s+|,\s*)(?:because(?:\s+of)?|as|since|due\s+to|reason\s*:?|owing\s+to)\s+",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Because();

    [GeneratedRegex("^(?:nobody|no one|noone|none|no owner|-)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoOwner();

    [GeneratedRegex("^(?:none|no date|never|clear|open|-|tbc|tbd)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoDate();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
