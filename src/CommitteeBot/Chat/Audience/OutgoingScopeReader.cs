using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Outbox;

namespace CommitteeBot.Chat.Audience;

/// <summary>Who reads along where the bot speaks unasked: the same people, by the same rule, as where somebody asks.</summary>
internal sealed class OutgoingScopeReader(ConversationMembers present, GroupScopeReader audience)
{
    public async Task<ReadScope?> ReadAsync(Address chat, CancellationToken cancellation)
    {
        var place = new Activity
        {
            Type = ActivityTypes.Event,
            ServiceUrl = chat.ServiceUrl,
            Conversation = new ConversationAccount { Id = chat.ConversationId, ConversationType = chat.ConversationType, TenantId = chat.TenantId },
            Recipient = chat.BotId is null ? null : new ChannelAccount { Id = chat.BotId },
        };
        return await present.ReadAsync(place, cancellation) is null ? null : (await audience.ReadAsync(place, cancellation)).WithoutRestricted();
    }
}
