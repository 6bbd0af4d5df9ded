using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Review;

/// <summary>Lines with which an officer checks what an import has brought.</summary>
internal static partial class ReviewReader
{
    public static ReviewIntent? Read(string line, CommandContext context)
    {
        if (line.TrimEnd().EndsWith('?'))
            return null;
        var text = line.Trim().TrimEnd('.', '!', ' ');
        return ReadWithout(CommitteePhrase.Extract(text, context.Committees))
            ?? ReadWithout(CommitteePhrase.ExtractAnywhere(text, context.Committees));
    }

    private static ReviewIntent? ReadWithout((string Text, string? Committee) line) =>
        ReadLine(line.Text.Trim().TrimEnd(',', ' ')) is { } intent ? intent with { Committee = line.Committee } : null;

    private static ReviewIntent? ReadLine(string text)
    {
        if (Imports().IsMatch(text))
            return new ReviewImportsIntent();
        if (Minutes().Match(text) is { Success: true } minutes)
            return MeetingReader.Read(minutes.Groups["meeting"].Value) is { } meeting
                ? new ReviewMinutesIntent(meeting)
                : null;
        if (AcceptAll().Match(text) is { Success: true } accept)
            return OfMeeting(accept, (phrase, isThis) => new AcceptProposalsIntent(phrase, isThis));
        if (RejectAll().Match(text) is { Success: true } reject)
            return OfMeeting(reject, (phrase, isThis) => new RejectProposalsIntent(phrase, isThis));
        if (ProposeAgain().Match(text) is { Success: true } again)
            return OfMeeting(again, (phrase, isThis) => new ProposeAgainIntent(phrase, isThis));
        return (ReviewIntent?)ReadReject(text) ?? ReadDate(text);
    }

    private static ReviewIntent? OfMeeting(Match match, Func<MeetingPhrase?, bool, ReviewIntent> make)
    {
        var words = match.Groups["meeting"].Value.Trim();
        if (words.Length == 0)
            return make(null, false);
        if (This().IsMatch(words))
            return make(null, true);
        return MeetingReader.Read(words) is { } phrase ? make(phrase, false) : null;
    }

    private static RejectActionsIntent? ReadReject(string text)
    {
        var words = RejectOne().Match(text) is { Success: true } first ? first.Groups["rest"].Value
            : NotAnAction().Match(text) is { Success: true } after ? after.Groups["rest"].Value
            : null;
        if (words is null || !References().IsMatch(words))
            return null;
        return ActionReference.FindAll(words).Take(MaxReferences).ToList() is { Count: > 0 } references
            ? new RejectActionsIntent(references)
            : null;
    }

    private static DateMinutesIntent? ReadDate(string text)
    {
        if (Undated().Match(text) is { Success: true } undated)
            return new DateMinutesIntent(null, Day(undated.Groups["date"].Value));
        return OfFile().Match(text) is { Success: true } file
            ? new DateMinutesIntent(file.Groups["file"].Value.Trim('“', '”', '"', ' '), Day(file.Groups["date"].Value))
            : null;
    }

    private static DateOnly? Day(string words) =>
        MeetingReader.Read(words) is { Day: { } day, Month: { } month, Year: { } year }
            && year >= FirstYear && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private const int MaxReferences = 20;

    /// <summary>Minutes of an earlier day are rather a mistyped year.</summary>
    private const int FirstYear = 1800;

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?:review|check|go\s+through)\s+(?:(?:the|my|our|all|what)\s+)*(?:(?:new|last|latest|recent|imported|whole)\s+)*"
        + @"(?:imports?|archives?|back\s+catalogue|imported\s+(?:minutes|files|documents)|came\s+in|uploads?|was\s+imported)$"
        + @"|^what\s+(?:needs|is\s+there)\s+(?:to\s+be\s+checked|checking|to\s+check|reviewing)$",
        AnyCase)]
    private static partial Regex Imports();

    [GeneratedRegex(
        @"^(?:review|check|go\s+through)\s+(?:(?:the|imported)\s+)*(?:minutes|meeting|import|actions|proposals)\s+"
        + @"(?<meeting>(?:of|from|for|on)\s+.+)$",
        AnyCase)]
    private static partial Regex Minutes();

    private const string What = @"(?:\s+(?:the\s+)?(?:proposed\s+|waiting\s+)?(?:actions?|proposals?|of\s+them|that\s+wait))?";
    private const string OfWhich = @"(?:\s+(?<meeting>(?:of|from|for|in|at)\s+.+))?";

    [GeneratedRegex(@"^(?:accept|approve)\s+(?:all|every(?:thing)?)" + What + OfWhich + "$", AnyCase)]
    private static partial Regex AcceptAll();

    [GeneratedRegex(
        @"^(?:(?:reject|decline|dismiss|discard)\s+(?:all|every(?:thing)?)|(?:accept|propose)\s+none)" + What + OfWhich
        + @"$|^none" + What + @"\s+(?<meeting>(?:of|from|for|in|at)\s+.+)$",
        AnyCase)]
    private static partial Regex RejectAll();

    [GeneratedRegex(
        @"^propose\s+(?:again\s+)?(?:all\s+)?(?:the\s+)?(?:(?:old|older|closed|historic)\s+)?(?:actions?|proposals?|all|those)"
        + @"(?:\s+(?<meeting>(?:of|from|for|in|at)\s+.+?))?(?:\s+again)?$",
        AnyCase)]
    private static partial Regex ProposeAgain();

    [GeneratedRegex(
        @"^(?:(?:of|from|for|in|at)\s+)?(?:(?:this|that)(?:\s+(?:meeting|one))?|these\s+minutes|(?:the|this)\s+card)$",
        AnyCase)]
    private static partial Regex This();

    [GeneratedRegex(@"^(?:reject|decline|dismiss|discard)\s+(?:(?:the|actions?|proposals?)\s+)*(?<rest>.+)$", AnyCase)]
    private static partial Regex RejectOne();

    [GeneratedRegex(
        @"^(?<rest>.+?)\s+(?:is|are)(?:n['’]t|\s+not)\s+(?:an\s+|real\s+|any\s+)?actions?(?:\s+at\s+all)?$", AnyCase)]
    private static partial Regex NotAnAction();

    [GeneratedRegex(@"^[A-Z]{2,5}-\d{1,6}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s+)[A-Z]{2,5}-\d{1,6})*$", AnyCase)]
    private static partial Regex References();

    [GeneratedRegex(
        @"^(?:the\s+)?(?:minutes|meeting|document|file|one)\s+(?:without|with\s+no|that\s+(?:has|have)\s+no|lacking)\s+(?:a\s+)?date\s+"
        + @"(?:are|is|were|was)\s+(?:from|of|for|dated|held\s+on|on)?\s*(?<date>.+)$"
        + @"|^(?:the\s+)?undated\s+(?:minutes|meeting|document|file|one)\s+(?:are|is|were|was)\s+"
        + @"(?:from|of|for|dated|held\s+on|on)?\s*(?<date>.+)$",
        AnyCase)]
    private static partial Regex Undated();

    /// <summary>Only where the words are the name of a file: anything else may be a question or a note.</summary>
    [GeneratedRegex(
        @"^(?:the\s+(?:date|minutes)\s+(?:of|in)\s+|the\s+file\s+)?(?<file>[“""]?[^“”""]{1,150}\."
        + @"(?:txt|md|html?|docx?|pdf|odt|rtf)[”""]?)\s+(?:are|is|were|was)\s+(?:from|of|for|dated|held\s+on|on)?\s*"
        + @"(?<date>.+)$",
        AnyCase)]
    private static partial Regex OfFile();
}
