using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Understanding.Questions;

/// <summary>Decides whether a question follows up the last one, and carries over what it leaves out.</summary>
internal static partial class FollowUp
{
    public static bool IsFollowUp(Question question, string lower, RememberedTurn memory)
    {
        var strange = question.Subject.Count(w => !memory.Subject.Contains(w.Text));
        if (question.CommitteeId is { } committee && committee != memory.CommitteeId)
            return false;
        if (question.Person is not null && question.Person != memory.Person && question.MeetingStep == 0
            && !Opening().IsMatch(lower))
            return false;
        if (question.RefersBack || Opening().IsMatch(lower))
            return strange <= 4;

        // "Which room?" after the next meeting is that meeting's.
        if (question.Kind == QuestionKind.NextMeeting && memory.Kind == QuestionKind.NextMeeting
            && question.Periods.Count == 0 && !lower.Contains("next", StringComparison.Ordinal))
            return true;

        // Short questions refer to the last answer, unless they say by themselves what they want.
        return question.Kind == QuestionKind.Passage && strange <= 2 && question.Periods.Count == 0;
    }

    /// <summary>
    /// "Who was at the meeting before that?"; after a figure "the one before" is a year. When the next one is has an
    /// answer of its own.
    /// </summary>
    public static int MeetingStep(string lower, QuestionKind last)
    {
        if (StepWords().Match(lower) is not { Success: true } step
            || (step.Groups["one"].Success && !QuestionKindReader.IsAboutMeeting(last)))
            return 0;
        var isBefore = step.Groups["before"].Success;
        return isBefore ? -1 : WhenOrWhere().IsMatch(lower) ? 0 : 1;
    }

    /// <summary>"The meeting" and blanks in its place, so that the rest stays where it is.</summary>
    public static string WithoutStep(string text) =>
        StepWords().Replace(text, step => $"{step.Groups["at"].Value}the meeting".PadRight(step.Length));

    /// <summary>True where its words refer to something said before. In "how many are there?" none does.</summary>
    public static bool RefersBack(string lower) => PointsBack().IsMatch(Existential().Replace(lower, " "));

    public static Question CarryOver(Question question, string lower, RememberedTurn memory)
    {
        var periods = question.Periods;
        if (memory.Year is { } year)
        {
            if (YearBefore().IsMatch(lower))
                periods = [YearOf(year - 1)];
            else if (YearAfter().IsMatch(lower))
                periods = [YearOf(year + 1)];
        }

        // "The year before" has become a year.
        var subject = periods == question.Periods
            ? question.Subject
            : [.. question.Subject.Where(w => !YearWords.Contains(w.Text))];
        var carriesKind = question.Kind == QuestionKind.Passage && memory.Kind != QuestionKind.Passage
            && (WhatAbout().IsMatch(lower)
                || (question.MeetingStep != 0 && question.Subject.Count == 0)
                || (memory.Kind == QuestionKind.NextMeeting && question.Subject.Count <= 2 && AsksOn().IsMatch(lower)));
        var pointsBack = question.RefersBack || Opening().IsMatch(lower) || carriesKind;
        return question with
        {
            FollowUpTo = memory,
            RefersBack = pointsBack,
            Periods = periods,
            Subject = subject,
            Person = question.Person ?? (pointsBack ? memory.Person : null),
            CommitteeId = question.CommitteeId ?? (pointsBack ? memory.CommitteeId : null),
            Kind = carriesKind ? memory.Kind : question.Kind,
        };
    }

    private static readonly HashSet<string> YearWords = ["year", "years", "one", "previous", "following", "prior",
        "next"];

    private static Period YearOf(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), $"{year}", IsMeetingDate: false);

    [GeneratedRegex(
        @"\b(?:it|its|that|those|these|this|they|them|their|he|she|him|her|his|there|then|the same|the (?:year"
        + @"|month|meeting|one) (?:before|after)|previous year|following year)\b")]
    private static partial Regex PointsBack();

    [GeneratedRegex(
        @"(?<=\b(?:how many|how much|what|which|any)\b.{0,200}\b(?:is|are|was|were) )there\b|\b(?:is|are|was"
        + @"|were) there (?=any|a\b|an\b)")]
    private static partial Regex Existential();

    [GeneratedRegex(
        @"\b(?<at>at |in |from |of |for )?the (?:(?:meeting|(?<one>one)) (?:straight |right "
        + @"|just )?(?:(?<before>before)|after)(?: (?:that|it|this)(?: one)?)?\b|(?:(?<before>previous|preceding)"
        + @"|following) meeting\b)", RegexOptions.IgnoreCase)]
    private static partial Regex StepWords();

    [GeneratedRegex(@"^\s*(?:and |so )?(?:when|where|what time)\b|\bdate\b")]
    private static partial Regex WhenOrWhere();

    [GeneratedRegex(
        @"^\s*(?:and|but|so|what about|how about|by when|by whom|since when|why\W*$|who else|what else"
        + @"|anything else)(?:\b|$)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*(?:and|what about|how about|and what about|and in|and at)\b")]
    private static partial Regex WhatAbout();

    /// <summary>"Which room?", "the time"; other words that say nothing ask for nothing.</summary>
    [GeneratedRegex(
        @"\?|\b(?:what|where|when|who|which|how|time|start|day|date|place|venue|room|building|address|online|agenda)\b")]
    private static partial Regex AsksOn();

    [GeneratedRegex(@"\b(?:the )?(?:year|one) before\b|\bprevious year\b|\bprior year\b")]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"\b(?:the )?(?:year|one) after\b|\bfollowing year\b|\bnext year\b")]
    private static partial Regex YearAfter();
}
