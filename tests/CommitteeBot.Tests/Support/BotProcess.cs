using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CommitteeBot.Tests.Support;

/// <summary>The program as a process of its own, which can be ended as a power cut ends it.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly HttpClient Http = new();
    private readonly Process process;

    private BotProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static Task<BotProcess> StartAsync(string storeFile, params string[] settings) =>
        StartAsync(storeFile, [], settings);

    public static async Task<BotProcess> StartAsync(
        string storeFile, Dictionary<string, string> environment, params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(Program).Assembly.Location,
                $"--Urls={address}",
                $"--Store:ConnectionString=Data Source={storeFile}",
                "--Answers:Meaning=Off",
                .. settings,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var bot = new BotProcess(process, address);
        while (!await bot.IsReadyAsync())
        {
            Assert.False(process.HasExited, "the bot ended before it was ready");
            await Task.Delay(20);
        }

        return bot;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: the program is asked to end.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    /// <summary>The status and the body of the bot's word on its own readiness.</summary>
    public async Task<string> ReadinessAsync()
    {
        using var answer = await Http.GetAsync(new Uri(Address, "/health/ready"));
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
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
