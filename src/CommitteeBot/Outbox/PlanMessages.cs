namespace CommitteeBot.Outbox;

/// <summary>
/// Queues what falls due by the clock. Called by the process that sends, before it looks for messages.
/// </summary>
internal delegate Task PlanMessages(CancellationToken cancellation);
