using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Import.Samples;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// Puts the sample committees into a store that holds nothing yet, so that there is something to try every feature on.
/// Setting <c>Samples:Load=false</c> prevents it; a store that has a committee is never touched.
/// </summary>
internal sealed class FillEmptyStore(
    IServiceScopeFactory scopes, StoreSettings settings, IConfiguration configuration, TimeProvider clock)
{
    private const string Key = "Samples:Load";
    private const int MaxAttempts = 10;

    private readonly TaskCompletionSource filled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Ends once the store holds what it is to hold; a turn that comes before waits for it, so that no answer is given
    /// from half of the minutes.
    /// </summary>
    public Task WhenFilled => filled.Task;

    public bool IsFilled => filled.Task.IsCompletedSuccessfully;

    /// <returns>A line for the console: what the store holds.</returns>
    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        try
        {
            return await FillAsync(cancellation);
        }
        finally
        {
            filled.TrySetResult();
        }
    }

    private async Task<string> FillAsync(CancellationToken cancellation)
    {
        var held = await StoreSummary.ReadAsync(settings, cancellation);
        if (held.Committees > 0 || !configuration.GetValue(Key, true))
            return Line("In the store", held);

        var samples = SampleCommittees.All(CommitteeDay.At(clock.GetUtcNow(), "Europe/London"));
        // Reading is pure, so it goes on beside the store's own start.
        var records = Task.Run(
            () => samples.SelectMany(s => s.Minutes).AsParallel().Select(Read)
            .ToDictionary(r => r.Record.Source), cancellation);
        await using (var scope = scopes.CreateAsyncScope())
        {
            // All or nothing: a start that is cut short leaves an empty store, which the next one fills.
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            await db.BeginWriteAsync(cancellation);
            if (await db.Committees.AnyAsync(cancellation))
                return Line("Another node loaded", await StoreSummary.ReadAsync(settings, cancellation));
            var load = scope.ServiceProvider.GetRequiredService<LoadSample>();
            foreach (var sample in samples)
                await load.RunAsync(sample, records, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return Line("Loaded the sample committees", await StoreSummary.ReadAsync(settings, cancellation));
    }

    /// <summary>
    /// The samples are our own text. An expression that takes too long over them does so because the machine has
    /// nothing
    /// left for it, and a first start must outlast that.
    /// </summary>
    private static SampleRecord Read(SampleMinutes minutes)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return SampleRecord.Read(minutes);
            }
            catch (RegexMatchTimeoutException) when (attempt < MaxAttempts)
            {
                // What was compiled for it is there the next time.
            }
        }
    }

    private static string Line(string opening, StoreSummary held) => string.Create(CultureInfo.InvariantCulture,
        $"{opening}: {held.Committees} committees, {held.Documents} sets of minutes, {held.OpenActions} open actions.");
}
