using System.CommandLine;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Register;
using CommitteeBot.Register.LogImport;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>import-actions FILE.csv [--committee NAME] [--dry-run]</c> brings an existing action log into the register.
/// </summary>
internal static class ImportActionsCommand
{
    private const int MaxBytes = 50_000_000;

    public static Command Create(IServiceProvider services)
    {
        var path = new Argument<string>("FILE")
        {
            Description =
                "The log as CSV, with a line of headers such as Reference, Action, Owner, Due, Status, Meeting date, "
                    + "Item.",
        };
        var committee = new Option<string?>(
            "--committee") { Description = "Whose log it is, where there is more than one committee." };
        var dryRun = new Option<bool>(
            "--dry-run") { Description = "Say for each row what would happen, and change nothing." };
        var command = new Command(
            "import-actions", "Brings an existing action log into the register.") { path, committee, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;

            var file = parsed.GetRequiredValue(path);
            if (await ReadAsync(file, cancellation) is not { } text)
                return ExitCode.WrongUsage;

            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            if (await CommitteeOption.FindAsync(
                db, parsed.GetValue(committee), Console.Error, cancellation) is not { } one)
                return ExitCode.WrongUsage;

            var isDry = parsed.GetValue(dryRun);
            var log = await new ImportActions(db, scope.ServiceProvider.GetRequiredService<TimeProvider>())
                .RunAsync(
                    Caller.ForConsole([one.Id]), new ImportActionsRequest(one.Id, text, Path.GetFileName(file)),
                    cancellation);
            if (log.IsUsable && !isDry)
                await db.SaveChangesAsync(cancellation);
            await ReportAsync(log, one.Name, isDry);
            return log.IsUsable ? ExitCode.Done : ExitCode.SomeInputUnusable;
        });
        return command;
    }

    private static async Task ReportAsync(ImportedLog log, string committee, bool isDry)
    {
        foreach (var fault in log.Faults)
            await Console.Error.WriteLineAsync(fault);
        foreach (var row in log.Rows.Where(r => isDry || r.Outcome == RowOutcome.Unusable || r.Remark is not null))
            await (row.Outcome == RowOutcome.Unusable ? Console.Error : Console.Out).WriteLineAsync(LineOf(row, isDry));
        if (log.Faults.Count > 0)
            return;
        if (log.IgnoredColumns.Count > 0)
            Console.WriteLine($"Columns that were not read: {string.Join(", ", log.IgnoredColumns)}.");
        if (!log.IsUsable)
            Console.WriteLine(
                $"Nothing was imported: {Plural.Count(log.Count(RowOutcome.Unusable), "row")} can't be used. Correct "
                    + "the file and import it again.");
        else
            Console.WriteLine(
                $"{committee}: {Plural.Count(log.Count(RowOutcome.Added), "action")} "
                    + $"{(isDry ? "would be added" : "added")}, {log.Count(RowOutcome.AlreadyThere):N0} already "
                    + $"there.{(isDry ? " Nothing was changed." : "")}");
    }

    private static string LineOf(ImportedRow row, bool isDry)
    {
        var text = row.Text.Length > 60 ? row.Text[..59] + "…" : row.Text;
        var what = row.Outcome switch
        {
            RowOutcome.Added => $"{(isDry ? "would become" : "became")} {row.Reference}: {text}",
            RowOutcome.AlreadyThere => $"is already {row.Reference}: {text}",
            _ => "can't be used",
        };
        return $"Line {row.Line} {what}{(row.Remark is { } says ? $" – {says}" : "")}";
    }

    private static async Task<string?> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > MaxBytes })
            {
                await Console.Error.WriteLineAsync(
                    $"{Path.GetFileName(file)} is larger than {MaxBytes / 1_000_000} MB, which is too large for an "
                        + "action log.");
                return null;
            }

            return Minutes.Readers.TextFile.Decode(await File.ReadAllBytesAsync(file, cancellation));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(ConsoleWords.CannotRead(file));
            return null;
        }
    }
}
