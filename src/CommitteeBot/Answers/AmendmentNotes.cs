using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>Says of an answer that gives amended words that they are amended, and when that was agreed.</summary>
internal sealed class AmendmentNotes(CommitteeDb db)
{
    /// <param name="scope">Those of every committee that the asker sees.</param>
    public async Task<Answer> AddAsync(Answer answer, CandidateMeetings scope, CancellationToken cancellation)
    {
        if (answer.Kind == AnswerKind.NotInMinutes || answer.Remember is not { MeetingIds.Count: > 0 } remembered)
            return answer;
        var meetings = remembered.MeetingIds.Where(scope.Amended.Contains).ToList();
        if (meetings.Count == 0)
            return answer;
        var amended = await db.Amendments.AsNoTracking()
            .Where(a => a.MeetingId != null && meetings.Contains(a.MeetingId.Value)
                && a.State == AmendmentState.Applied && a.New != null)
            .Select(a => new { a.New, a.ByMeeting!.Date }).ToListAsync(cancellation);
        var said = answer.Text.Replace("**", "", StringComparison.Ordinal);
        var notes = amended.Where(a => Gives(said, MarkdownText.Escape(a.New!))).Select(a => a.Date).Distinct().Order()
            .Select(day => day is { } on ? AnswerWords.AsAmended(UkDate.Long(on)) : AnswerWords.AmendedUndated);
        foreach (var note in notes)
        {
            if (answer.Text.Length + note.Length + 1 <= Answer.MaxCharacters)
                answer = answer with { Text = $"{answer.Text}\n{note}" };
        }

        return answer;
    }

    /// <summary>The words and not a part of longer ones: "5" is no part of "15".</summary>
    private static bool Gives(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(words[0]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(words[^1])))
                return true;
        }

        return false;
    }
}
