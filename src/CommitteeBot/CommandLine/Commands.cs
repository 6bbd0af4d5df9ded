using System.CommandLine;
using System.Text.RegularExpressions;

namespace CommitteeBot.CommandLine;

/// <summary>The commands of the console; without one, the bot starts.</summary>
internal static partial class Commands
{
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        var root = new RootCommand(
            "CommitteeBot, a committee's memory in Microsoft Teams. Without a command it starts the bot.")
        {
            ImportCommand.Create(app.Services),
            ParseCommand.Create(),
            AskCommand.Create(app.Services),
            AmendmentsCommand.Create(app.Services),
            ReviewCommand.Create(app.Services),
            RereadCommand.Create(app.Services),
            FeedbackCommand.Create(app.Services),
            ExportCommand.Create(app.Services),
            ImportActionsCommand.Create(app.Services),
            ImportCalendarCommand.Create(app.Services),
            AgendaCommand.Create(app.Services),
            RosterCommand.Create(app.Services),
            CommitteeCommands.Rename(app.Services),
            CommitteeCommands.Merge(app.Services),
            CommitteeCommands.Undo(app.Services),
            AuditCommand.Create(app.Services),
            HoldCommand.Create(app.Services),
            RetentionCommand.Create(app.Services),
            PersonCommands.Erase(app.Services),
            CopyStoreCommand.Create(app.Services),
            CheckCommand.Create(app.Services),
            HealthCommand.Create(app.Configuration),
            PackageManifestCommand.Create(),
            CardsCommand.Create(),
        };

        root.SetAction((_, cancellation) => StartBot.RunAsync(app, cancellation));

        // Settings may stand on the command line too; the configuration has read them.
        var parsed = root.Parse([.. args.Where(a => !Setting().IsMatch(a))]);
        if (parsed.Errors.Count == 0)
            return await GuardAsync(() => parsed.InvokeAsync(new()
            {
                EnableDefaultExceptionHandler = false,

                // A command is given two seconds to end; the bot's host has more, and finishes what it has begun.
                ProcessTerminationTimeout = parsed.CommandResult.Command == root ? null : TimeSpan.FromSeconds(2),
            }));

        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync("Run with --help to see the commands.");
        return ExitCode.WrongUsage;
    }

    /// <summary>
    /// A text on which an expression reaches its time limit is the text's fault, and is said so; all else that a
    /// command doesn't expect ends it with the exception.
    /// </summary>
    internal static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (RegexMatchTimeoutException)
        {
            await Console.Error.WriteLineAsync(ConsoleWords.TooHardToRead);
            return ExitCode.SomeInputUnusable;
        }
    }

    /// <summary>
    /// The settings among the words (<c>--Urls=…</c>, <c>--Store:Provider=…</c>). The configuration gets no others, for
    /// it would take a path that begins with a slash for the name of a setting, and the word after it for its value.
    /// </summary>
    public static string[] SettingsIn(string[] args) => [.. args.Where(a => Setting().IsMatch(a))];

    /// <summary>Settings are named in capitals or with colons, options in small letters.</summary>
    [GeneratedRegex(@"^--(?:[A-Z]\w*(?::\w+)*|\w+(?::\w+)+|urls|environment|contentRoot|applicationName)=")]
    private static partial Regex Setting();
}
