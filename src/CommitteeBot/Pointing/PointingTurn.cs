namespace CommitteeBot.Pointing;

/// <summary>One turn's use of the model: few calls, and all of them within the time that a person waits.</summary>
internal sealed class PointingTurn(
    ModelPointer model, string tenant, bool readsRestricted, DateTimeOffset deadline, TimeProvider clock)
{
    private const int MaxCalls = 2;

    /// <summary>Less than this is not worth a call.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(200);

    private int calls;

    /// <summary>Whether what is restricted may be sent.</summary>
    public bool ReadsRestricted => readsRestricted;

    public async Task<PointReply?> AskAsync(PointRequest request, CancellationToken cancellation)
    {
        var left = deadline - clock.GetUtcNow();
        if (calls >= MaxCalls || left < LeastTime)
            return null;
        calls++;
        return await model.AskAsync(tenant, request, left, cancellation);
    }
}
