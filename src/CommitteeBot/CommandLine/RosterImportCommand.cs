using System.CommandLine;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Register.Files;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.CommandLine;

/// <summary><c>roster import FILE.csv [--committee NAME] [--dry-run]</c>: all rows or none.</summary>
internal static class RosterImportCommand
{
    private static readonly Dictionary<string, string[]> Headers = new()
    {
        ["committee"] = ["committee", "board", "panel"],
        ["name"] = ["name", "person", "member"],
        ["role"] = ["role"],
        ["office"] = ["office", "position", "job title", "title"],
        ["abbreviation"] = ["abbreviation", "initials"],
        ["aad"] = ["aad", "object id", "directory id", "entra id"],
    };

    public static Command Create(IServiceProvider services)
    {
        var path = new Argument<string>("FILE")
        {
            Description = "CSV with a line of headers: Committee, Name, Role, Office, Abbreviation, Object id.",
        };
        var committee = new Option<string?>(
            "--committee") { Description = "Whose roster it is, where the file has no such column." };
        var dryRun = new Option<bool>(
            "--dry-run") { Description = "Say for each row what would happen, and change nothing." };
        var command = new Command("import", "Reads a roster from a CSV file.") { path, committee, dryRun };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            string text;
            try
            {
                text = await File.ReadAllTextAsync(parsed.GetRequiredValue(path), cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(
                    $"{ConsoleWords.CannotRead(parsed.GetRequiredValue(path))} {ConsoleWords.NothingChanged}");
                return ExitCode.WrongUsage;
            }

            var usable = await RowsAsync(
                db, provider.GetRequiredService<TimeProvider>(), text, parsed.GetValue(committee), cancellation);
            if (usable && !parsed.GetValue(dryRun))
                await db.SaveChangesAsync(cancellation);
            Console.WriteLine(
                !usable ? "Nothing has changed. Correct the file and import it again."
                : parsed.GetValue(dryRun) ? "Nothing has changed: this was a dry run." : "Imported.");
            return usable ? ExitCode.Done : ExitCode.SomeInputUnusable;
        });
        return command;
    }

    private static async Task<bool> RowsAsync(
        CommitteeDb db, TimeProvider clock, string text, string? committee, CancellationToken cancellation)
    {
        var records = CsvText.Read(text, CsvText.DetectSeparator(text)).ToList();
        if (records.Count == 0 || Columns(records[0].Fields) is not { } columns || !columns.ContainsKey("name")
            || !columns.ContainsKey("role"))
        {
            await Console.Error.WriteLineAsync("The first line must name the columns, including Name and Role.");
            return false;
        }

        var usable = true;
        foreach (var record in records.Skip(1).Where(r => r.Fields.Any(f => !string.IsNullOrWhiteSpace(f))))
        {
            string? Value(string column) =>
                columns.TryGetValue(column, out var at) && at < record.Fields.Count
                && TextCleaner.Clean(record.Fields[at]) is { Length: > 0 } value ? value : null;
            var fault = Value("name") is null ? "the name is missing"
                : RosterRules.ParseRole(Value("role") ?? "") is null
                    ? $"“{Value("role")}” isn't a role; use officer, chair, member or guest"
                : Value("aad") is { } id && !Guid.TryParse(id, out _) ? $"“{id}” isn't an object id"
                : null;
            if (fault is not null)
            {
                usable = false;
                await Console.Error.WriteLineAsync($"line {record.Line}: {fault}");
                continue;
            }

            if (await CommitteeOption.FindAsync(
                db, Value("committee") ?? committee, Console.Error, cancellation) is not { } one)
            {
                usable = false;
                continue;
            }

            var line = new RosterLine(
                Value("name")!, RosterRules.ParseRole(Value("role")!)!.Value, Value("office"), Value("abbreviation"),
                Value("aad")?.ToLowerInvariant());
            foreach (var outcome in await RosterCommand.StageAsync(db, clock, one, line, cancellation))
            {
                usable &= outcome.IsDone;
                await (outcome.IsDone ? Console.Out : Console.Error).WriteLineAsync(
                    $"line {record.Line}: {outcome.Text}");
            }
        }

        return usable;
    }

    private static Dictionary<string, int>? Columns(IReadOnlyList<string> headers)
    {
        var columns = new Dictionary<string, int>();
        foreach (var (at, header) in headers.Index())
        {
            if (Headers.FirstOrDefault(h => h.Value.Contains(header.Trim().ToLowerInvariant())).Key is { } known)
                columns.TryAdd(known, at);
        }

        return columns;
    }
}
