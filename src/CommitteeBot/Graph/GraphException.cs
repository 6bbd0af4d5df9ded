namespace CommitteeBot.Graph;

/// <summary>Microsoft 365 gave no answer. Its message holds no text of the service's: that may name people.</summary>
internal sealed class GraphException(GraphFault fault, Exception? cause = null)
    : Exception($"Microsoft 365: {fault}.", cause)
{
    public GraphFault Fault { get; } = fault;
}
