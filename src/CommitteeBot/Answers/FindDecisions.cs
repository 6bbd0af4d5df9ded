using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>
/// Finds decisions while a person types, latest first: those whose text or item holds all of the words.
/// </summary>
internal sealed partial class FindDecisions(CommitteeDb db)
{
    public async Task<IReadOnlyList<DecisionMatch>> RunAsync(
        Caller caller, string text, int skip, int most, CancellationToken cancellation)
    {
        var committees = caller.CommitteeIds;
        using var limit = db.LimitTo(caller.Scope);
        var seen = db.Decisions.AsNoTracking().Where(d => committees.Contains(d.Meeting!.CommitteeId));
        foreach (var word in Word().Matches(text).Select(m => $"%{m.Value}%"))
            seen = seen.Where(d => EF.Functions.Like(d.Text, word) || EF.Functions.Like(d.Item!.Title, word));
        return await seen.OrderByDescending(d => d.Meeting!.Date).ThenBy(d => d.Line).Skip(skip).Take(most)
            .Select(d => new DecisionMatch(
                d.Meeting!.Committee!.Name, d.Meeting.Date, d.Item == null
                ? null : d.Item.Number, d.Item == null ? null : d.Item.Title, d.Kind, d.Text, d.Meeting.MinutesStatus))
            .ToListAsync(cancellation);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}

/// <param name="Date">Null for undated notes.</param>
internal sealed record DecisionMatch(
    string Committee, DateOnly? Date, string? Item, string? ItemTitle, DecisionKind Kind, string Text,
    MinutesStatus? Status);
