using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Passages;

/// <summary>Decides whether a quote answers the question or is only near it.</summary>
internal static partial class QuoteCheck
{
    /// <summary>Less of the question than this in the sentence and beside it, and it is about something else.</summary>
    private const double MinLocal = .42;

    /// <summary>Less than this in the whole neighbourhood, and a word that matters is missing.</summary>
    private const double MinWindow = .6;

    /// <summary>Yes and no leave no mark in a sentence, so nearly all that is asked must be spoken of.</summary>
    private const double MinForYesOrNo = .8;

    public static bool AnswersQuestion(Question question, Quote quote, CandidateMeetings scope)
    {
        var wanted = WantedInText.Detectable(question.Expected);
        return quote.Local >= MinLocal
            && quote.Window >= (
                question.Expected.HasFlag(ExpectedAnswer.YesOrNo) && wanted == ExpectedAnswer.Anything
                ? MinForYesOrNo
                : MinWindow)
            && HoldsWhatIsAsked(question, quote, scope);
    }

    /// <summary>
    /// Whether it has the kind of thing asked for, the figures named and the time, in whatever words.
    /// </summary>
    public static bool HoldsWhatIsAsked(Question question, Quote quote, CandidateMeetings scope)
    {
        var wanted = WantedInText.Detectable(question.Expected);
        return (wanted == ExpectedAnswer.Anything || quote.Found != ExpectedAnswer.Anything)
            && NamesFigure(question, quote.Neighbourhood)
            && WantedInText.HasNewFigure(wanted, quote.Text, question.Figures)
            && CountsSubject(question, quote.Text)
            && IsFromPeriod(question, quote, scope);
    }

    /// <summary>"Round 17" is answered by nothing that does not speak of 17.</summary>
    public static bool NamesFigure(Question question, string text)
    {
        if (question.Figures.Count == 0 || question.Kind == QuestionKind.FigureCheck)
            return true;
        var figures = Digits().Matches(text)
            .Select(d => d.Value.Replace(",", "", StringComparison.Ordinal)).ToHashSet();
        return question.Figures.Any(figures.Contains);
    }

    /// <summary>
    /// Where one word is all that "how many" is asked of, the number stands near it: six days of waiting are no number
    /// of burglaries.
    /// </summary>
    private static bool CountsSubject(Question question, string text)
    {
        if (!question.Expected.HasFlag(ExpectedAnswer.Count) || question.FollowUpTo is not null
            || question.Subject is not [var only])
            return true;
        return WantedInText.Places(ExpectedAnswer.Count, text).Any(number =>
            Tokenizer.Stems(
                text[Math.Max(0, number.Index - NearbyCharacters)..Math.Min(text.Length, number.Index + number.Length + NearbyCharacters)])
                .Any(s => s == only.Stem || only.Alternatives.Contains(s)));
    }

    private const int NearbyCharacters = 45;

    /// <summary>
    /// A question about a time is answered by a meeting of that time or by a text that names it: last year's figure is
    /// not this year's.
    /// </summary>
    public static bool IsFromPeriod(Question question, Quote quote, CandidateMeetings scope)
    {
        var periods = question.Periods.Where(IsNamed).ToList();
        return periods.Count == 0
            || periods.Exists(
                p => scope.InPeriod(p).Any(m => m.Id == quote.Passage.MeetingId) || Mentions(p, quote.Text)
                || (!NamesAnotherYear(p, quote.Text) && Mentions(p, quote.Neighbourhood)));
    }

    /// <summary>The neighbourhood of a figure may give its year, unless the sentence itself gives another.</summary>
    private static bool NamesAnotherYear(Period period, string text) =>
        Years().Matches(text).Select(y => int.Parse(y.Value, System.Globalization.CultureInfo.InvariantCulture))
            .ToList() is { Count: > 0 } years && !years.Exists(y => y >= period.From.Year && y <= period.To.Year);

    /// <summary>"Last year" is said in many ways; a year in figures in one.</summary>
    private static bool IsNamed(Period period) => !Relative().IsMatch(period.Text);

    /// <summary>True where a text names that period.</summary>
    public static bool Mentions(Period period, string text)
    {
        var stems = Tokenizer.Stems(Ordinal().Replace(text, "$1")).ToHashSet();
        var said = ContentWordReader.Read(Ordinal().Replace(period.Text, "$1"));
        return said.Count == 0 || said.All(
            w => stems.Contains(w.Stem) || (w.Text.Length > 3 && w.Alternatives.Any(stems.Contains)))
            || (period.IsLong && Years().Matches(period.Text)
                .Any(y => text.Contains(y.Value, StringComparison.Ordinal)));
    }

    /// <summary>"3rd January" names the day that "3 January" names.</summary>
    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?:last|this|next)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Relative();
}
