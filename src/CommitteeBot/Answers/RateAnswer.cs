using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>
/// Keeps a thumb under an answer with the question, the answer and its passages: Teams itself stores nothing.
/// </summary>
internal sealed class RateAnswer(CommitteeDb db)
{
    public async Task StageAsync(
        Caller caller, RatedAnswer rated, string activityId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.AnswerFeedback.AnyAsync(f => f.ActivityId == activityId, cancellation))
            return;
        db.AnswerFeedback.Add(new AnswerFeedbackRow
        {
            ActivityId = activityId,
            At = now,
            ByPersonId = caller.PersonId,
            IsHelpful = rated.IsHelpful,
            Question = rated.Question,
            Answer = rated.Answer,
            Passages = string.Join(',', rated.PassageIds.Select(id => id.ToString(CultureInfo.InvariantCulture))),
            Comment = rated.Comment,
        });
    }

    /// <summary>The latest first, for <c>-- feedback</c>.</summary>
    public async Task<List<FeedbackEntry>> ListAsync(FeedbackFilter filter, CancellationToken cancellation)
    {
        var rows = await db.AnswerFeedback.AsNoTracking()
            .Where(f => filter.Since == null || f.At >= filter.Since)
            .Where(f => !filter.OnlyNotHelpful || !f.IsHelpful)
            .OrderByDescending(f => f.At).ThenByDescending(f => f.Id).Take(filter.Max).ToListAsync(cancellation);
        var ids = rows.SelectMany(Ids).Distinct().ToList();
        var passages = await db.Passages.AsNoTracking().Include(p => p.Item).Include(p => p.Meeting)
            .ThenInclude(m => m!.Committee)
            .Include(p => p.Meeting).ThenInclude(m => m!.Document).Where(p => ids.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, cancellation);
        return [.. rows.Select(
            f => new FeedbackEntry(f, [.. Ids(f).Select(id => Describe(id, passages.GetValueOrDefault(id)))]))];
    }

    private static IEnumerable<long> Ids(AnswerFeedbackRow row) =>
        row.Passages.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => long.Parse(id, CultureInfo.InvariantCulture));

    private static RatedPassage Describe(long id, PassageRow? passage) => passage?.Meeting is not { } meeting
        ? new RatedPassage(id, "no longer available: the minutes were imported again", null)
        : new RatedPassage(
            id,
            $"{meeting.Committee!.Name}, "
                + $"{MeetingNames.When(meeting)}{(passage.Item?.Title is { } title ? $", {title}" : "")}, line "
                + $"{passage.Line}{(passage.IsRestricted ? " · restricted" : "")}",
            passage.Text);
}

/// <param name="Since">Null for all.</param>
internal sealed record FeedbackFilter(DateTimeOffset? Since, bool OnlyNotHelpful, int Max);

internal sealed record FeedbackEntry(AnswerFeedbackRow Thumb, IReadOnlyList<RatedPassage> Passages);

/// <param name="Text">Null where the passage is gone.</param>
internal sealed record RatedPassage(long Id, string Where, string? Text);

internal sealed record RatedAnswer(
    bool IsHelpful, string Question, string Answer, IReadOnlyList<long> PassageIds, string? Comment);
