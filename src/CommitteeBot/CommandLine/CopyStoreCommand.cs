using System.CommandLine;
using CommitteeBot.Store;
using CommitteeBot.Store.Copying;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>store copy --from sqlite:FILE --to "postgres:Host=…"</c>, and back; beside it the other commands on a whole
/// store.
/// </summary>
internal static class CopyStoreCommand
{
    public static Command Create(IServiceProvider services) =>
        new("store", "Checks, backs up, restores or copies the whole store.")
        {
            CheckStoreCommand.Create(services), BackupCommands.Backup(services), BackupCommands.Restore(services),
            Copy(services),
        };

    private static Command Copy(IServiceProvider services)
    {
        var from = new Option<string>("--from")
        {
            Description = "The store that is copied: sqlite:FILE, or postgres: and its connection string.",
            Required = true,
        };
        var to = new Option<string>("--to")
        {
            Description =
                "The store that is filled, in the same form. It must be empty, or left by a copy that was cut short.",
            Required = true,
        };
        var command = new Command("copy",
            "Copies a store into another, which may be of another product. Stop the bot first: what is written "
                + "meanwhile may not be copied.")
        {
            from, to,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (Read(parsed.GetRequiredValue(from)) is not { } source
                || Read(parsed.GetRequiredValue(to)) is not { } target)
            {
                await Console.Error.WriteLineAsync(
                    "Name each store as sqlite:FILE or as postgres:Host=<server>;Database=<name>;Username=<user>.");
                return ExitCode.WrongUsage;
            }

            return await RunAsync(source, target, services.GetRequiredService<TimeProvider>(), cancellation);
        });
        return command;
    }

    /// <returns>Null for what names no store.</returns>
    public static StoreSettings? Read(string store)
    {
        var parts = store.Split(':', 2);
        if (parts.Length != 2 || !Enum.TryParse<StoreProvider>(parts[0], ignoreCase: true, out var provider))
            return null;
        var engine = StoreEngine.Of(provider);
        var address = provider == StoreProvider.Sqlite && !parts[1].Contains('=', StringComparison.Ordinal)
            ? $"Data Source={Path.GetFullPath(parts[1])}"
            : parts[1];
        return engine.IsUsable(address) ? new StoreSettings(provider, engine.Complete(address)) : null;
    }

    private static async Task<int> RunAsync(
        StoreSettings from, StoreSettings to, TimeProvider clock, CancellationToken cancellation)
    {
        if (from.File is { } file && !File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There's no store at '{file}'.");
            return ExitCode.WrongUsage;
        }

        foreach (var store in new[] { from, to })
        {
            if (await new StoreUpgrade(store).RunAsync(cancellation) is not { } fault)
                continue;
            await Console.Error.WriteLineAsync(fault);
            return ExitCode.WrongUsage;
        }

        var copy = new CopyStore(from, to);
        long rows = 0;
        var progress = new Progress<long>(count => Console.Error.Write($"\r{count:N0} "));
        await foreach (var table in copy.RunAsync(progress, clock, cancellation))
        {
            if (table.Outcome == TableOutcome.HasOtherRows)
            {
                await Console.Error.WriteLineAsync(
                    $"The store at '{to.Place}' has other rows in '{table.Name}', and nothing is written over them. "
                        + "Name an empty store.");
                return ExitCode.SomeInputUnusable;
            }

            rows += table.Rows;
            var note = table.Outcome == TableOutcome.WasThere ? " (was there)" : "";
            if (table.Rows > 0)
                Console.WriteLine($"{table.Name}\t{table.Rows:N0}{note}");
        }

        if (await copy.CompareAsync(cancellation) is { Count: > 0 } differing)
        {
            await Console.Error.WriteLineAsync(
                $"The copy differs from the store in: {string.Join(", ", differing)}. Don't use it. Empty it and copy "
                    + "again.");
            return ExitCode.SomeInputUnusable;
        }

        Console.WriteLine($"{rows:N0} rows were copied and compared, table by table: both stores hold the same.");
        return ExitCode.Done;
    }
}
