using System.Net;

namespace CommitteeBot.Graph;

/// <summary>
/// How fast Microsoft 365 is asked, for all features together: its limits are for the app as a whole. A pause that it
/// asks for is kept by everybody; after several failures in a row it is left alone for a while.
/// </summary>
internal sealed class GraphPace(TimeProvider clock)
{
    public const int FailuresBeforeRest = 5;
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private DateTimeOffset pauseUntil = DateTimeOffset.MinValue;
    private DateTimeOffset restUntil = DateTimeOffset.MinValue;
    private int failures;

    /// <summary>Waits until something may be asked.</summary>
    /// <exception cref="GraphException">It may not for longer than is worth waiting for.</exception>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan pause;
            lock (gate)
            {
                var now = clock.GetUtcNow();
                if (restUntil > now)
                    throw new GraphException(GraphFault.Unreachable);
                pause = pauseUntil - now;
            }

            if (pause <= TimeSpan.Zero)
                return;
            if (pause > LongestPause)
                throw new GraphException(GraphFault.Busy);
            await Task.Delay(pause, clock, cancellation);
        }
    }

    public static bool AsksForPause(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    /// <summary>Notes the pause that an answer asks for.</summary>
    /// <param name="attempt">From 1; what is asked for without a time takes longer each time.</param>
    public void Pause(HttpResponseMessage response, int attempt)
    {
        var now = clock.GetUtcNow();
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } time } => time,
            { Date: { } moment } => moment - now,
            _ => TimeSpan.FromSeconds(Math.Pow(2, attempt)),
        };
        lock (gate)
            pauseUntil = now + asked > pauseUntil ? now + asked : pauseUntil;
    }

    public void Answered()
    {
        lock (gate)
            (failures, restUntil) = (0, DateTimeOffset.MinValue);
    }

    public void Failed()
    {
        lock (gate)
        {
            if (++failures < FailuresBeforeRest)
                return;
            var rest = FirstRest * Math.Pow(2, Math.Min(failures - FailuresBeforeRest, 5));
            restUntil = clock.GetUtcNow() + (rest < LongestRest ? rest : LongestRest);
        }
    }
}
