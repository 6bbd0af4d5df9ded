using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CommitteeBot.Minutes.Readers.Tools;

/// <summary>
/// Runs a program on the bytes of a document: no shell, a bare environment, and an end to it and to all that it has
/// started when a limit is reached.
/// </summary>
internal static class ChildProcess
{
    private const int MaxErrorBytes = 4096;

    /// <summary>As much as a pipe holds.</summary>
    private const int BufferSize = 64 * 1024;

    private static readonly string[] InheritedVariables = ["PATH", "TESSDATA_PREFIX"];

    public static async Task<ToolResult> RunAsync(
        Tool tool, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, ToolLimits limits,
        CancellationToken cancellation)
    {
        var output = new MemoryStream();
        var result = await RunAsync(tool, arguments, input, limits, output.Write, cancellation);
        return result.IsDone ? result with { Output = output.ToArray() } : result;
    }

    /// <param name="take">
    /// Gets what it writes piece by piece, while it still works on what comes next. After the end of one that was
    /// ended, a last piece may still be on its way.
    /// </param>
    public static async Task<ToolResult> RunAsync(
        Tool tool, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, ToolLimits limits,
        Action<ReadOnlySpan<byte>> take, CancellationToken cancellation)
    {
        if (Tool.FindPath(tool.Name) is not { } path)
            return ToolResult.Failed(ToolFault.Missing);

        using var process = new Process { StartInfo = StartInfo(path, arguments, limits) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(limits.Time);
        process.Start();
        var writing = WriteAsync(process.StandardInput.BaseStream, input, limit.Token);
        var errors = ErrorsAsync(process.StandardError.BaseStream, limit.Token);
        try
        {
            var stdout = process.StandardOutput.BaseStream;

            // It writes in thousands of small pieces. To wait for each on the pool would keep its threads spinning,
            // which costs more than the reading.
            var taking = Task.Factory.StartNew(
                () => CopyOutput(stdout, limits.Output, take), CancellationToken.None, TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            if (!await taking.WaitAsync(limit.Token))
                return ToolResult.Failed(ToolFault.TooMuchOutput);
            await writing;
            var said = await errors;
            await process.WaitForExitAsync(limit.Token);
            return new ToolResult(ToolFault.None, process.ExitCode, default, said);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ToolResult.Failed(ToolFault.TooSlow);
        }
        finally
        {
            await EndAsync(process, limit, writing, errors);
        }
    }

    private static ProcessStartInfo StartInfo(string path, IReadOnlyList<string> arguments, ToolLimits limits)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (Tool.FindPath("prlimit") is { } limiter)
        {
            // It sets the limits and becomes the program, so there is one process to end.
            start.FileName = limiter;
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={limits.Memory}"));
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--fsize={limits.Output}"));
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
        var kept = InheritedVariables.Select(k => (Key: k, Value: Environment.GetEnvironmentVariable(k))).ToList();
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

    /// <returns>False where there is more than it may write.</returns>
    private static bool CopyOutput(Stream stream, int most, Action<ReadOnlySpan<byte>> take)
    {
        var buffer = new byte[BufferSize];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            most -= count;
            if (most < 0)
                return false;
            take(buffer.AsSpan(0, count));
        }

        return true;
    }

    /// <summary>The beginning tells what is wrong; the rest is read so that the program can go on.</summary>
    private static async Task<string> ErrorsAsync(Stream stream, CancellationToken cancellation)
    {
        var read = new byte[MaxErrorBytes];
        var length = await stream.ReadAtLeastAsync(read, MaxErrorBytes, throwOnEndOfStream: false, cancellation);
        await stream.CopyToAsync(Stream.Null, cancellation);
        return Encoding.UTF8.GetString(read, 0, length);
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
