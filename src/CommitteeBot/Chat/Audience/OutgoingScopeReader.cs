using CommitteeBot.Committees;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// The scope of whoever would read a waiting message now: one person, or everybody in a chat, by the same rule as where
/// somebody asks.
/// </summary>
internal sealed class OutgoingScopeReader(GroupScopeReader groups, EntitlementReader people)
{
    public async Task<ReadScope?> ReadAsync(OutboxMessageRow row, Address address, CancellationToken cancellation)
    {
        if (address.IsPersonal)
            return (await people.ReadAsync(address.TenantId, [row.PersonId ?? row.AskerPersonId ?? 0],
                seesRestricted: true, cancellation)).Scope;

        var place = new ChatPlace(address.ServiceUrl, address.ConversationId!, address.ConversationType,
            address.TenantId, address.BotId);
        return await groups.TryReadAsync(place, null, cancellation);
    }
}
