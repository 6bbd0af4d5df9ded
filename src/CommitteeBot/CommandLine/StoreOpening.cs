using CommitteeBot.Store;

namespace CommitteeBot.CommandLine;

/// <summary>Brings the store up to date before anything reads it, and says in words when that cannot be done.</summary>
internal static class StoreOpening
{
    public static async Task<bool> OpenAsync(
        IServiceProvider services, TextWriter errors, CancellationToken cancellation)
    {
        var fault = await services.GetRequiredService<StoreUpgrade>().RunAsync(cancellation);
        if (fault is not null)
            await errors.WriteLineAsync(fault);
        return fault is null;
    }
}
