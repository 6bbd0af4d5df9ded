using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CommitteeBot.Store;

namespace CommitteeBot.Benchmarks;

/// <summary>
/// The program as users start it: a process of its own, with a store of its own, on a free port of loopback.
/// </summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly Process process;
    private readonly string folder;

    private BotProcess(Process process, Uri address, string folder)
    {
        this.process = process;
        Address = address;
        this.folder = folder;
    }

    public Uri Address { get; }

    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>The size of its own store; nothing where that is a database.</summary>
    public long StoreBytes => Directory.GetFiles(folder, "store.db*").Sum(f => new FileInfo(f).Length);

    /// <summary>What it has used of all processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <returns>The running bot and the time from its start until it called itself ready.</returns>
    /// <param name="store">The store of all nodes; null for one of its own.</param>
    public static async Task<(BotProcess Bot, TimeSpan ToReady)> StartAsync(
        string? folder = null, StoreSettings? store = null)
    {
        folder ??= Directory.CreateTempSubdirectory("committeebot-bench-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [BotAssembly()])
        {
            Environment =
            {
                ["Urls"] = address.ToString(),
                ["Store__Provider"] = $"{store?.Provider ?? StoreProvider.Sqlite}",
                ["Store__ConnectionString"] =
                    store?.ConnectionString ?? $"Data Source={Path.Combine(folder, "store.db")}",
                ["Logging__LogLevel__Default"] = "Warning",
            },
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (true)
        {
            try
            {
                using var ready = await Http.GetAsync(new Uri(address, "/health/ready"));
                if (ready.IsSuccessStatusCode)
                    return (new BotProcess(process, address, folder), watch.Elapsed);
            }
            catch (HttpRequestException)
            {
                if (process.HasExited)
                    throw new InvalidOperationException($"The bot ended with {process.ExitCode}.");
            }

            await Task.Delay(5);
        }
    }

    /// <summary>The store as it is on the disk now; its write-ahead log belongs to it.</summary>
    public void CopyStoreTo(string target)
    {
        foreach (var file in Directory.GetFiles(folder))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// The bot as its own build left it, beside this one, in the same configuration; or another build that
    /// <c>COMMITTEEBOT_BOT</c> names, to compare with.
    /// </summary>
    public static string BotAssembly()
    {
        if (Environment.GetEnvironmentVariable("COMMITTEEBOT_BOT") is { Length: > 0 } other)
            return other;
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = here.Parent!.Name;
        var root = here;
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CommitteeBot.sln")))
            root = root.Parent;
        return Path.Combine(root!.FullName, "src", "CommitteeBot", "bin", configuration, here.Name, "CommitteeBot.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
