using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Connector;

/// <summary>
/// Speaks to the channel: <c>{serviceUrl}/v3/conversations/…</c>. Every call retries what is worth it within
/// <see cref="ConnectorOptions"/> and fails with a <see cref="ConnectorException"/>.
/// <para>Source:
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</para>
/// </summary>
public sealed class ConnectorClient
{
    private readonly ConnectorTransport transport;

    internal ConnectorClient(ConnectorTransport transport) => this.transport = transport;

    /// <summary>The name of the <see cref="HttpClient"/> that calls the channel.</summary>
    public const string HttpClientName = "ActivityProtocol.Connector";

    /// <summary>
    /// The same with one attempt a call: for an outbox, which decides itself whether and when to try again. What the
    /// exception says (status, <see cref="ConnectorException.RetryAfter"/>,
    /// <see cref="ConnectorException.MayHaveArrived"/>) is that of the one attempt.
    /// </summary>
    /// <param name="attemptTimeout">How long the attempt may take: an answer that comes late is an answer all the same,
    /// so a longer one leaves less in doubt.</param>
    public ConnectorClient WithoutRetries(TimeSpan attemptTimeout) => new(transport.WithoutRetries(attemptTimeout));

    /// <summary>Puts an activity at the end of a conversation (of its thread, in a channel).</summary>
    /// <exception cref="ConnectorException">It failed; <see cref="ConnectorException.MayHaveArrived"/> says whether it
    /// may be there all the same.</exception>
    public Task<ResourceResponse> SendAsync(
        string? serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken) =>
        WriteAsync(
            "send", HttpMethod.Post, serviceUrl, Conversation(conversationId) + "/activities", activity,
            cancellationToken);

