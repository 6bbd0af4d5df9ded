using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// "Log this as an action, for Gill by Friday": what is to be logged stands elsewhere, in the message that is quoted.
/// </summary>
internal static partial class QuoteCommand
{
    /// <param name="quoted">The message; null where the line quotes none.</param>
    /// <param name="writer">Who wrote it: the "I" of the message.</param>
    /// <returns>Null where the line asks for nothing of the kind; an action without words where nothing is
    /// quoted.</returns>
    public static IReadOnlyList<CapturedAction>? Read(string text, string? quoted, string? writer, CommandContext context)
    {
        var line = CommandText.TrimThanks(CommandText.TrimCourtesy(CommandText.TrimLead(CommandText.Clean(text, context.BotNames))));
        if (Asked().Match(line) is not { Success: true } asked)
            return null;
        if (string.IsNullOrWhiteSpace(quoted))
            return OfRegister().IsMatch(line) ? [] : null;

        var rest = asked.Groups["rest"].Value;
        var due = DueDateParser.Find(rest, context.Today);
        if (due is not null)
            rest = CaptureReader.RemoveSpan(rest, due.Start, due.Length);
        var owner = For().Match(rest) is { Success: true } who ? who.Groups["who"].Value.Trim() : null;
        var said = CommandText.TrimLead(CommandText.Clean(quoted, context.BotNames));
        var read = CaptureReader.Read(said, context) is { Count: > 0 } marked
            ? marked
            : [CaptureReader.ReadAction(said.ReplaceLineEndings(" "), context)];
        return [.. read.Select(a => a with
        {
            Owner = owner is null ? a.Owner == "me" ? writer ?? a.Owner : a.Owner : OwnerPhrase.Named(owner),
            Due = due ?? a.Due,
        })];
    }

    [GeneratedRegex(@"\b(?:log|actions?|minute|list|register)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfRegister();

    [GeneratedRegex(
        @"^(?:(?:(?:we|you)\s+(?:should|could|can|need\s+to)\s+)?(?:log|add|record|capture|note|minute|make|put|take"
            + @"|save|action|turn|keep)\s+"
            + @"(?:this|that|it|the\s+above)(?:\s+(?:one|message))?(?:\s+(?:down|up|in|into|as|to|on|an?|the|new|actions?|list|log|register"
            + @"|points?|items?|here))*|(?:this|that)(?:['’]?s|\s+is|\s+should\s+be)\s+(?:an?\s+)?(?:new\s+)?action|action\s+this)"
            + @"(?<rest>(?:[\s,:–-]+(?:for|to|by|before|due|owner|on|with|next|until|asap)\b(?:(?!:|\s[-–—]+\s).){1,120})?)[.!]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(?:for|to|owner"
        + @"|with)\b\s*:?\s+(?<who>[\w@][\w.'’@ &-]{0,60}?)\s*(?:to\s+do)?\s*[,.]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex For();
}
