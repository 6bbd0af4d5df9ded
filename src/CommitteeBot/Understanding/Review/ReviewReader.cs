using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Review;

/// <summary>Lines with which an officer checks what an import has brought.</summary>
internal static partial class ReviewReader
{
    public static Intent? Read(string line, CommandContext context)
    {
        var isQuestion = line.TrimEnd().EndsWith('?');
        var text = line.Trim().TrimEnd('.', '!', '?', ' ');
        var intent = ReadSpelt(text, context)
            ?? (ReviewSpelling.Correct(text) is { } mended ? ReadSpelt(mended, context) : null);
        // What is asked changes nothing.
        return isQuestion && intent is { Changes: true } ? null : intent;
    }

    private static Intent? ReadSpelt(string text, CommandContext context) =>
        ReadWithout(CommitteePhrase.Extract(text, context.Committees))
            ?? ReadWithout(CommitteePhrase.ExtractAnywhere(text, context.Committees));

    private static Intent? ReadWithout((string Text, string? Committee) line) =>
        ReadLine(line.Text.Trim().TrimEnd(',', ' ')) is { } intent ? intent with { Committee = line.Committee } : null;

    private static Intent? ReadLine(string text)
    {
        if (DraftReader.Read(text) is { } draft)
            return draft;
        if (Imports().IsMatch(text))
            return new ReviewImportsIntent();
        if (Minutes().Match(text) is { Success: true } minutes
            && MeetingReader.Read(minutes.Groups["meeting"].Value) is { } meeting)
            return new ReviewMinutesIntent(meeting);
        if (Proposed().IsMatch(text))
            return new ListActionsIntent(new ActionFilter { State = ListedState.Proposed });
        if (AcceptAll().Match(text) is { Success: true } accept)
            return OfMeeting(accept, (phrase, isThis) => new AcceptProposalsIntent(phrase, isThis));
        if (RejectAll().Match(text) is { Success: true } reject)
            return OfMeeting(reject, (phrase, isThis) => new RejectProposalsIntent(phrase, isThis));
        if (ProposeAgain().Match(text) is { Success: true } again)
            return OfMeeting(again, (phrase, isThis) => new ProposeAgainIntent(phrase, isThis));
        return (Intent?)ReadReject(text) ?? UndatedReader.Read(text);
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

    private const int MaxReferences = 20;

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?:review|check|go\s+through)\s+(?:(?:the|my|our|all|what)\s+)*(?:(?:new|last|latest|recent|imported|whole)\s+)*"
        + @"(?:imports?|archives?|back\s+catalogue|imported\s+(?:minutes|files|documents)|came\s+in|uploads?|was\s+imported)$"
        + @"|^what\s+(?:needs|is\s+there)\s+(?:to\s+be\s+checked|checking|to\s+check|reviewing)$"
        + @"|^what(?:['’]?s|\s+is|\s+has)?(?:\s+(?:all|been|just))*\s+(?:come\s+in|imported"
        + @"|waiting(?:\s+(?:for\s+(?:me|us)|to\s+be\s+checked))?|left\s+to\s+(?:check|do|review))$"
        + @"|^anything\s+(?:waiting|to\s+check)(?:\s+for\s+me)?$",
        AnyCase)]
    private static partial Regex Imports();

    private const string Review = @"^(?:review|check|go\s+thr(?:ough|u)|open|look\s+at)\s+(?:(?:the|imported)\s+)*";
    private const string Minute = @"(?:minutes|mins|meeting|mtg|import|actions|proposals)";

    [GeneratedRegex(
        Review + Minute + @"\s+(?<meeting>(?:of|from|for|on)\s+.+|\d.+)$|" + Review + @"(?<meeting>.+?)(?:['’]s)?\s+(?:" + Minute
        + "|ones?)$",
        AnyCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(
        @"^(?:(?:show|list|see)\s+(?:me\s+)?)?(?:what(?:['’]?s|\s+is|\s+was|\s+are)?|which(?:\s+(?:actions|ones))?(?:\s+are)?)"
        + @"\s+(?:(?:still|all|been|now)\s+)*(?:proposed|(?:needs?|left|waiting|waits?|wants?|to)\s+(?:accepting"
        + @"|(?:to\s+be\s+|to\s+)?accept(?:ed)?|a\s+decision)|not\s+(?:been\s+)?accepted(?:\s+yet)?)$"
        + @"|^(?:is\s+there\s+)?any(?:thing|\s+(?:actions|ones))?\s+(?:still\s+)?(?:proposed|(?:left\s+)?to\s+(?:be\s+)?accept(?:ed)?)$"
        + @"|^(?:(?:show|list|see|the|any|all|me|open|waiting)\s+)*(?:proposals|proposed(?:\s+(?:actions|ones))?)$",
        AnyCase)]
    private static partial Regex Proposed();

    private const string All = @"\s+(?:all|every(?:thing)?|them\s+all|the\s+(?:lot|rest|whole\s+lot))";
    private const string What = @"(?:\s+(?:the\s+)?(?:proposed\s+|waiting\s+)?(?:actions?|proposals?|of\s+them|that\s+wait))?";
    private const string OfWhich = @"(?:\s+(?<meeting>(?:of|from|for|in|at)\s+.+))?";

    [GeneratedRegex(@"^(?:accept|approve|ok)" + All + What + OfWhich + "$", AnyCase)]
    private static partial Regex AcceptAll();

    [GeneratedRegex(
        @"^(?:(?:reject|decline|dismiss|discard|bin)" + All + @"|(?:accept|propose)\s+none)" + What + OfWhich
        + @"$|^none" + What + @"\s+(?<meeting>(?:of|from|for|in|at)\s+.+)$",
        AnyCase)]
    private static partial Regex RejectAll();

    [GeneratedRegex(
        @"^propose\s+(?:again\s+)?(?:all\s+)?(?:the\s+)?(?:(?:old|older|closed|historic)\s+)?(?:actions?|proposals?|all|those)"
        + @"(?:\s+(?<meeting>(?:of|from|for|in|at)\s+.+?))?(?:\s+again)?$"
        + @"|^(?:propose|bring\s+back|put\s+back)\s+(?:again\s+)?(?:the\s+)?(?<meeting>\S.+?)"
        + @"\s+(?:actions?|proposals?|ones?)(?:\s+again)?$",
        AnyCase)]
    private static partial Regex ProposeAgain();

    [GeneratedRegex(
        @"^(?:(?:of|from|for|in|at)\s+)?(?:(?:this|that)(?:\s+(?:meeting|one))?|these\s+minutes|(?:the|this)\s+card)$",
        AnyCase)]
    private static partial Regex This();

    [GeneratedRegex(@"^(?:reject|decline|dismiss|discard|no\s+to)\s+(?:(?:the|actions?|proposals?)\s+)*(?<rest>.+)$", AnyCase)]
    private static partial Regex RejectOne();

    [GeneratedRegex(
        @"^(?<rest>.+?)\s+(?:(?:is|are)(?:\s?n['’]?t|\s+not)|not)\s+(?:an\s+|real\s+|any\s+)?actions?(?:\s+at\s+all)?$", AnyCase)]
    private static partial Regex NotAnAction();

    [GeneratedRegex(@"^[A-Z]{2,5}-\d{1,6}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s+)[A-Z]{2,5}-\d{1,6})*$", AnyCase)]
    private static partial Regex References();
}
