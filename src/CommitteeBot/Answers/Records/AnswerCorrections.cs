using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>What meetings corrected: figures of their own, and the minutes of earlier meetings.</summary>
internal static class AnswerCorrections
{
    /// <returns>Null where there is none about the subject; the text of the minutes may speak of it.</returns>
    public static async Task<Answer?> RunAsync(RecordQuery query, CancellationToken cancellation)
    {
        var ids = (query.Named ?? query.Meetings.All).Select(m => m.Id).ToList();
        var rows = await query.Db.Corrections.AsNoTracking().Where(c => ids.Contains(c.MeetingId)).OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        var told = await AnswerAmendments.AddAsync(query, ids, cites, text, cancellation);
        foreach (var row in rows)
        {
            if (told.Contains((row.MeetingId, row.Line)))
                continue;
            var meeting = query.Meetings.ById[row.MeetingId];
            var passage = await query.PassageAtAsync(row.MeetingId, row.Line, cancellation);
            var sentence = passage is null
                ? null
                : PassageSentences.Split(passage.Text)
                .Find(s =>
                    s.Contains(row.From, StringComparison.Ordinal) && s.Contains(row.To, StringComparison.Ordinal));
            if (!Concerns(query.Question, $"{row.From} {row.To} {sentence ?? passage?.Text}"))
                continue;
            var number = passage is null
                ? cites.Add(meeting, null, null, $"{row.From} → {row.To}", row.Line, row.IsRestricted)
                : cites.Add(passage, sentence ?? passage.Text);
            text.Line(
                $"{MeetingNames.When(meeting)}: {row.From} was corrected to **{row.To}**. "
                    + $"{(sentence is null ? "" : $"“{MarkdownText.Escape(sentence)}” ")}[{number}]");
        }

        if (cites.Sources.Count > 0)
            return new Answer(
                AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(query.Named ?? []) };
        return query.Question.Subject.Count > 0 ? null : query.NotFound(query.Named ?? [], AnswerWords.NoCorrection);
    }

    private static bool Concerns(Question question, string text)
    {
        var stems = Tokenizer.Stems(text).ToHashSet();
        return question.Subject.Count(
            w => stems.Contains(w.Stem) || w.Alternatives.Any(stems.Contains)) * 2 >= question.Subject.Count;
    }
}
