using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// Stores how to reach a conversation: Teams moves them between service addresses, so each activity overwrites the last
/// one's.
/// </summary>
internal sealed class ConversationRegistry(CommitteeDb db, TimeProvider clock)
{
    private static readonly Func<CommitteeDb, string, CancellationToken, Task<ConversationRow?>> ByIdQuery =
        EF.CompileAsyncQuery(
        (CommitteeDb db, string id, CancellationToken _) =>
            db.Conversations.AsNoTracking().FirstOrDefault(c => c.Id == id));

    /// <summary>
    /// Which of several chats was used last is needed to the minute only, so a running call doesn't write it for each
    /// message.
    /// </summary>
    private static readonly TimeSpan LastSeenPrecision = TimeSpan.FromMinutes(1);

    public async Task<ConversationRow> RememberAsync(
        Activity activity, PersonRow? person, CancellationToken cancellation)
    {
        var id = activity.Conversation!.Id!;
        var known = await db.KeptAsync("conversation", id, c => ByIdQuery(db, id, c), cancellation);
        var row = known is null ? null
            : db.Conversations.Local.FindEntry(id)?.Entity ?? db.Conversations.Attach(known.Copy()).Entity;
        if (row is null)
        {
            // The chat of a call that a calendar knows belongs to its committee without a word.
            row = new ConversationRow
            {
                Id = id, ServiceUrl = activity.ServiceUrl!, CommitteeId = await db.CalendarEntries.AsNoTracking()
                    .Where(e => e.ChatId == id).Select(e => (long?)e.CommitteeId).FirstOrDefaultAsync(cancellation),
            };
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
        {
            row.LastSeenAt = now;

            // It counts no version, for it changes all day.
            if (known is not null && !db.IsDryRun)
                known.LastSeenAt = now;
        }

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

    /// <summary>
    /// The chat's name, or the team's with the channel's; only some activities carry it, so it's updated when it comes.
    /// </summary>
    private static string? NameOf(Activity activity, TeamsChannelData place) =>
        string.Join(
            ", ", Named(activity.Conversation!.Name ?? place.TeamName, place.ChannelName)) is { Length: > 0 } name
            ? Cards.CardText.Truncate(name, 200)
            : null;

    private static IEnumerable<string?> Named(params string?[] names) =>
        names.Where(n => !string.IsNullOrWhiteSpace(n));

    /// <summary>The time zone of the sender's client: digests and reminders follow it.</summary>
    private static string? ZoneOf(Activity activity)
    {
        if (TimeZones.IsKnown(activity.LocalTimezone))
            return activity.LocalTimezone;
        var zone = activity.Entities?.FirstOrDefault(e => e.Type == "clientInfo")?.GetString("timezone");
        return TimeZones.IsKnown(zone) ? zone : null;
    }
}
