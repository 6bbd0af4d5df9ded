using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Understanding.Questions;

/// <summary>Whether a question carries on from the last one, and what it then takes over.</summary>
internal static partial class FollowUp
{
    public static bool Is(Question question, string lower, RememberedTurn memory)
    {
        var strange = question.Subject.Count(w => !memory.Subject.Contains(w.Text));
        if (question.CommitteeId is { } committee && committee != memory.CommitteeId)
            return false;
        if (question.Person is not null && question.Person != memory.Person && !Opening().IsMatch(lower))
            return false;
        if (PointsBack().IsMatch(lower) || Opening().IsMatch(lower))
            return strange <= 4;

        // Short questions lean on what was said before, unless they say by themselves what they want.
        return question.Kind == QuestionKind.Passage && strange <= 2 && question.Periods.Count == 0;
    }

    public static Question Carry(Question question, string lower, RememberedTurn memory)
    {
        var periods = question.Periods;
        if (memory.Year is { } year)
        {
            if (YearBefore().IsMatch(lower))
                periods = [YearOf(year - 1)];
            else if (YearAfter().IsMatch(lower))
                periods = [YearOf(year + 1)];
        }

        var carriesKind = question.Kind == QuestionKind.Passage && memory.Kind != QuestionKind.Passage
            && (WhatAbout().IsMatch(lower) || (memory.Kind == QuestionKind.NextMeeting && question.Subject.Count <= 2));
        return question with
        {
            Follows = memory,
            PointsBack = PointsBack().IsMatch(lower) || Opening().IsMatch(lower),
            Periods = periods,
            Person = question.Person ?? memory.Person,
            CommitteeId = question.CommitteeId ?? memory.CommitteeId,
            Kind = carriesKind ? memory.Kind : question.Kind,
        };
    }

    private static Period YearOf(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), $"{year}", IsOfMeeting: false);

    [GeneratedRegex(@"\b(?:it|its|that|those|these|this|they|them|their|he|she|him|her|his|there|then|the same|the (?:year|month|meeting|one) (?:before|after)|previous year|following year)\b")]
    private static partial Regex PointsBack();

    [GeneratedRegex(@"^\s*(?:and|but|so|what about|how about|by when|by whom|since when|why\W*$|who else|what else|anything else)(?:\b|$)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*(?:and|what about|how about|and what about|and in|and at)\b")]
    private static partial Regex WhatAbout();

    [GeneratedRegex(@"\b(?:the )?(?:year|one) before\b|\bprevious year\b|\bprior year\b")]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"\b(?:the )?(?:year|one) after\b|\bfollowing year\b|\bnext year\b")]
    private static partial Regex YearAfter();
}
