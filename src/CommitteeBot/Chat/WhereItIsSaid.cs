using ActivityProtocol.Schema;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>Keeps how to reach a conversation: Teams moves them between service addresses, so each activity overwrites the last one's.</summary>
internal sealed class WhereItIsSaid(CommitteeDb db, TimeProvider clock)
{
    public async Task<ConversationRow> RememberAsync(Activity activity, PersonRow? person, CancellationToken cancellation)
    {
        var id = activity.Conversation!.Id!;
        var row = await db.Conversations.FirstOrDefaultAsync(c => c.Id == id, cancellation);
        if (row is null)
        {
            row = new ConversationRow { Id = id, ServiceUrl = activity.ServiceUrl! };
            db.Conversations.Add(row);
        }

        row.ServiceUrl = activity.ServiceUrl!;
        row.TenantId = activity.Conversation.TenantId ?? row.TenantId;
        row.Kind = activity.Conversation.ConversationType ?? row.Kind;
        var place = TeamsChannelData.Of(activity);
        row.TeamId = place.TeamId ?? row.TeamId;
        row.Name = NameOf(activity, place) ?? row.Name;
        row.LastSeenAt = clock.GetUtcNow();
        if (person is not null && !InCompany.Of(activity))
            person.PersonalConversationId = id;
        return row;
    }

    /// <summary>The chat's name, or the team's with the channel's; it comes with some activities only, and with every change.</summary>
    private static string? NameOf(Activity activity, TeamsChannelData place) =>
        string.Join(", ", new[] { activity.Conversation!.Name ?? place.TeamName, place.ChannelName }.Where(n => !string.IsNullOrWhiteSpace(n))) is { Length: > 0 } name
            ? Cards.CardText.Shortened(name, 200)
            : null;
}
