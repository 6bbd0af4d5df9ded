using ActivityProtocol.Connector;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Delivery;

namespace CommitteeBot.Hosting;

/// <summary>
/// Puts ✅ on messages whose actions were logged without a word to the bot, one after the other. Teams takes two
/// reactions
/// a second of a bot, over all chats
/// (https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/agent-reactions);
/// the connector tries again where it is told to wait.
/// </summary>
internal sealed partial class ReactionWorker(
    MessageReactions reactions, ConnectorClient connector, TimeProvider clock, ILogger<ReactionWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var message in reactions.ReadAllAsync(stoppingToken))
        {
            try
            {
                await connector.AddReactionAsync(
                    message.ServiceUrl, message.ConversationId, message.MessageId, ReactionTypes.CheckMark, stoppingToken);
            }
            catch (Exception e) when (e is ConnectorException or ArgumentException)
            {
                // The card in the chat says the same.
                NotMarked(message.MessageId, (e as ConnectorException)?.Fault.ToString() ?? e.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(45, LogLevel.Information, "Message {ActivityId} got no mark ({Fault}).")]
    private partial void NotMarked(string activityId, string fault);
}
