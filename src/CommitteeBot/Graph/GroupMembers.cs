using CommitteeBot.Committees.Following;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace CommitteeBot.Graph;

/// <summary>Who is in a group or a team.</summary>
internal sealed class GroupMembers(GraphConnection graph)
{
    /// <summary>The service allows no more ids in one filter.</summary>
    public const int MaxGroupsAtOnce = 50;

    private const int PageSize = 100;
    private static readonly string[] Person =
        ["id", "displayName", "mail", "userPrincipalName", "jobTitle", "accountEnabled"];

    /// <summary>What only a member with an account has is asked for as a property of that kind.</summary>
    private static readonly string[] TeamPerson =
    [
        "id", "displayName", "roles", "microsoft.graph.aadUserConversationMember/userId",
        "microsoft.graph.aadUserConversationMember/email",
    ];

    /// <summary>Everybody in a group, with its owners, who needn't be members of it.</summary>
    public async Task<IReadOnlyList<GroupPerson>> OfGroupAsync(string group, CancellationToken cancellation)
    {
        var members = await PagesAsync(
            (client, token) => client.Groups[group].Members.GetAsync(
                c => (c.QueryParameters.Select, c.QueryParameters.Top) = (Person, PageSize), token),
            (client, next, token) => client.Groups[group].Members.WithUrl(next).GetAsync(null, token), cancellation);
        var owners = await PagesAsync(
            (client, token) => client.Groups[group].Owners.GetAsync(
                c => (c.QueryParameters.Select, c.QueryParameters.Top) = (Person, PageSize), token),
            (client, next, token) => client.Groups[group].Owners.WithUrl(next).GetAsync(null, token), cancellation);
        var owning = owners.Select(o => o.Id).ToHashSet();
        return [.. members.Concat(owners).OfType<User>().Where(u => u.Id is not null).DistinctBy(u => u.Id)
            .Select(u => new GroupPerson(u.Id!.ToLowerInvariant(), u.DisplayName, owning.Contains(u.Id))
            {
                Mail = u.Mail, UserName = u.UserPrincipalName, JobTitle = u.JobTitle,
                IsEnabled = u.AccountEnabled ?? true,
            })];
    }

    public async Task<IReadOnlyList<GroupPerson>> OfTeamAsync(string team, CancellationToken cancellation)
    {
        var people = new List<ConversationMember>();
        var page = await graph.AskAsync(
            (client, token) => client.Teams[team].Members.GetAsync(
                c => c.QueryParameters.Select = TeamPerson, token), cancellation);
        while (true)
        {
            people.AddRange(page.Value ?? []);
            if (page.OdataNextLink is not { } next)
                break;
            page = await graph.AskAsync(
                (client, token) => client.Teams[team].Members.WithUrl(next).GetAsync(null, token), cancellation);
        }

        return [.. people.OfType<AadUserConversationMember>().Where(m => m.UserId is not null)
            .Select(m => new GroupPerson(
                m.UserId!.ToLowerInvariant(), m.DisplayName, m.Roles?.Contains("owner") ?? false) { Mail = m.Email })];
    }

    /// <summary>Which of these groups have changed since the mark; without one, where to begin.</summary>
    public async Task<GroupChanges> ChangesAsync(
        IReadOnlyList<string> groups, string? mark, CancellationToken cancellation)
    {
        var filter = string.Join(" or ", groups.Select(g => $"id eq '{g}'"));
        var changed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var page = await graph.AskAsync(
            (client, token) => mark is null
                ? client.Groups.Delta.GetAsDeltaGetResponseAsync(
                    c => (c.QueryParameters.Select, c.QueryParameters.Filter) = (["id", "members", "owners"], filter), token)
                : client.Groups.Delta.WithUrl(mark).GetAsDeltaGetResponseAsync(null, token),
            cancellation);
        while (true)
        {
            changed.UnionWith((page.Value ?? []).Select(g => g.Id).OfType<string>());
            if (page.OdataNextLink is not { } next)
                break;
            page = await graph.AskAsync(
                (client, token) => client.Groups.Delta.WithUrl(next).GetAsDeltaGetResponseAsync(null, token), cancellation);
        }

        return new GroupChanges(changed, page.OdataDeltaLink ?? throw new GraphException(GraphFault.Rejected));
    }

    private async Task<List<DirectoryObject>> PagesAsync(
        Func<GraphServiceClient, CancellationToken, Task<DirectoryObjectCollectionResponse?>> first,
        Func<GraphServiceClient, string, CancellationToken, Task<DirectoryObjectCollectionResponse?>> further,
        CancellationToken cancellation)
    {
        var all = new List<DirectoryObject>();
        var page = await graph.AskAsync(first, cancellation);
        while (true)
        {
            all.AddRange(page.Value ?? []);
            if (page.OdataNextLink is not { } next)
                return all;
            page = await graph.AskAsync((client, token) => further(client, next, token), cancellation);
        }
    }
}

/// <param name="Changed">Among them a group that was deleted.</param>
/// <param name="Mark">Where the next question begins.</param>
internal sealed record GroupChanges(IReadOnlySet<string> Changed, string Mark);
