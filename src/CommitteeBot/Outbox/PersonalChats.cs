using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>
/// The one-to-one chats through which people are reached, as the sender creates them or finds them gone.
/// </summary>
internal sealed class PersonalChats(CommitteeDb db, TimeProvider clock)
{
    public async Task RememberAsync(long? personId, Address address, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (!await db.Conversations.AnyAsync(c => c.Id == address.ConversationId, cancellation))
        {
            db.Conversations.Add(new ConversationRow
            {
                Id = address.ConversationId!,
                ServiceUrl = address.ServiceUrl,
                TenantId = address.TenantId,
                BotId = address.BotId,
                Kind = "personal",
                LastSeenAt = clock.GetUtcNow(),
                IsWelcomed = true,
            });
        }

        await db.People.Where(p => p.Id == personId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.PersonalConversationId, address.ConversationId),
                cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task ForgetAsync(long? personId, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        await db.People.Where(p => p.Id == personId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.PersonalConversationId, (string?)null), cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
