using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Passages;

/// <summary>Says what the minutes say, in their own words, with what was put right later.</summary>
internal static partial class QuoteAnswer
{
    public static async Task<Answer> ComposeAsync(
        CommitteeDb db, Question question, List<Quote> quotes, CandidateMeetings scope, CancellationToken cancellation)
    {
        var cites = new Citations(scope);
        var text = new AnswerText();
        var notes = new FigureNotes(db);
        // What was put right later goes before what it put right, so the sources are numbered in the order of the
        // quotes first.
        var marks = quotes.Select(q => cites.Add(q.Passage, q.Text)).ToList();
        foreach (var quote in quotes)
        {
            foreach (var later in await notes.LaterCorrectionsAsync(quote, scope, cancellation))
                text.Line(AnswerWords.CorrectedLater(
                    later.To, later.From, MeetingNames.When(later.By),
                    later.At is { } at ? $" [{cites.Add(at, at.Text)}]" : ""));
        }

        foreach (var (i, quote) in quotes.Index())
        {
            var when = quotes.DistinctBy(q => q.Passage.MeetingId).Count() > 1
                ? $"{MeetingNames.When(scope.ById[quote.Passage.MeetingId])}: "
                : "";
            text.Line($"{when}“{quote.ToMarkdown(question)}” [{marks[i]}]");
        }

        foreach (var quote in quotes)
        {
            foreach (var note in FigureNotes.ForQuote(quote, scope))
                text.Line(note);
        }

        if (quotes.Exists(q => MeetingNames.IsScan(scope.ById[q.Passage.MeetingId])))
            text.Line(AnswerWords.FromScan);

        return new Answer(
            AnswerKind.Found, text.ToString(), cites.Sources) { Remember = Remember(question, quotes[0]) };
    }

    private static RememberedTurn Remember(Question question, Quote best) => new(
        default, question.Kind, question.SubjectToRemember, best.Passage.Meeting?.CommitteeId,
        [best.Passage.MeetingId], [best.Passage.Id],
        question.Person, YearOf(question, best.Text), question.Expected);

    /// <summary>The year asked about, else the only one in the sentence: "the year before" counts from it.</summary>
    public static int? YearOf(Question question, string answer)
    {
        if (question.YearToRemember is { } named)
            return named;
        var years = Years().Matches(answer).Select(m => m.Value).Distinct().ToList();
        return years.Count == 1 ? int.Parse(years[0], CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Years();
}
