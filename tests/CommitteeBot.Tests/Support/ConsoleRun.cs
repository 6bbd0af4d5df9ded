using System.Diagnostics;

namespace CommitteeBot.Tests.Support;

/// <summary>One command of the program, run as an administrator runs it.</summary>
internal static class ConsoleRun
{
    /// <returns>The exit code, and what was written to the console.</returns>
    public static async Task<(int Code, string Written)> RunAsync(string storeFile, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words, $"--Store:ConnectionString=Data Source={storeFile}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var written = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, written + await errors);
    }
}
