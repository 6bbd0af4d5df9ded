using System.Text.RegularExpressions;
using CommitteeBot.Understanding.Access;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>
/// The command for a line of which only the kind is known, made of what stands in it. Where a part is missing, or two
/// people could be meant, there is none: it is asked.
/// </summary>
internal static partial class CommandFromParts
{
    private const int MaxWordsOfUndo = 9;

    /// <param name="prefix">Of the committee that the chat is about: what a number alone belongs to.</param>
    /// <param name="isSure">True where the line is hardly ever of another kind: then no word of it has to tell so as well.</param>
    /// <returns>As a person would type it; null where the line does not have the parts.</returns>
    public static string? Write(LineKind kind, string line, CommandContext context, string? prefix,
        bool isSure = false) => kind switch
    {
        LineKind.Log => LoggedLine.Write(line, context, isSure),
        LineKind.Undo => line.Split(' ').Length <= MaxWordsOfUndo ? "undo" : null,
        LineKind.See or LineKind.One or LineKind.History => ShownActions.Write(kind, line, context, prefix, isSure),
        LineKind.Thanks => "thanks",
        LineKind.Hello => "hello",
        LineKind.Help => "help",
        LineKind.Privacy => "privacy",
        LineKind.Reminders => Reminders.Write(line),
        // "Stick that in a Word document": it isn't known what.
        LineKind.Export when What().IsMatch(line) => null,
        LineKind.Export => Csv().IsMatch(line) ? "export as csv" : Word().IsMatch(line) ? "export as word"
            : "export as excel",
        LineKind.Brief => Word().IsMatch(line) ? "brief as word" : "brief",
        // Who asks for one is told of one, or of nobody, and never shown the others.
        LineKind.Members => WhoQuestion.Read(line, context) is null ? "roster" : null,
        _ when kind.ChangesAction() => ChangedAction.Write(kind, line, context, prefix),
        _ => MeetingCommand.Write(kind, line, context, isSure),
    };

    /// <summary>
    /// False for what is only half said, told of somebody else, or asked: it is offered, and not done at once.
    /// </summary>
    /// <param name="isSure">True where the line is hardly ever of another kind.</param>
    public static bool IsPlain(LineKind kind, string line, bool isSure = false) =>
        kind switch
        {
            // What is to be done may hang on something, and say what somebody said if it is to be put down.
            LineKind.Log => !(isSure ? Undecided() : Doubted()).IsMatch(line)
                && (!Told().IsMatch(line) || PutDown().IsMatch(line) || (isSure && Promised().IsMatch(line))),
            LineKind.Apologies => !Doubted().IsMatch(line) && !Unsure().IsMatch(line),
            LineKind.Done or LineKind.Close or LineKind.Start =>
                !Hedged().IsMatch(line) && !Told().IsMatch(line) && !Denied().IsMatch(line),
            // What somebody says of these may be news to the one who writes, or none.
            LineKind.Withdraw or LineKind.CancelMeeting => !Hedged().IsMatch(line) && !Told().IsMatch(line),
            _ => !Hedged().IsMatch(line) && (isSure || !Told().IsMatch(line)),
        } && !(kind == LineKind.Log && Unwanted().IsMatch(line))
            && !(line.TrimEnd().EndsWith('?') && !Requests().IsMatch(line)
                && !(isSure && kind == LineKind.Log && !Asks().IsMatch(line)));

