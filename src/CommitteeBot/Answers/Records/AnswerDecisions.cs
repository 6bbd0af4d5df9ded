using System.Text.RegularExpressions;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>Decisions about a subject or of a meeting.</summary>
internal static partial class AnswerDecisions
{
    /// <summary>A decision is a short text, so it must speak of about half of what was asked.</summary>
    private const double MinShare = .42;

    private const int MaxShown = 3;

    /// <param name="query">Prepared from the question's subject, with its rarities.</param>
    /// <returns>Null where no decision speaks of the subject; the text of the minutes may.</returns>
    public static async Task<Answer?> RunAsync(RecordQuery record, SearchQuery query, CancellationToken cancellation)
    {
        var ids = (record.Named ?? record.Meetings.All).Select(m => m.Id).ToList();
        var rows = (
            await record.Db.Decisions.AsNoTracking().Include(d => d.Item).Where(d => ids.Contains(d.MeetingId))
            .OrderBy(d => d.Id).ToListAsync(cancellation))
            .DistinctBy(d => (d.MeetingId, d.Text)).ToList();
        if (record.Question.Item is { } item)
            rows = [.. rows.Where(d => AnswerItem.IsNumbered(d.Item, item))];
        if (query.Terms.Count == 0 && record.Named is null)
            rows = record.NamedOrLatest() is [var latest, ..] ? [.. rows.Where(d => d.MeetingId == latest.Id)] : [];
        if (query.Terms.Count > 0)
        {
            var scored = rows.Select(d => (Row: d, Share: Share(query, d))).OrderByDescending(d => d.Share).ToList();
            rows = scored.Count > 0 && scored[0].Share >= MinShare
                ? [.. scored.Where(d => d.Share >= Math.Max(MinShare, scored[0].Share * .85)).Take(MaxShown)
                .Select(d => d.Row)]
                : [];
        }

        if (rows.Count == 0)
            return query.Terms.Count > 0
                ? null
                : record.NotFound(record.Named ?? record.NamedOrLatest(), AnswerWords.NoDecision);

        var order = record.Meetings.All.Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i);
        var cites = new Citations(record.Meetings);
        var text = new AnswerText();
        var passages = new List<long>();
        foreach (var decision in rows.OrderBy(d => order[d.MeetingId]).ThenBy(d => d.Line))
        {
            var passage = await record.PassageAtAsync(decision.MeetingId, decision.Line, cancellation);
            if (passage is not null)
                passages.Add(passage.Id);
            var number = passage is not null
                ? cites.Add(passage, decision.Text)
                : cites.Add(
                    record.Meetings.ById[decision.MeetingId], decision.Item?.Number, decision.Item?.Title,
                    decision.Text, decision.Line, decision.IsRestricted);
            text.Line(
                $"**{decision.Kind}**, {MeetingNames.When(record.Meetings.ById[decision.MeetingId])}: "
                    + $"“{MarkdownText.Escape(decision.Text)}” [{number}]");
        }

        return new Answer(
            AnswerKind.Found, text.ToString(),
            cites.Sources) { Remember = record.Remember(
                [.. rows.Select(r => record.Meetings.ById[r.MeetingId]).Distinct()], passages) };
    }

    /// <summary>Marks a quote as discussion where no decision is recorded, so that it isn't taken for one.</summary>
    public static Answer AsDiscussion(Answer said) =>
        said.Kind == AnswerKind.Found && !DecisionWord().IsMatch(said.Text)
        ? said.WithLead(AnswerWords.NoDecisionRecorded)
        : said;

    [GeneratedRegex(
        @"\b(?:resolved?|agree[ds]?|decided|decision|approved?|recommended|noted|adopted|carried|to\s+be)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex DecisionWord();

    private static double Share(SearchQuery query, DecisionRow decision) =>
        Coverage.Share(
            query, Coverage.Best(
                Coverage.Measure(query, decision.Text), Coverage.Measure(query, decision.Item?.Title ?? ""), .6));
}
