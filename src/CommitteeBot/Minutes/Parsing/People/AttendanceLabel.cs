using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// The label of a list of people: <c>PRESENT</c>, <c>Also in attendance:</c>, <c>Apologies for absence</c>.
/// </summary>
/// <param name="Presence">Null for people whom the minutes list as away without apologies.</param>
/// <param name="Length">Up to where the names begin.</param>
internal readonly partial record struct AttendanceLabel(Presence? Presence, int Length, string? Role, bool IsWholeBlock)
{
    public static AttendanceLabel? At(Block block)
    {
        if (block.IsBullet && !block.IsBold && !block.Text.Contains(':', StringComparison.Ordinal))
            return null;
        return Starts(block.Text, block.IsBold || block.HeadingLevel > 0, block.BoldLength);
    }

    public static AttendanceLabel? Starts(string text, bool heading = false, int boldLength = 0)
    {
        if (text.Length < 5)
            return null;
        var match = Label().Match(text, OtherTongue().Match(text) is { Success: true } before ? before.Length : 0);
        if (!match.Success)
            return null;
        var end = match.Index + match.Length;
        var rest = text.AsSpan(end);
        var label = match.Groups["label"].Value;
        var whole = rest.Trim(": .-–").IsEmpty;
        var capitals = !label.Any(char.IsLower);
        if (!whole && match.Groups["colon"].Length == 0 && OneRole().IsMatch(label.ToLowerInvariant()))
            return null;
        // Without a colon only capitals or bold tell a label from the start of a sentence.
        if (!whole
            && match.Groups["colon"].Length == 0 && !capitals
            && !(boldLength >= label.Length && boldLength < text.Length))
            return null;
        if (whole && !heading && text.Length > 60)
            return null;
        return new AttendanceLabel(ReadPresence(label, out var role), end, role, whole);
    }

    /// <param name="otherwise">Where the label doesn't say which.</param>
    public static Presence? ReadPresence(string label, Presence? otherwise) =>
        Tells().IsMatch(label) ? ReadPresence(label, out _)
            : otherwise is Committees.Presence.InAttendance ? otherwise : Committees.Presence.Present;

    private static Presence? ReadPresence(string label, out string? role)
    {
        role = null;
        var words = label.ToLowerInvariant();
        if (words.Contains("apolog", StringComparison.Ordinal)
            || words.Contains("regrets", StringComparison.Ordinal)
            || words.Contains("sent their", StringComparison.Ordinal))
            return Committees.Presence.Apologies;
        if (words.Contains("absent", StringComparison.Ordinal)
            || words.StartsWith("not ", StringComparison.Ordinal) || words.Contains(" not ", StringComparison.Ordinal)
            || words.Contains("absence", StringComparison.Ordinal))
            return null;
        if (OneRole().IsMatch(words))
        {
            role = label.EndsWith("the chair", StringComparison.OrdinalIgnoreCase) || words == "presiding"
                ? "Chair"
                : label.Trim();
            return words.Contains("chair", StringComparison.Ordinal) || words == "presiding"
                ? Committees.Presence.Present
                : Committees.Presence.InAttendance;
        }

        if (words.Contains("member", StringComparison.Ordinal)
            || words.Contains("councillors", StringComparison.Ordinal)
            || words.Contains("governors", StringComparison.Ordinal)
            || words.Contains("trustees", StringComparison.Ordinal)
            || words.Contains("directors", StringComparison.Ordinal))
            return words.Contains("public", StringComparison.Ordinal) ? null : Committees.Presence.Present;
        return Beside().IsMatch(words) ? Committees.Presence.InAttendance : Committees.Presence.Present;
    }

    private const string People =
        "members|officials|councillors|cllrs|governors|trustees|directors|officers|others?|guests?|" +
        "observers?|staff|visitors|public|press|those|persons|people|representatives|panel|board|committee|" +
        "council|tsc|voting|non-voting|independent|elected|co-opted|advisers|advisors|executive|parish|force|" +
        "police|invited|external|internal|also|attending|additional|town|county|district|borough|ward|school|" +
        "trust|tc|wg|cpc|core|team|steering|group|regular|full";

    [GeneratedRegex(
        @"\G(?<label>(?:present\s)?in\sthe\schair|presiding|(?:(?:"
            + People
            + @")(?:\sand\s|\s?[&/]\s?|,?\s)){0,4}(?:present|in\sattendance|attendance|attendees|attending|" +
            @"participants|sederunt|absent|apologies(?:\s(?:for|of)\sabsence)?(?:\sreceived)?(?:\sfrom)?|" +
            @"regrets|not\spresent|not\sin\sattendance)(?:\s(?:at|by)\s(?:the\s)?(?:meeting|invitation|zoom|" +
            @"teams))?(?:\sfor\s(?:(?:all|part)\sof\sthe\smeeting|" +
        @"(?:agenda\s)?items?\s\d[\w.,/&–\- ]{0,40}?(?:\sonly)?(?=\s?:)))?" +
        @"|members\sof\sthe\s(?:[\w’'-]+\s){0,3}(?:committee|panel|board|council|authority|cabinet|" +
        @"forum)(?=\s?:?$)|(?:panel|board|committee|council|invited|external)?\s?(?:members|guests|observers|staff|" +
        @"secretariat|attendees|invitees|visitors|officers)|panel|secretariat|chair(?:man|person|woman)?|" +
        @"vice[\s-]chair(?:man|person|woman)?|clerk|secretary|minutes(?:\staken)?(?:\sby)?|minute[\s-]taker|" +
        @"note[\s-]taker|scribe|facilitator|moderator|sent\stheir\sapologies)" +
        @"(?:\s?\([^()]{1,60}\))?\s{0,3}(?<colon>[:–—|]|-(?=\s))?\s{0,20}(?=\S|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    /// <summary>Minutes in two languages print both: <c>Yn bresennol / Present</c>.</summary>
    [GeneratedRegex(@"^[\p{L}’' -]{3,40}\s/\s(?=\p{Lu})")]
    private static partial Regex OtherTongue();

    [GeneratedRegex(
        @"^(?:(?:present\s)?in\sthe\schair|presiding|chair|"
            + @"vice[\s-]chair|clerk|secretary|minutes|minute|note|scribe|facilitator|moderator)")]
    private static partial Regex OneRole();

    [GeneratedRegex(
        @"apolog|regrets|absen|not\s|attendance|officer|official|observer|guest|staff|visitor|secretariat|invite|"
            + @"public|press|advis[eo]r|other|members|councillors|governors|trustees|directors|nominees|nominations",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tells();

    [GeneratedRegex(
        @"also|other|officer|official|observer|guest|staff|visitor|secretariat|invite|external|public|press|" +
        @"adviser|advisor|^in attendance|additional")]
    private static partial Regex Beside();
}
