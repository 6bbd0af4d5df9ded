using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>Keeps how to reach a conversation: Teams moves them between service addresses, so each activity overwrites the last one's.</summary>
internal sealed class ConversationRegistry(CommitteeDb db, TimeProvider clock)
{
    private static readonly Func<CommitteeDb, string, CancellationToken, Task<ConversationRow?>> ByIdQuery = EF.CompileAsyncQuery(
        (CommitteeDb db, string id, CancellationToken _) => db.Conversations.FirstOrDefault(c => c.Id == id));

    /// <summary>Which of several chats was used last is asked by the minute: a line in a running call need not write that down each time.</summary>
    private static readonly TimeSpan LastSeenPrecision = TimeSpan.FromMinutes(1);

    public async Task<ConversationRow> RememberAsync(Activity activity, PersonRow? person, CancellationToken cancellation)
    {
        var id = activity.Conversation!.Id!;
        var row = await ByIdQuery(db, id, cancellation);
        if (row is null)
        {
            row = new ConversationRow { Id = id, ServiceUrl = activity.ServiceUrl! };
            db.Conversations.Add(row);
        }

        row.ServiceUrl = activity.ServiceUrl!;
        var place = TeamsChannelData.From(activity);
        row.TenantId = activity.Conversation.TenantId ?? place.TenantId ?? row.TenantId;
        row.BotId = activity.Recipient?.Id ?? row.BotId;
        row.Kind = activity.Conversation.ConversationType ?? row.Kind;
        row.TeamId = place.TeamId ?? row.TeamId;
        row.Name = NameOf(activity, place) ?? row.Name;
        if (clock.GetUtcNow() is var now && now - row.LastSeenAt >= LastSeenPrecision)
            row.LastSeenAt = now;
        if (person is not null)
            RememberPerson(person, row, activity);
        return row;
    }

    private static void RememberPerson(PersonRow person, ConversationRow place, Activity activity)
    {
        if (!GroupChat.Includes(activity))
            person.PersonalConversationId = place.Id;
        person.TenantId = place.TenantId ?? person.TenantId;
        person.Zone = ZoneOf(activity) ?? person.Zone;
    }

    /// <summary>The chat's name, or the team's with the channel's; it comes with some activities only, and with every change.</summary>
    private static string? NameOf(Activity activity, TeamsChannelData place) =>
        string.Join(", ", new[] { activity.Conversation!.Name ?? place.TeamName, place.ChannelName }.Where(n => !string.IsNullOrWhiteSpace(n))) is { Length: > 0 } name
            ? Cards.CardText.Truncate(name, 200)
            : null;

    /// <summary>Where the sender's client is: notices go by that clock.</summary>
    private static string? ZoneOf(Activity activity)
    {
        if (TimeZones.IsKnown(activity.LocalTimezone))
            return activity.LocalTimezone;
        var said = activity.Entities?.FirstOrDefault(e => e.Type == "clientInfo")?.GetString("timezone");
        return TimeZones.IsKnown(said) ? said : null;
    }
}
