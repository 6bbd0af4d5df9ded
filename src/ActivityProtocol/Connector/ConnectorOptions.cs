namespace ActivityProtocol.Connector;

/// <summary>
/// How hard the connector tries. The defaults fit a turn, which Teams delivers again after 15 seconds; what can wait
/// longer belongs in an outbox.
/// </summary>
public sealed class ConnectorOptions
{
    /// <summary>Attempts in all, the first included.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long all attempts and the waits between them may take together.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The first wait where the channel names none; each next one is twice as long.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest such wait.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(5);
}
