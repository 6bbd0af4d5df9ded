using ActivityProtocol.Connector;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Hosting;

/// <summary>One activity that came in, and the means to answer it where it came from.</summary>
/// <param name="activity">What came in.</param>
/// <param name="connector">Speaks to the channel.</param>
public sealed class TurnContext(Activity activity, ConnectorClient connector)
{
    /// <summary>What came in.</summary>
    public Activity Activity { get; } = activity;

    /// <summary>Speaks to the channel, for what is not an answer here.</summary>
    public ConnectorClient Connector { get; } = connector;

    /// <summary>Where this turn happens; to be stored for speaking later.</summary>
    public ConversationReference Reference { get; } = ConversationReference.From(activity);

    private string ConversationId => Activity.Conversation?.Id ?? "";

    /// <summary>
    /// Puts an activity at the end of the conversation (of its thread, in a channel). What it leaves open is filled in.
    /// </summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        Connector.SendAsync(Activity.ServiceUrl, ConversationId, Reference.ApplyTo(activity), cancellationToken);

    /// <summary>Puts a text at the end of the conversation.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> SendAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(new Activity { Text = text }, cancellationToken);

    /// <summary>
    /// Answers the activity that came in; where that has no id, the answer goes to the end of the conversation.
    /// </summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> ReplyAsync(Activity activity, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(Activity.Id)
        ? SendAsync(activity, cancellationToken)
        : Connector.ReplyAsync(Activity.ServiceUrl, ConversationId, Activity.Id,
            Reference.ApplyTo(activity) with { ReplyToId = activity.ReplyToId ?? Activity.Id }, cancellationToken);

    /// <summary>Answers with a text.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> ReplyAsync(string text, CancellationToken cancellationToken) =>
        ReplyAsync(new Activity { Text = text }, cancellationToken);

    /// <summary>
    /// Shows an activity to the person who spoke and to nobody else in a group (<see
    /// cref="ConnectorClient.SendTargetedAsync"/>).
    /// </summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> SendTargetedAsync(Activity activity, CancellationToken cancellationToken) =>
        Connector.SendTargetedAsync(Activity.ServiceUrl, ConversationId, Reference.ApplyTo(activity),
            cancellationToken);

    /// <summary>Puts another activity in the place of the bot's own one with that id.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task<ResourceResponse> UpdateAsync(string activityId, Activity activity,
        CancellationToken cancellationToken) =>
        Connector.UpdateAsync(Activity.ServiceUrl, ConversationId, activityId, Reference.ApplyTo(activity),
            cancellationToken);

    /// <summary>Takes away the bot's own activity with that id.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task DeleteAsync(string activityId, CancellationToken cancellationToken) =>
        Connector.DeleteAsync(Activity.ServiceUrl, ConversationId, activityId, cancellationToken);

    /// <summary>Shows that the bot is writing.</summary>
    /// <exception cref="ConnectorException">It failed.</exception>
    public Task SendTypingAsync(CancellationToken cancellationToken) =>
        SendAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
}
