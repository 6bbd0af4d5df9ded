using System.Diagnostics;
using System.Globalization;
using Azure.Core;
using CommitteeBot.Benchmarks.Retrieval;
using CommitteeBot.Graph;
using CommitteeBot.Hosting.Microsoft365;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Benchmarks.Tenants;

/// <summary>
/// <c>tenant [FILES] [EVENTS] [MS]</c>: the first reading of a library's list and of a calendar at so many milliseconds a call: time,
/// processor and memory of our own.
/// </summary>
internal static class TenantBenchmark
{
    private const string Id = "11111111-1111-1111-1111-111111111111";

    public static async Task<int> RunAsync(string[] args)
    {
        int Option(int at, int usual) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : usual;
        await using var tenant = new LargeTenant(
            Option(0, 100_000), Option(1, 10_000), TimeSpan.FromMilliseconds(Option(2, 50)));
        await tenant.StartAsync();
        await using var store = await TemporaryStore.OpenAsync();
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddScoped<CommitteeDb>(_ => store.Context())
            .AddLogging().AddGraph(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Graph:TenantId"] = Id, ["Graph:ClientId"] = Id, ["Graph:ClientSecret"] = "x", ["Graph:Endpoint"] = tenant.Endpoint,
                ["Graph:Committees:0:Committee"] = "ME", ["Graph:Committees:0:Calendar"] = "clerk@example.org",
                ["Graph:Committees:0:CalendarCategory"] = "ME",
                ["Graph:Committees:0:Library"] = "https://example.sharepoint.com/sites/A/Documents",
            }).Build())
            .AddSingleton(p => new GraphSignIn(p.GetRequiredService<GraphSettings>(), _ => new AnyToken()));
        await using var provider = services.BuildServiceProvider();
        await MeasureAsync("files", tenant, provider, ActivatorUtilities.CreateInstance<LibraryListSource>(provider));
        await MeasureAsync("events", tenant, provider, ActivatorUtilities.CreateInstance<MailboxSource>(provider));
        await using var db = store.Context();
        Console.WriteLine($"in the store: {await db.FollowedFiles.CountAsync()} files, {await db.CalendarEntries.CountAsync()} events");
        return 0;
    }

    private static async Task MeasureAsync(string what, LargeTenant tenant, ServiceProvider provider, IFollowedSource kind)
    {
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        var (memory, processor, calls) = (process.WorkingSet64, process.TotalProcessorTime, tenant.Calls);
        using var watching = new CancellationTokenSource();
        var peak = PeakAsync(watching.Token);
        var watch = Stopwatch.StartNew();
        var source = new FollowedSourceRow { Key = kind.Keys.Single().Key, DueAt = DateTimeOffset.UnixEpoch };
        var write = await kind.ReadAsync(source, CancellationToken.None);
        var read = watch.Elapsed;
        await using (var scope = provider.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            await db.BeginWriteAsync(CancellationToken.None);
            db.FollowedSources.Add(source);
            await write(db, source, CancellationToken.None);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        var all = watch.Elapsed;
        await watching.CancelAsync();
        process.Refresh();
        Console.WriteLine(
            $"{what,-8} {tenant.Calls - calls} calls, read {read.TotalSeconds:F1} s, written {(all - read).TotalSeconds:F1} s, processor "
                + $"{(process.TotalProcessorTime - processor).TotalSeconds:F1} s, memory {(await peak - memory) >> 20} MB more at most");
    }

    private static async Task<long> PeakAsync(CancellationToken end)
    {
        using var process = Process.GetCurrentProcess();
        var peak = 0L;
        while (!end.IsCancellationRequested)
        {
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64);
            await Task.Delay(50, CancellationToken.None);
        }

        return peak;
    }

    private sealed class AnyToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
