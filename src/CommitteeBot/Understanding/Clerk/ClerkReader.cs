using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Clerk;

/// <summary>Lines about questions that were passed on to the clerk, and about the replies.</summary>
internal static partial class ClerkReader
{
    public static Intent? Read(string line)
    {
        var text = line.Trim().TrimEnd('.', '!', '?', ' ');
        if (Questions().IsMatch(text))
            return new ClerkQuestionsIntent();
        if (Answers().Match(text) is { Success: true } answers)
            return new ClerkAnswersIntent(answers.Groups["about"] is { Success: true } about ? about.Value : null);
        return Reply().Match(line.Trim()) is { Success: true } reply
            ? new ClerkReplyIntent(reply.Groups["to"] is { Success: true } to ? to.Value.Trim() : null, reply.Groups["text"].Value)
            : null;
    }

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?:(?:(?:is|are)\s+there|have\s+(?:i|we)(?:\s+got)?|do\s+(?:i|we)\s+have|got|show(?:\s+me)?|list|see|what)\s+)?"
        + @"(?:(?:any|an?|my|new|more|open|waiting|unanswered|the|other)\s+)*(?:questions?|qs|q['’]s)"
        + @"(?:\s+(?:(?:for|to)\s+(?:me|us|the\s+clerk|answer)|waiting|yet|outstanding|left|today|are\s+waiting|came\s+in))*$",
        AnyCase)]
    private static partial Regex Questions();

    [GeneratedRegex(
        @"^(?:(?:show|list(?:\s+of)?|see)\s+(?:me\s+)?)?(?:(?:the|my|our)\s+)*clerk['’]?s?['’]?\s+answers?"
        + @"(?:\s+(?:about|on|to|re)\s+(?<about>.+))?$"
        + @"|^(?:withdraw|take\s+back|remove|delete|correct|change)\s+(?:(?:the|my|our|that)\s+)*"
        + @"(?:clerk['’]?s?['’]?\s+)?(?:answer|reply)"
        + @"(?:\s+(?:(?:i|we)\s+gave\s+)?(?:about|on|to|re)\s+(?<about>.+))?$",
        AnyCase)]
    private static partial Regex Answers();

    private const string Name = @"\p{L}[\p{L}'’-]{0,30}";

    /// <summary>To somebody by name: "Reply to the resident: …" is work for somebody.</summary>
    [GeneratedRegex(
        @"^(?:(?:reply|answer|respond)(?:\s+(?:(?:to|for)\s+)?(?<to>" + Name + @"(?:\s" + Name + @")?))?|tell\s+(?<to>" + Name
        + @"))\s*:\s*(?<text>\S.*)$",
        AnyCase)]
    private static partial Regex Reply();
}
