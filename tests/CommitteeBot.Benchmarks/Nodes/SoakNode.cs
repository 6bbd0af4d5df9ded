using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>One of the nodes: a process that comes and goes, always at the same address.</summary>
/// <param name="ahead">How far its clock is ahead of this machine's.</param>
internal sealed class SoakNode(string store, string log, TimeSpan ahead) : IDisposable
{
    /// <summary>
    /// Debian's package faketime; it tells a program another time of day, and leaves its timers alone.
    /// </summary>
    private const string OtherClock = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public static bool HasOtherClocks => File.Exists(OtherClock);

    public bool IsRunning => process is { HasExited: false };

    public async Task StartAsync(TimeSpan most)
    {
        process?.Dispose();
        var start = new ProcessStartInfo(
            "sh", ["-c", $"exec dotnet \"$0\" >>'{log}' 2>&1", BotProcess.BotAssembly()])
        {
            Environment =
            {
                ["Urls"] = Address.ToString(),
                ["Store__Provider"] = "Postgres",
                ["Store__ConnectionString"] = store,
                ["Answers__Meaning"] = "Off",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Logging__LogLevel__CommitteeBot"] = "Information",
            },
        };
        if (HasOtherClocks && ahead != TimeSpan.Zero)
        {
            start.Environment["LD_PRELOAD"] = OtherClock;
            start.Environment["FAKETIME"] = string.Create(CultureInfo.InvariantCulture, $"{ahead.TotalSeconds:+0.0;-0.0}");
            start.Environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
        }

        process = Process.Start(start)!;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < most && IsRunning && !await IsReadyAsync();)
            await Task.Delay(50);
    }

    /// <summary>SIGKILL: nothing is given back.</summary>
    public void Kill() => Signal("KILL");

    /// <summary>SIGTERM: as an orchestrator ends it.</summary>
    public void Stop() => Signal("TERM");

    /// <summary>SIGSTOP: it knows nothing of the time until it goes on.</summary>
    public void Freeze() => Signal("STOP");

    public void GoOn() => Signal("CONT");

    public Task WaitForEndAsync() => process!.WaitForExitAsync();

    public void Dispose()
    {
        if (IsRunning)
            process!.Kill();
        process?.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process!.Id}"]);
        kill.WaitForExit();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
