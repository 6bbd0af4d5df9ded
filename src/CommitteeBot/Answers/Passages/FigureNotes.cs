using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Passages;

/// <summary>Notes on quoted figures: a contradiction in the minutes, or a later correction.</summary>
internal sealed partial class FigureNotes(CommitteeDb db)
{
    public static IReadOnlyList<string> ForQuote(Quote quote, CandidateMeetings scope)
    {
        var notes = new List<string>();
        var meeting = scope.ById[quote.Passage.MeetingId];
        foreach (var (line, text) in meeting.Document?.Warnings ?? [])
        {
            if (line >= quote.Passage.Line && line <= quote.Passage.EndLine && Digit().IsMatch(text))
                notes.Add($"Note: {text} The minutes don't correct it.");
        }

        return notes;
    }

    /// <summary>Figures of the quote that a later meeting corrected, with the place.</summary>
    public async Task<IReadOnlyList<LaterCorrection>> LaterCorrectionsAsync(
        Quote quote, CandidateMeetings scope, CancellationToken cancellation)
    {
        var found = new List<LaterCorrection>();
        var meeting = scope.ById[quote.Passage.MeetingId];
        var figures = Figure().Matches(quote.Text).Select(m => m.Value).ToHashSet();
        if (figures.Count == 0 || scope.Correcting.Count == 0)
            return [];
        var corrections = await db.Corrections.AsNoTracking().Include(c => c.Item)
            .Where(c => c.Meeting!.CommitteeId == meeting.CommitteeId).ToListAsync(cancellation);
        foreach (var correction in corrections)
        {
            var by = scope.ById[correction.MeetingId];
            var isLater = by.Date is { } then && (meeting.Date is not { } date || then > date);
            if (isLater && figures.Contains(correction.From) && !figures.Contains(correction.To)
                && IsSameItem(correction.Item, quote.Passage.Item))
                found.Add(
                    new LaterCorrection(
                        correction.From, correction.To, by, await CorrectingPassageAsync(correction, cancellation)));
        }

        return found;
    }

    private Task<PassageRow?> CorrectingPassageAsync(CorrectionRow correction, CancellationToken cancellation) =>
        db.Passages.AsNoTracking().Include(p => p.Item).Include(p => p.Meeting)
            .Where(p =>
                p.MeetingId == correction.MeetingId && p.Line <= correction.Line && p.EndLine >= correction.Line)
                .OrderByDescending(p => p.Line).FirstOrDefaultAsync(cancellation);

    /// <summary>The same number in another item is another number.</summary>
    private static bool IsSameItem(ItemRow? a, ItemRow? b) =>
        a is not null && b is not null
            && Tokenizer.Stems(a.Title).Intersect(Tokenizer.Stems(b.Title)).Any(s => s.Length > 3);

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"£?\d[\d,]*(?:\.\d+)?%?")]
    private static partial Regex Figure();
}

/// <param name="By">The meeting that corrected it.</param>
/// <param name="At">Where its minutes say so; null where the caller may not read that.</param>
internal sealed record LaterCorrection(string From, string To, MeetingRow By, PassageRow? At);
