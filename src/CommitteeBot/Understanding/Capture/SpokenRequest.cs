using System.Text.RegularExpressions;
using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// "Gill, could you book the hall?": somebody in the call is asked to do something, which is written down as theirs.
/// </summary>
internal static partial class SpokenRequest
{
    /// <returns>The command; null where nobody whom the committee knows is asked to do anything.</returns>
    public static string? CommandFor(string text, CommandContext context)
    {
        var line = CommandText.TrimThanks(CommandText.TrimLead(CommandText.Clean(text, context.BotNames)));
        if (Asked().Match(line) is not { Success: true } asked || !KnownName.Is(asked.Groups["who"].Value, context))
            return null;
        var task = Plain(asked.Groups["task"].Value);
        return DoingVerbs.Contains(task.Split(' ')[0]) && task.Contains(' ', StringComparison.Ordinal)
            && !Tells().IsMatch(task) && !OfAction().IsMatch(task)
            ? $"action {asked.Groups["who"].Value.TrimStart('@')} to {task}"
            : null;
    }

    /// <summary>"Would you mind ringing them" asks to ring them.</summary>
    private static string Plain(string task)
    {
        if (Doing().Match(task) is not { Success: true } doing)
            return task;
        var stem = doing.Groups["stem"].Value;
        var verb = new[] { stem, stem + "e", stem[..^1] }.FirstOrDefault(DoingVerbs.Contains);
        return verb is null ? task : verb + task[doing.Length..];
    }

    [GeneratedRegex("^(?<stem>[a-z]{2,})ing\\b")]
    private static partial Regex Doing();

    [GeneratedRegex(
        @"^(?<who>@?[A-Za-z][\w.'’ &-]{0,60}?)\s*,?\s+(?:please\s+)?(?:(?:can|could|would|will)\s+(?:you"
            + @"|u)(?:\s+(?:please|kindly|maybe|possibly|just|also"
            + @"|both|be\s+able\s+to|mind))*|please)\s+(?<task>\S.*?)\s*[?.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    /// <summary>
    /// "Can you take that one", "can you take COM-9 or are you too busy?": of an action that is there, or in doubt.
    /// </summary>
    [GeneratedRegex(
        @"\b[A-Za-z]{2,6}-\d{1,5}\b|\b(?:or|if)\s+(?:are|is|do|does|would|will|not|you)\b"
            + @"|^(?:take|do|have|handle|own|pick\s+up|deal\s+with)\s+(?:that|this|it|(?:the|my)\s+last)(?:\s+(?:one|action|on|up))*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfAction();

    /// <summary>"Could you tell us …" asks for words there and then.</summary>
    [GeneratedRegex(@"^(?:tell|say|explain|remember|show|read|repeat|help|see|hear|speak\s+up|come\s+(?:in"
        + @"|back))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tells();
}