    [GeneratedRegex(
        @"\b(?:nearly|almost|maybe|perhaps|probably|if(?!\s(?:i\s(?:may|might|could)|you(?:['’]?d"
            + @"|\s(?:would|will|could|can|please|like|wish))|possible|need\sbe)(?:\splease)?\W*(?:$|[,.:;]))"
            + @"|when|once"
            + @"|unless|should\swe|shall\swe|might|were\sto|imagine"
            + @"|suppose|joking|kidding|lol|haha"
            + @"|(?:did|do|does|has|have)\s(?:you|we|they|he|she|anyone|anybody)|were\syou|whether|wonder)\b"
            + @"|[😂🤣😉😅]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Hedged();

    /// <summary>"… so no need to log it", "not for us": then nothing is to be put down.</summary>
    [GeneratedRegex(
        @"\b(?:no\sneed|needn['’]?t|(?:do\snot|don['’]?t)\s(?:bother|trouble)|nothing(?:\sfor\s(?:us|you|me))?"
            + @"|don['’]?t|do\snot)\s(?:to\s)?"
            + @"(?:log|note|record|minute|action|(?:put|write|take|get)\s(?:(?:it|that|this|them|anything)\s)?down)\b"
            + @"|\bnot\s(?:for\s)?us\b|\bnot\sfor\s(?:the|this|our)\s(?:list|register|log|tracker)\b"
            + @"|\bno\saction\s(?:needed|required|for\sus)\b|\bno\sneed\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();

    [GeneratedRegex(
        @"\b(?:said|says|told|tells|claims?|thinks?|reckons?|heard|asked|apparently|according)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    [GeneratedRegex(
        @"\b(?:not|never|half)\b|n['’]t\b|\b(?:has|have|is|are|was|were|do|does|did|wo"
            + @"|ca)nt\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"\b(?:maybe|perhaps|probably|were\sto|imagine|should\swe|shall\swe|might|suppose|joking|kidding|haha|wonder"
            + @"|(?:did|do"
            + @"|does)\s(?:you|we|they|anyone|anybody)"
            + @"|were\syou)\b|[😂🤣😉😅]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Doubted();

    [GeneratedRegex(@"\b(?:whether|unsure|not\ssure|if|unless)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unsure();

    /// <summary>What is hardly ever said of an action that is to be put down, however the line is put.</summary>
    [GeneratedRegex(
        @"\b(?:maybe|perhaps|probably|were\sto|imagine|should\swe|shall\swe|joking|kidding|haha|wonder"
            + @"|(?:did|do|does)\s(?:you|we|they"
            + @"|anyone|anybody)"
            + @"|were\syou|(?:i|we|s?he|they)\s(?:might|may)(?!\sas\swell)"
            + @"|(?:good|kind|nice|lovely|generous|thoughtful)\sof\syou|hats\soff|nice\sone|well\sdone|kudos"
            + @"|bravo|good\son\syou"
            + @"|(?:great|good|fine|lovely|grand)\s(?:job|work)|at\sthis\srate"
            + @"|would\sbe\s(?:an?\s)?(?:\w+\s)?(?:help|useful|handy)|not\ssure\s(?:yet|if|whether))\b|[😂🤣😉😅]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Undecided();

    /// <summary>"Imran said he'd look into it": of what is told, a promise.</summary>
    [GeneratedRegex(
        @"\b(?:said|says|told\s(?:us|me)|reckons?|thinks?|asked)\s+(?:that\s+|to\s+)?(?:(?:s?he|they|i"
            + @"|we)(?:['’]?(?:d|ll)\b|\s(?:would|will|can|could|was\sgoing|is\sgoing"
            + @"|should)\b)|yes\b|leave\sit|be\b|have\b|for\b)|\b(?:was|is|were|are|been)\s+(?:asked|told)\s+to\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Promised();

    [GeneratedRegex(
        @"^\W*(?:please|kindly|pls|(?:can|could|would|will|cn)\s(?:you|we|i|someone|u))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Requests();

    [GeneratedRegex(
        @"\b(?:log|register|list|tracker|task|act(?:ion|oin|n)s?|to-?do|minute|record|capture|note|put|add|stick|pop"
            + @"|remind|hold)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex PutDown();

    /// <summary>"Leo's offered to judge the entries, say by the 21st?" asks only for the day.</summary>
    [GeneratedRegex(
        @"(?:^|[.!?]\s)\W*(?:(?:and|so|but|ok|hi|hello|or)\W+)*(?:who|whom|whose|what|when|where|why|how|which|did"
            + @"|was|were|is|are|has|have|had|does|do"
            + @"|shall|should|any|(?:can|could|would|will)\s(?:it|this|we|i|they|there|that(?!\s(?:go|be)\b)))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"^(?!.*\b(?:actions?|register|list|tracker)\b).*\b(?:that|it|this)\b", RegexOptions.IgnoreCase)]
    private static partial Regex What();

    [GeneratedRegex(@"\bcsv\b", RegexOptions.IgnoreCase)]
    private static partial Regex Csv();

    [GeneratedRegex(@"\b(?:word|docx?|word document)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