    /// <summary>
    /// The same for a caller that has to write down, before the activity may have arrived, that it may have.
    /// <paramref name="leaving"/> is awaited when there is a token and a connection and nothing of the activity has
    /// left. Where it throws, nothing leaves, and its exception is the call's.
    /// </summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> SendAsync(
        string? serviceUrl, string conversationId, Activity activity, Func<Task> leaving,
        CancellationToken cancellationToken) =>
        WriteAsync(
            "send", HttpMethod.Post, serviceUrl, Conversation(conversationId) + "/activities", activity,
            cancellationToken, leaving);

    /// <summary>Puts an activity where the reference points, with what the reference knows filled in.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> SendAsync(
        ConversationReference to, Activity activity, CancellationToken cancellationToken) =>
        SendAsync(to.ServiceUrl, to.Conversation?.Id ?? "", to.ApplyTo(activity), cancellationToken);

    /// <summary>The same with an activity that is JSON already, sent as it is.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> SendAsync(
        string? serviceUrl, string conversationId, byte[] activityJson, CancellationToken cancellationToken) =>
        WriteAsync(
            "send", HttpMethod.Post, serviceUrl, Conversation(conversationId) + "/activities", activityJson,
            cancellationToken);

    /// <summary>Answers an activity with one that is JSON already, sent as it is.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> ReplyAsync(
        string? serviceUrl, string conversationId, string activityId, byte[] activityJson,
        CancellationToken cancellationToken) =>
        WriteAsync(
            "reply", HttpMethod.Post, serviceUrl, ActivityPath(conversationId, activityId), activityJson,
            cancellationToken);

    /// <summary>Answers an activity.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> ReplyAsync(
        string? serviceUrl, string conversationId, string activityId, Activity activity,
        CancellationToken cancellationToken) =>
        WriteAsync(
            "reply", HttpMethod.Post, serviceUrl, ActivityPath(conversationId, activityId), activity,
            cancellationToken);

    /// <summary>
    /// Shows an activity in a group chat, channel or meeting chat to its recipient alone. The recipient must be a
    /// member. Teams takes such a message away after 24 hours; a retention policy may keep it, so it is no place for
    /// secrets.
    /// <para>Source: https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages</para>
    /// </summary>
    /// <exception cref="ConnectorException">It failed; a chat with the person alone is the way out.</exception>
    public Task<ResourceResponse> SendTargetedAsync(
        string? serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken) =>
        WriteAsync(
            "send-targeted", HttpMethod.Post, serviceUrl, Conversation(conversationId) + "/activities" + Targeted,
            activity, cancellationToken);

    /// <summary>
    /// The same with an activity that is JSON already, sent as it is: its recipient must be marked as targeted.
    /// </summary>
    /// <exception cref="ConnectorException">It failed; a chat with the person alone is the way out.</exception>
    public Task<ResourceResponse> SendTargetedAsync(
        string? serviceUrl, string conversationId, byte[] activityJson, CancellationToken cancellationToken) =>
        WriteAsync(
            "send-targeted", HttpMethod.Post, serviceUrl, Conversation(conversationId) + "/activities" + Targeted,
            activityJson, cancellationToken);

    /// <summary>Puts another activity in the place of one that the bot sent.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> UpdateAsync(
        string? serviceUrl, string conversationId, string activityId, Activity activity,
        CancellationToken cancellationToken, bool targeted = false) =>
        WriteAsync(
            "update", HttpMethod.Put, serviceUrl, ActivityPath(conversationId, activityId) + (targeted ? Targeted : ""),
            activity with { Id = activityId }, cancellationToken);

    /// <summary>Takes away an activity that the bot sent.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task DeleteAsync(
        string? serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken,
        bool targeted = false) =>
        transport.CallAsync(
            "delete", HttpMethod.Delete, serviceUrl,
            ActivityPath(conversationId, activityId) + (targeted ? Targeted : ""), null, cancellationToken);

    /// <summary>
    /// Puts the bot's reaction on a message: <c>PUT …/activities/{id}/reactions/{type}</c>, without a body. The same
    /// one
    /// twice is one; Teams takes two a second of a bot. The type is one of <see cref="ReactionTypes"/>, or another
    /// id of
    /// Teams' list of reactions.
    /// <para>Source: https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/agent-reactions</para>
    /// </summary>
    /// <exception cref="ConnectorException">It failed: <c>Rejected</c> where the channel knows no reactions, the
    /// message
    /// or the type.</exception>
    public Task AddReactionAsync(
        string? serviceUrl, string conversationId, string activityId, string reactionType,
        CancellationToken cancellationToken) =>
        transport.CallAsync(
            "add-reaction", HttpMethod.Put, serviceUrl,
            $"{ActivityPath(conversationId, activityId)}/reactions/{Segment(reactionType)}", null, cancellationToken);

    /// <summary>Makes a conversation: a chat with one person or a thread in a channel.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public async Task<ConversationResource> CreateConversationAsync(
        string? serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(parameters, ConnectorJson.Default.ConversationParameters);
        var answer = await transport.CallAsync(
            "create-conversation", HttpMethod.Post, serviceUrl, "/v3/conversations", body, cancellationToken);
        return Read(answer, ConnectorJson.Default.ConversationResource) ?? new ConversationResource(null, null, null);
    }

    /// <summary>All members of a conversation, page by page.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public async IAsyncEnumerable<ChannelAccount> GetMembersAsync(
        string? serviceUrl, string conversationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var page = await GetMembersPageAsync(serviceUrl, conversationId, token, cancellationToken);
            foreach (var member in page.Members ?? []) yield return member;
            // A channel that hands back the same token would keep us here for ever.
            token = page.ContinuationToken == token ? null : page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(token));
    }

    /// <summary>Up to 500 members of a conversation, from the start or from where the last page ended.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public async Task<MembersPage> GetMembersPageAsync(
        string? serviceUrl, string conversationId, string? continuationToken, CancellationToken cancellationToken)
    {
        var path = Conversation(conversationId)
            + "/pagedmembers?pageSize=500"
            + (continuationToken is null ? "" : "&continuationToken=" + Uri.EscapeDataString(continuationToken));
        var answer = await transport.CallAsync(
            "get-members", HttpMethod.Get, serviceUrl, path, null, cancellationToken);
        return Read(answer, ConnectorJson.Default.MembersPage)
            ?? throw new ConnectorException("get-members", ConnectorFault.Rejected, code: "UnreadableAnswer");
    }

    /// <summary>
    /// One member of a conversation by channel id, Entra object id or sign-in name; null when there is none.
    /// </summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public async Task<ChannelAccount?> GetMemberAsync(
        string? serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await transport.CallAsync(
                "get-member", HttpMethod.Get, serviceUrl,
                Conversation(conversationId) + "/members/" + Segment(memberId), null, cancellationToken);
            return Read(answer, ConnectorJson.Default.ChannelAccount);
        }
        catch (ConnectorException fault) when (
            fault is { Status: System.Net.HttpStatusCode.NotFound, Code: not "ConversationNotFound" })
        {
            return null;
        }
    }

    private const string Targeted = "?isTargetedActivity=true";

    private Task<ResourceResponse> WriteAsync(
        string call, HttpMethod method, string? serviceUrl, string path, Activity activity,
        CancellationToken cancellationToken, Func<Task>? leaving = null) =>
        WriteAsync(
            call, method, serviceUrl, path,
            JsonSerializer.SerializeToUtf8Bytes(activity, ConnectorJson.Default.Activity), cancellationToken, leaving);

    private async Task<ResourceResponse> WriteAsync(
        string call, HttpMethod method, string? serviceUrl, string path, byte[] body,
        CancellationToken cancellationToken, Func<Task>? leaving = null)
    {
        var answer = await transport.CallAsync(call, method, serviceUrl, path, body, cancellationToken, leaving);
        return Read(answer, ConnectorJson.Default.ResourceResponse) ?? new ResourceResponse(null);
    }

    private static string Conversation(string id) => "/v3/conversations/" + Segment(id);

    private static string ActivityPath(string conversationId, string activityId) =>
        Conversation(conversationId) + "/activities/" + Segment(activityId);

    private static string Segment(string id) =>
        Auth.SafeAddress.IsId(id) ? Uri.EscapeDataString(id) : throw new ArgumentException("Not an id.", nameof(id));

    /// <summary>The request was taken, so an answer that cannot be read is no failure of it.</summary>
    private static T? Read<T>(byte[] answer, JsonTypeInfo<T> info) where T : class
    {
        try
        {
            return answer.Length == 0 ? null : JsonSerializer.Deserialize(answer, info);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
