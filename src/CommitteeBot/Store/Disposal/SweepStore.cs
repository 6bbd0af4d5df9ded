using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Disposal;

/// <summary>
/// Disposes of what is past its period, in small steps so that a turn never waits long, and writes down what went.
/// </summary>
internal sealed class SweepStore(CommitteeDb db, IConfiguration configuration, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <summary>The most rows of a kind that one sweep deletes; the rest follow the next day.</summary>
    private const int MaxRows = 200_000;

    public async Task<IReadOnlyList<DueDisposal>> DueAsync(CancellationToken cancellation)
    {
        var holds = await Holds.ReadAsync(db, cancellation);
        var due = new List<DueDisposal>();
        foreach (var kind in Enum.GetValues<RetainedKind>())
        {
            var days = RetentionPeriods.Days(kind, configuration[$"{RetentionPeriods.Section}:{kind}"]);
            DateTimeOffset? before = days is { } period ? clock.GetUtcNow().AddDays(-period) : null;
            due.Add(new DueDisposal(
                kind, days, before, before is { } cut
                ? await DisposableRows(kind, cut, holds).CountAsync(cancellation)
                : 0));
        }

        return due;
    }

    /// <returns>How many rows of each kind went.</returns>
    public async Task<IReadOnlyList<DueDisposal>> RunAsync(CancellationToken cancellation)
    {
        var gone = new List<DueDisposal>();
        foreach (var due in (await DueAsync(cancellation)).Where(d => d.Rows > 0))
        {
            await db.BeginWriteAsync(cancellation);
            db.Disposals.Add(
                new DisposalRow { At = clock.GetUtcNow(), Kind = due.Kind.ToString(),
                Rows = Math.Min(due.Rows, MaxRows), Before = due.Before!.Value });
            await db.SaveChangesAsync(cancellation);
            for (var done = 0; done < MaxRows; done += BatchSize)
            {
                // A hold that was set a moment ago counts.
                var holds = await Holds.ReadAsync(db, cancellation);
                await db.BeginWriteAsync(cancellation);
                var rows = await DisposableRows(due.Kind, due.Before.Value, holds).DeleteAsync(BatchSize, cancellation);
                await db.SaveChangesAsync(cancellation);
                if (rows < BatchSize)
                    break;
            }

            gone.Add(due);
        }

        return gone;
    }

    /// <summary>
    /// The rows that may go. Under a hold on a committee or a person, what cannot be told apart by committee and person
    /// stays altogether: a reply in a chat may be about anything.
    /// </summary>
    private DisposalBatch DisposableRows(RetainedKind kind, DateTimeOffset before, Holds holds)
    {
        var (committees, people) = (holds.CommitteeIds, holds.PersonIds);
        if (holds.All)
            return DisposalBatch.Nothing;
        return kind switch
        {
            RetainedKind.ClerkQuestions =>
                BatchFrom(
                    db.ClerkQuestions.Where(
                        q => (q.AnsweredAt ?? q.AskedAt) < before && !committees.Contains(q.CommitteeId)
                && (q.AskedByPersonId == null ? people.Count == 0 : !people.Contains(q.AskedByPersonId.Value))), q =>
                    q.Id),
            RetainedKind.Audit =>
                BatchFrom(
                    db.Audit.Where(
                        a => a.At < before && (a.CommitteeId == null || !committees.Contains(a.CommitteeId.Value))
                && (a.ByPersonId == null || !people.Contains(a.ByPersonId.Value))
                    && (a.AboutPersonId == null || !people.Contains(a.AboutPersonId.Value))), a => a.Id),
            RetainedKind.Outbox =>
                BatchFrom(
                    db.Outbox.Where(
                        o => o.EndedAt < before && (
                            o.CommitteeId == null ? committees.Count == 0 : !committees.Contains(o.CommitteeId.Value))
                && (o.PersonId == null ? people.Count == 0 : !people.Contains(o.PersonId.Value))), o => o.Id),
            _ when holds.Any => DisposalBatch.Nothing,
            RetainedKind.HandledActivities => BatchFrom(db.HandledActivities.Where(h => h.At < before), h => h.Key),
            RetainedKind.PostedAnswers => BatchFrom(db.PostedAnswers.Where(a => a.At < before), a => a.Key),
            RetainedKind.ConversationMemory =>
                BatchFrom(db.ConversationMemories.Where(m => m.At < before), m => m.ConversationId),
            RetainedKind.PendingActions => BatchFrom(db.PendingActions.Where(p => p.At < before), p => p.Id),
            RetainedKind.Feedback => BatchFrom(db.AnswerFeedback.Where(f => f.At < before), f => f.Id),
            _ => throw new InvalidOperationException($"{kind} has no rows."),
        };
    }

    private static DisposalBatch BatchFrom<T,
        TKey>(IQueryable<T> rows, System.Linq.Expressions.Expression<Func<T, TKey>> key) where T : class => new(
        cancellation => rows.CountAsync(cancellation),
        (most, cancellation) => rows.OrderBy(key).Take(most).ExecuteDeleteAsync(cancellation));

    private sealed record DisposalBatch(
        Func<CancellationToken, Task<int>> CountAsync, Func<int, CancellationToken, Task<int>> DeleteAsync)
    {
        public static DisposalBatch Nothing { get; } = new(_ => Task.FromResult(0), (_, _) => Task.FromResult(0));
    }
}

/// <param name="Days">Null where the kind is kept for ever.</param>
/// <param name="Rows">What is past its period and under no hold.</param>
internal sealed record DueDisposal(RetainedKind Kind, int? Days, DateTimeOffset? Before, int Rows);
