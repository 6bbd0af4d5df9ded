using System.CommandLine;
using CommitteeBot.Store;
using CommitteeBot.Store.Sqlite;

namespace CommitteeBot.CommandLine;

/// <summary><c>store backup --to FILE</c> and <c>store restore --from FILE</c>.</summary>
internal static class BackupCommands
{
    public static Command Backup(IServiceProvider services)
    {
        var to = new Option<FileInfo>("--to") { Description = "The file to be made.", Required = true };
        var command = new Command("backup", "Writes the store into one file, while the bot runs.") { to };
        command.SetAction((parsed, cancellation) => OnFileAsync(services, async (store, _) =>
        {
            var file = parsed.GetRequiredValue(to).FullName;
            return await SqliteBackup.RunAsync(store, file, cancellation) is { } fault
                ? (null, fault)
                : (BackupWords.Done(file, new FileInfo(file).Length), null);
        }));
        return command;
    }

    public static Command Restore(IServiceProvider services)
    {
        var from = new Option<FileInfo>("--from") { Description = "A file that store backup has made.", Required = true };
        var command = new Command(
            "restore", "Puts a backup in the place of the store, which is kept beside it. Stop the bot first.") { from };
        command.SetAction((parsed, cancellation) => OnFileAsync(services, async (store, clock) =>
        {
            var file = parsed.GetRequiredValue(from).FullName;
            var (kept, fault) = await SqliteRestore.RunAsync(file, store, clock.GetUtcNow(), cancellation);
            return (fault is null ? BackupWords.Restored(file, store, kept) : null, fault);
        }));
        return command;
    }

    private static async Task<int> OnFileAsync(
        IServiceProvider services, Func<string, TimeProvider, Task<(string? Done, string? Fault)>> run)
    {
        if (services.GetRequiredService<StoreSettings>().File is not { } store)
        {
            await Console.Error.WriteLineAsync(BackupWords.UsePgDump);
            return ExitCode.WrongUsage;
        }

        var (done, fault) = await run(store, services.GetRequiredService<TimeProvider>());
        if (fault is not null)
        {
            await Console.Error.WriteLineAsync(fault);
            return ExitCode.SomeInputUnusable;
        }

        Console.WriteLine(done);
        return ExitCode.Done;
    }
}
