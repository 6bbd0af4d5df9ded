using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>What may be shown in a group chat or channel: what the least entitled person present may see.</summary>
internal sealed class GroupScopeReader(CommitteeDb db, ConversationMembers present, EntitlementReader sights)
{
    /// <summary>The scope of a chat in which somebody speaks. An event comes from the channel itself.</summary>
    public Task<ReadScope> ReadAsync(Activity activity, CancellationToken cancellation) =>
        ReadAsync(
            ChatPlace.From(activity),
            activity.Type == ActivityTypes.Event ? null : activity.From ?? new ChannelAccount(), cancellation);

    /// <param name="speaker">Somebody who is there although the list of members may not have them yet.</param>
    public async Task<ReadScope> ReadAsync(ChatPlace place, ChannelAccount? speaker, CancellationToken cancellation) =>
        await TryReadAsync(place, speaker, cancellation) ?? ReadScope.None;

    /// <returns>Null where it can't be told who is there.</returns>
    public async Task<ReadScope?> TryReadAsync(
        ChatPlace place, ChannelAccount? speaker, CancellationToken cancellation)
    {
        var changedAt = await db.Conversations.Where(c => c.Id == place.MembersKey).Select(c => c.MembersChangedAt)
            .FirstOrDefaultAsync(cancellation);
        if (await present.ReadAsync(place, changedAt, cancellation) is not { } members)
            return null;

        var people = await PeopleAsync(speaker is null ? members : [speaker, .. members], cancellation);

        // What stands in a channel is read by whoever joins the team later; those of a chat are those that are there.
        var seesRestricted = place.ConversationType != "channel";
        return (await sights.ReadAsync(place.TenantId, people, seesRestricted, cancellation)).Scope;
    }

    /// <summary>The people's numbers in the store, and a zero where it does not know one.</summary>
    private Task<IReadOnlyList<long>> PeopleAsync(
        IReadOnlyList<ChannelAccount> accounts, CancellationToken cancellation) => db.KeptAsync(
        "accounts", string.Join('\n', accounts.Select(a => $"{a.EntraObjectId} {a.Id}")),
        c => ReadPeopleAsync(accounts, c), cancellation);

    private async Task<IReadOnlyList<long>> ReadPeopleAsync(
        IReadOnlyList<ChannelAccount> accounts, CancellationToken cancellation)
    {
        var directory = accounts.Select(a => a.EntraObjectId).OfType<string>().Distinct().ToList();
        var teams = accounts.Where(a => a.EntraObjectId is null).Select(a => a.Id).OfType<string>().Distinct().ToList();
        var byDirectory = await db.People.AsNoTracking()
            .Where(p => p.AadObjectId != null && directory.Contains(p.AadObjectId))
            .ToDictionaryAsync(p => p.AadObjectId!, p => p.Id, cancellation);
        var byTeams =
            (await db.People.AsNoTracking().Where(p => p.AadObjectId == null && p.TeamsId != null && teams.Contains(p.TeamsId))
            .Select(p => new { p.TeamsId, p.Id }).ToListAsync(cancellation)).ToLookup(p => p.TeamsId!, p => p.Id);
        return [.. accounts.Select(a => a switch
        {
            { EntraObjectId: { } id } => byDirectory.GetValueOrDefault(id),
            { Id: { } id } => byTeams[id].FirstOrDefault(),
            _ => 0,
        }).Distinct()];
    }
}
