using CommitteeBot.Store;
using Npgsql;

namespace CommitteeBot.Tests.Store;

public sealed class StoreOutageTests
{
    [Fact]
    public async Task What_a_restarting_server_has_cut_off_is_done_when_it_is_back()
    {
        var tries = 0;

        Assert.Equal(3, await WaitOutAsync(() => ++tries < 3 ? throw new NpgsqlException("cut off") : tries));
    }

    [Fact]
    public async Task What_fails_for_another_reason_fails_at_once()
    {
        var tries = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => WaitOutAsync(() => ++tries > 0 ? throw new InvalidOperationException() : tries));
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task Nobody_waits_for_it_who_has_no_more_time()
    {
        using var over = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));

        await Assert.ThrowsAsync<NpgsqlException>(
            () => WaitOutAsync(() => throw new NpgsqlException("cut off"), over.Token));
    }

    private static Task<int> WaitOutAsync(Func<int> step, CancellationToken cancellation = default) =>
        StoreOutage.WaitOutAsync(() => Task.FromResult(step()), TimeProvider.System, cancellation);
}
