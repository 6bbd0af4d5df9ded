using System.Text.RegularExpressions;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>
/// Whether press and public were kept out, and under which act. The resolution to do so is public, also where the item
/// behind it is not.
/// </summary>
internal static partial class AnswerExempt
{
    public static async Task<Answer> RunAsync(RecordQuery query, CancellationToken cancellation)
    {
        var meetings = query.Named ?? query.Meetings.All;
        var ids = meetings.Select(m => m.Id).ToList();
        var passages = (await query.Db.Passages.AsNoTracking().Include(p => p.Item)
                .Where(p =>
                    ids.Contains(p.MeetingId) && p.Text.Contains("public")
                    && (p.Text.Contains("xclu") || p.Text.Contains("xempt") || p.Text.Contains("100A")))
                .OrderBy(p => p.Id).ToListAsync(cancellation))
            .Where(p => ExclusionText().IsMatch(p.Text)).ToList();
        if (passages.Count == 0)
            return query.NotFound(query.Named ?? [], AnswerWords.NoExclusion);

        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        foreach (var passage in passages.TakeLast(2))
            text.Line(
                $"**{MeetingNames.When(query.Meetings.ById[passage.MeetingId])}**: "
                    + $"“{MarkdownText.Escape(Shortened(passage.Text))}” [{cites.Add(passage, passage.Text)}]");
        var found = passages.Select(p => query.Meetings.ById[p.MeetingId]).Distinct().ToList();
        var mover = query.Question.Expected.HasFlag(ExpectedAnswer.Mover)
            && !passages.Exists(p => WantedInText.Found(ExpectedAnswer.Mover, p.Text) != ExpectedAnswer.Anything);
        return mover
            ? new Answer(
                AnswerKind.NearMiss, $"{NoAnswer.NotIn(found, AnswerWords.NoMover)} What they say: {text}",
                cites.Sources) { Remember = query.Remember(found) }
            : new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(found) };
    }

    private static string Shortened(string text) =>
        text.Length <= 400
        ? text
        : string.Join(' ', PassageSentences.Split(text).Where(s => ExclusionText().IsMatch(s)).Take(1));

    [GeneratedRegex(
        @"\bexclu\w+[^.]*\bpublic\b|\bpublic\b[^.]*\bexclu\w+|\b100A\b|\bexempt (?:information|item)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ExclusionText();
}
