using System.CommandLine;

namespace CommitteeBot.CommandLine;

/// <summary>What stands after the program's name: a command, or nothing, which starts the bot.</summary>
internal static class Commands
{
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        var root = new RootCommand("CommitteeBot, a committee's memory in Microsoft Teams. Without a command it starts the bot.")
        {
            ImportCommand.Create(app.Services),
            ParseCommand.Create(),
            CheckCommand.Create(app.Services),
            PackageManifestCommand.Create(),
        };

        // Settings may stand on the command line too (--Urls=…, --Store:Provider=…); the configuration has read them.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, cancellation) => StartBot.RunAsync(app, cancellation));

        var parsed = root.Parse(args);
        var unknown = parsed.UnmatchedTokens.Where(t => !t.StartsWith("--", StringComparison.Ordinal) && !args.Contains($"--{t}")).ToList();
        if (parsed.Errors.Count == 0 && unknown.Count == 0)
            return await parsed.InvokeAsync();

        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        if (unknown.Count > 0)
            await Console.Error.WriteLineAsync($"'{unknown[0]}' is not a command. Run with --help to see the commands.");
        return ExitCode.WrongUsage;
    }
}
