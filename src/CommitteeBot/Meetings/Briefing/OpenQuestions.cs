using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Meetings.Briefing;

/// <summary>
/// Questions that minutes report and no answer to. It is counted only where the minutes say that there was none, or
/// where
/// nothing is said after the question at all: other words that follow may be the answer.
/// </summary>
internal static partial class OpenQuestions
{
    /// <summary>So far behind a question its answer is looked for.</summary>
    private const int SentencesBehind = 3;

    /// <param name="paragraphs">Of one item, in order.</param>
    /// <returns>Each with the paragraph in which it was asked; with what was said instead of an answer, as
    /// printed.</returns>
    public static IEnumerable<(int Paragraph, string Words)> Find(IReadOnlyList<string> paragraphs)
    {
        var sentences = paragraphs
            .SelectMany((p, at) => PassageSentences.Split(p).Select(s => (Paragraph: at, Text: s))).ToList();
        for (var at = 0; at < sentences.Count; at++)
        {
            if (!IsAsked(sentences[at].Text))
                continue;
            var behind = sentences.Skip(at + 1).TakeWhile(s => !IsAsked(s.Text) && !Formal().IsMatch(s.Text))
                .Take(SentencesBehind).Select(s => s.Text).ToList();
            if (Unanswered().IsMatch(sentences[at].Text) || behind.Count == 0)
                yield return sentences[at];
            else if (behind.Find(Unanswered().IsMatch) is { } instead)
                yield return (sentences[at].Paragraph, $"{sentences[at].Text} … {instead}");
        }
    }

    private static bool IsAsked(string sentence) => Asked().IsMatch(sentence) && !Tasked().IsMatch(sentence);

    [GeneratedRegex(
        @"\b(?:asked|enquired|inquired|queried|questioned|wanted\sto\sknow|wondered|raised\s(?:a|the)\s(?:question"
            + @"|query)"
            + @"|sought\s(?:clarification|confirmation|assurances?|an\sassurance))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    /// <summary>Somebody who was asked to do something, and a request for something to be done.</summary>
    [GeneratedRegex(
        @"\b(?:is|are|was|were|be|been|being)\sasked\b|\basked\s(?:for\b|that\b|to\b|(?:the\s)?[\w’'. -]{1,40}\sto\s)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tasked();

    [GeneratedRegex(
        @"^(?:(?:it\swas\s)?(?:resolved|agreed|recommended)\b|actions?\b|(?:the|this)\s(?:report|update|item"
            + @"|position)\s(?:was|be)\s"
            + @"(?:noted|received)|members\snoted)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Formal();

    [GeneratedRegex(
        @"\b(?:could|can|was|were|is|are)(?:\snot|n['’]t)\s(?:\w+\s)?(?:answer|say|tell|confirm|known|able|give"
            + @"|provide|available|clear)\b"
            + @"|\bcannot\s(?:\w+\s)?(?:answer|say|tell|confirm|give)\b|\bunable\sto\s(?:answer|say|confirm|give"
            + @"|provide)\b"
            + @"|\b(?:did|do|does)(?:\snot|n['’]t)\sknow\b|\bnot\syet\s(?:known|clear|available|decided)\b"
            + @"|\btoo\searly\b"
            + @"|\b(?:would|will|undertook\sto|agreed\sto|promised\sto)\s(?:find\sout|(?:come|report|get"
            + @"|write)\sback|look\sinto|check"
            + @"|let\s\w+(?:\s\w+)?\sknow|(?:reply|respond|answer)\b.{0,30}\bin\swriting|take\s(?:it|this"
            + @"|that)\saway|seek\s"
            + @"|provide\s(?:a|an|the|that|this|further)|circulate\s)"
            + @"|\bto\sbe\sconfirmed\b|\bin\swriting\b|\b(?:after|outside)\s(?:of\s)?the\smeeting\b|\bno\s(?:answer"
            + @"|reply|figures?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unanswered();
}
