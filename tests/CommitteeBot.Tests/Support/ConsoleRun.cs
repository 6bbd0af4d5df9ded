using System.Diagnostics;

namespace CommitteeBot.Tests.Support;

/// <summary>What a command of the console ended with: its exit code and what it wrote to its two streams.</summary>
internal sealed record ConsoleRun(int ExitCode, string Out, string Error)
{
    /// <summary>
    /// The whole program in this process, which spares each command the seconds in which a new process compiles it.
    /// </summary>
    public static async Task<ConsoleRun> RunAsync(string storeFile, params string[] command)
    {
        await using var written = new StringWriter();
        await using var errors = new StringWriter();
        using var console = TestConsole.Capture(written, errors);
        var exitCode = await Task.Run(
            () => (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [Arguments(storeFile, command)])!);
        return new ConsoleRun(exitCode, written.ToString(), errors.ToString());
    }

    /// <summary>As a script runs it.</summary>
    public static async Task<ConsoleRun> RunProcessAsync(string storeFile, params string[] command)
    {
        using var process =
            Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. Arguments(storeFile, command)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        var written = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ConsoleRun(process.ExitCode, await written, await errors);
    }

    private static string[] Arguments(string storeFile, string[] command) =>
        [.. command, $"--Store:ConnectionString=Data Source={storeFile};Pooling=False"];
}
