using System.Diagnostics;

namespace CommitteeBot.Tests.Support;

/// <summary>What a command of the console ended with: its exit code and what it wrote to its two streams.</summary>
internal sealed record ConsoleRun(int ExitCode, string Out, string Error)
{
    /// <param name="workingFolder">Where files without a folder in their name are written.</param>
    public static async Task<ConsoleRun> OfAsync(string storeFile, string workingFolder, params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. command, $"--Store:ConnectionString=Data Source={storeFile}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder,
        })!;
        process.StandardInput.Close();
        var written = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ConsoleRun(process.ExitCode, await written, await errors);
    }
}
