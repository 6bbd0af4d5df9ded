using CommitteeBot.Committees;
using CommitteeBot.Meetings.Following;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Queues a message to each officer of a committee, once for each occasion.</summary>
internal static class TellOfficers
{
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
