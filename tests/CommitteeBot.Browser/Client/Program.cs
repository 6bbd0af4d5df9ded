using System.Diagnostics;

namespace CommitteeBot.Browser.Client;

/// <summary>
/// A program that runs beside the tests; what it prints is kept, so that a test can look for complaints.
/// </summary>
internal sealed class Program : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly Process process;
    private readonly List<string> printed = [];

    private Program(Process process) => this.process = process;

    public IReadOnlyList<string> Printed
    {
        get
        {
            lock (printed)
                return [.. printed];
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<Program> StartAsync(ProcessStartInfo start, Uri ready, TimeSpan patience)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = Process.Start(start)
            ?? throw new InvalidOperationException($"{start.FileName} could not be started.");
        var program = new Program(process);
        process.OutputDataReceived += program.Keep;
        process.ErrorDataReceived += program.Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var late = new CancellationTokenSource(patience);
        while (!await AnswersAsync(ready))
        {
            if (process.HasExited || late.IsCancellationRequested)
            {
                await program.DisposeAsync();
                throw new InvalidOperationException(
                    $"{start.FileName} did not come up:\n{string.Join('\n', program.Printed)}");
            }

            await Task.Delay(50);
        }

        return program;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null)
            return;
        lock (printed)
            printed.Add(line.Data);
    }

    private static async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var answer = await Http.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
