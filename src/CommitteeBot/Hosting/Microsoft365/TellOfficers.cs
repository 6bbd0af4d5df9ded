using CommitteeBot.Committees;
using CommitteeBot.Meetings.Following;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Queues a message to each officer of a committee, once for each occasion.</summary>
internal static class TellOfficers
{
    private const int MaxGathered = 3000;
    private static readonly TimeSpan GatheringTime = TimeSpan.FromMinutes(10);

    /// <summary>News of which there may be many at once go into one message, which waits for more of them.</summary>
    public static async Task GatherAsync(CommitteeDb db, CommitteeRow committee, string source, string text,
        DateTimeOffset now, CancellationToken cancellation)
    {
        var occasion = $"news/{source}/{now:yyyyMMddHH}";
        var waiting = await db.Outbox.Where(o => o.Key.StartsWith(occasion) && o.State == MessageState.Waiting)
            .ToListAsync(cancellation);
        var fitting = waiting.Where(r => r.Content is { } said && (said.Length < MaxGathered
            || said.Contains(text, StringComparison.Ordinal))).ToList();
        foreach (var row in fitting.Where(r => !r.Content!.Contains(text, StringComparison.Ordinal)))
            row.Content = $"{row.Content}\n\n{text}";
        if (fitting.Count > 0)
            return;

        // One of this hour may be full, or sent already.
        occasion = $"{occasion}{now:mmss}";
        await StageAsync(db, committee, MessageKind.FollowingNews, occasion, text, now, cancellation);
        foreach (var row in db.Outbox.Local.Where(o => o.Key.StartsWith(occasion, StringComparison.Ordinal) && o.Id == 0))
            row.DueAt = now + GatheringTime;
        await db.FlushAsync(cancellation);
    }

    /// <param name="text">Null where the message is made when it is sent.</param>
    public static async Task StageAsync(CommitteeDb db, CommitteeRow committee, MessageKind kind, string occasion,
        string? text, DateTimeOffset now, CancellationToken cancellation)
    {
        var officers = await db.ActiveMembers(CommitteeDay.At(now, committee.Zone))
            .Where(m => m.CommitteeId == committee.Id && m.Role == CommitteeRole.Officer)
            .Select(m => m.PersonId).ToListAsync(cancellation);
        foreach (var person in officers)
        {
            var key = $"{occasion}\n{person}";
            if (await db.Outbox.AnyAsync(o => o.Key == key, cancellation) || db.Outbox.Local.Any(o => o.Key == key))
                continue;
            db.Outbox.Add(new OutboxMessageRow
            {
                Key = key, Kind = kind, CommitteeId = committee.Id, PersonId = person, Content = text,
                Occasion = kind == MessageKind.AccountQuestion
                    ? FollowingWords.AccountOccasion : FollowingWords.NewsOccasion,
                CreatedAt = now, DueAt = now, State = MessageState.Waiting,
            });
        }
    }
}
