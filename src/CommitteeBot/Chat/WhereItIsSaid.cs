using ActivityProtocol.Schema;
using CommitteeBot.Committees.Notices;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>Keeps how to reach a conversation: Teams moves them between service addresses, so each activity overwrites the last one's.</summary>
internal sealed class WhereItIsSaid(CommitteeDb db, TimeProvider clock)
{
    public async Task<ConversationRow> RememberAsync(Activity activity, PersonRow person, CancellationToken cancellation)
    {
        var id = activity.Conversation!.Id!;
        var row = await db.Conversations.FirstOrDefaultAsync(c => c.Id == id, cancellation);
        if (row is null)
        {
            row = new ConversationRow { Id = id, ServiceUrl = activity.ServiceUrl! };
            db.Conversations.Add(row);
        }

        row.ServiceUrl = activity.ServiceUrl!;
        row.TenantId = activity.Conversation.TenantId ?? TeamsChannelData.Of(activity).TenantId ?? row.TenantId;
        row.BotId = activity.Recipient?.Id ?? row.BotId;
        row.Kind = activity.Conversation.ConversationType ?? row.Kind;
        row.LastSeenAt = clock.GetUtcNow();
        if (row.Kind is null or "personal")
            person.PersonalConversationId = id;
        person.TenantId = row.TenantId ?? person.TenantId;
        person.Zone = ZoneOf(activity) ?? person.Zone;
        return row;
    }

    /// <summary>Where the sender's client is: notices go by that clock.</summary>
    private static string? ZoneOf(Activity activity)
    {
        if (TimeZones.IsKnown(activity.LocalTimezone))
            return activity.LocalTimezone;
        var said = activity.Entities?.FirstOrDefault(e => e.Type == "clientInfo")?.Member("timezone");
        return TimeZones.IsKnown(said) ? said : null;
    }
}
