using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Tests.Outbox;

/// <summary>A store that cannot take, so many times, what came of a call.</summary>
internal sealed class FullDisk(int times) : DbCommandInterceptor
{
    private int left = times;

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default) =>
        command.CommandText.Contains("\"PostedActivityId\" =", StringComparison.Ordinal) && left-- > 0
            ? throw new IOException("The disk is full.")
            : new(result);
}
