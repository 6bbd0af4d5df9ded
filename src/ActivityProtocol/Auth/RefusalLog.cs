using System.Text;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Auth;

/// <summary>
/// Logs refused requests without letting a flood of them fill the log: the first of each kind at once, the rest of the
/// next minute as one
/// line with their number.
/// </summary>
internal sealed class RefusalLog : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly ILogger<RefusalLog> logger;
    private readonly Dictionary<TokenFault, int> counts = [];
    private readonly ITimer timer;

    public RefusalLog(TimeProvider time, ILogger<RefusalLog> logger)
    {
        this.logger = logger;
        timer = time.CreateTimer(_ => Summarise(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(TokenFault fault)
    {
        lock (counts)
        {
            if (counts.Count == 0) timer.Change(Period, Timeout.InfiniteTimeSpan);
            if (counts.TryGetValue(fault, out var count))
            {
                counts[fault] = count + 1;
                return;
            }

            counts[fault] = 0;
        }

        Log.TokenRefused(logger, fault);
    }

    public void Dispose()
    {
        timer.Dispose();
        Summarise();
    }

    private void Summarise()
    {
        var summary = new StringBuilder();
        var total = 0;
        lock (counts)
        {
            foreach (var (fault, count) in counts.Where(entry => entry.Value > 0)
                .OrderByDescending(entry => entry.Value))
            {
                total += count;
                summary.Append(summary.Length > 0 ? ", " : "").Append(fault).Append(' ').Append(count);
            }

            counts.Clear();
        }

        if (total > 0) Log.TokensRefused(logger, total, summary.ToString());
    }
}
