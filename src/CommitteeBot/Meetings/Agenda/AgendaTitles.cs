using System.Text.RegularExpressions;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>The kinds of standing items to which the bot can add information.</summary>
internal enum AgendaKind
{
    Other,
    Apologies,
    Declarations,
    Minutes,
    MattersArising,
    AnyOtherBusiness,
    NextMeeting,
}

internal static partial class AgendaTitles
{
    /// <summary>The default for a committee that has set none of its own.</summary>
    public static readonly IReadOnlyList<string> DefaultStandingItems =
        ["Apologies for absence", "Declarations of interest", "Minutes of the last meeting", "Matters arising",
            "Any other business", "Date of next meeting"];

    public static AgendaKind Classify(string title) => title switch
    {
        _ when Apologies().IsMatch(title) => AgendaKind.Apologies,
        _ when Declarations().IsMatch(title) => AgendaKind.Declarations,
        _ when Matters().IsMatch(title) => AgendaKind.MattersArising,
        _ when Minutes().IsMatch(title) => AgendaKind.Minutes,
        _ when Business().IsMatch(title) => AgendaKind.AnyOtherBusiness,
        _ when Next().IsMatch(title) => AgendaKind.NextMeeting,
        _ => AgendaKind.Other,
    };

    /// <summary>True for items at the end of a meeting: other items come before them.</summary>
    public static bool IsClosing(string title) =>
        Classify(title) is AgendaKind.AnyOtherBusiness or AgendaKind.NextMeeting;

    /// <summary>True if minutes say that an item was deferred to another meeting.</summary>
    public static bool IsDeferral(string text) => Deferred().IsMatch(text) && !NotDeferred().IsMatch(text);

    [GeneratedRegex(@"\b(?:apolog(?:y|ies)|absen(?:t|ce|ces))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Apologies();

    [GeneratedRegex(
        @"\b(?:declarations?|disclosures?|interests?)\b.*\binterests?\b|^declarations?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"\bmatters?\s+arising\b|\baction\s+(?:log|list|tracker)\b|^(?:outstanding\s+)?actions\b", RegexOptions.IgnoreCase)]
    private static partial Regex Matters();

    [GeneratedRegex(@"\bminutes\b|^notes\s+of\s+the\b", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\bany\s+other\s+(?:urgent\s+)?business\b|^a\.?o\.?b\.?$|\burgent\s+business\b", RegexOptions.IgnoreCase)]
    private static partial Regex Business();

    [GeneratedRegex(
        @"\b(?:date|time|dates)\b.*\b(?:next|future)\b.*\bmeetings?\b|^next\s+meeting$|^future\s+meetings$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Next();

    [GeneratedRegex(
        @"\b(?:item|report|matter|paper|consideration|decision|discussion|application|proposal|it|this)\b"
        + @"[^.]{0,80}\b(?:deferred|held\s+over|adjourned|carried\s+(?:forward|over)|postponed)\b"
        + @"|\b(?:deferred|postponed|adjourned|carried\s+(?:forward|over)|held\s+over)"
        + @"\s+(?:to|until|till|for)\s+(?:the\s+|a\s+|its\s+)?(?:\w+\s+){0,2}meeting\b"
        + @"|\bto\s+defer\s+(?:the\s+|this\s+)?(?:item|report|matter|paper|decision|consideration|application)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Deferred();

    [GeneratedRegex(
        @"\b(?:not|never|no\s+longer)\s+(?:be\s+|been\s+|to\s+)?(?:deferred|defer|postponed|adjourned)\b"
        + @"|\bpayments?\b[^.]{0,40}\bdeferred\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotDeferred();
}
