using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CommitteeBot.Minutes.Readers.Tools;

/// <summary>
/// Runs a program on the bytes of a document: no shell, no file on disk, a bare environment, and an end to it and to all that it has started
/// when a limit is reached.
/// </summary>
internal static class ChildProcess
{
    private const int MostErrors = 4096;
    private static readonly string[] Kept = ["PATH", "TESSDATA_PREFIX"];

    public static async Task<ToolResult> RunAsync(
        Tool tool, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, ToolLimits limits, CancellationToken cancellation)
    {
        if (Tool.Find(tool.Name) is not { } path)
            return ToolResult.Of(ToolFault.Missing);

        using var process = new Process { StartInfo = StartInfo(path, arguments, limits) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(limits.Time);
        process.Start();
        var writing = WriteAsync(process.StandardInput.BaseStream, input, limit.Token);
        var errors = ReadAsync(process.StandardError.BaseStream, MostErrors, isCut: true, limit.Token);
        try
        {
            var output = await ReadAsync(process.StandardOutput.BaseStream, limits.Output, isCut: false, limit.Token);
            if (output is null)
                return ToolResult.Of(ToolFault.TooMuchOutput);
            await writing;
            var said = await errors;
            await process.WaitForExitAsync(limit.Token);
            return new ToolResult(ToolFault.None, process.ExitCode, output, Encoding.UTF8.GetString(said!));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ToolResult.Of(ToolFault.TooSlow);
        }
        finally
        {
            await EndAsync(process, limit, writing, errors);
        }
    }

    private static ProcessStartInfo StartInfo(string path, IReadOnlyList<string> arguments, ToolLimits limits)
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (Tool.Find("prlimit") is { } limiter)
        {
            // It sets the limits and becomes the program, so there is one process to end.
            start.FileName = limiter;
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={limits.Memory}"));
            start.ArgumentList.Add("--core=0");
            start.ArgumentList.Add(path);
        }
        else
        {
            start.FileName = path;
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        // Settings and secrets of the bot are no business of a program that reads a stranger's file.
        var kept = Kept.Select(k => (Key: k, Value: Environment.GetEnvironmentVariable(k))).ToList();
        start.Environment.Clear();
        foreach (var (key, value) in kept.Where(k => k.Value is not null))
            start.Environment[key] = value;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    private static async Task WriteAsync(Stream stream, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            await using (stream)
                await stream.WriteAsync(input, cancellation);
        }
        catch (IOException)
        {
            // It has seen enough and closed its end; its exit code says whether that was well.
        }
    }

    /// <returns>Null where there is more than it may write, unless the rest is simply cut.</returns>
    private static async Task<byte[]?> ReadAsync(Stream stream, int most, bool isCut, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (read.Length + count > most && !isCut)
                return null;
            read.Write(buffer, 0, (int)Math.Min(count, most - read.Length));
        }

        return read.ToArray();
    }

    private static async Task EndAsync(Process process, CancellationTokenSource limit, Task writing, Task errors)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        await limit.CancelAsync();
        await Task.WhenAll(writing, errors).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
