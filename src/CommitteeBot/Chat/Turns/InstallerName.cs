using ActivityProtocol.Connector;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Turns;

/// <summary>Looks up who added the bot, for the welcome: Teams sends only an id with an installation.</summary>
internal sealed class InstallerName(ConnectorClient connector, TimeProvider clock)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    /// <returns>The activity, with its sender's name if Teams gives it.</returns>
    public async Task<Activity> FillAsync(Activity activity, CancellationToken cancellation)
    {
        if (!ArrivalTurn.BotWasAdded(activity)
            || activity.From is not { Id: { Length: > 0 } id, Name: null or "" } sender || id == activity.Recipient?.Id)
            return activity;
        using var late = new CancellationTokenSource(Timeout, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            var member = await connector.GetMemberAsync(
                activity.ServiceUrl, activity.Conversation!.Id!, id, limit.Token);
            return member?.Name is { Length: > 0 } name
                ? activity with { From = sender with { Name = name } }
                : activity;
        }
        catch (Exception e) when (e is ConnectorException or ArgumentException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return activity;
        }
    }
}
