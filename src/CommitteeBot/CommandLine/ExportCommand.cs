using System.CommandLine;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>export actions --format csv|xlsx|docx [--committee NAME] [--public] [--out FILE]</c> and <c>export
/// matters-arising --committee NAME [--out FILE]</c>
/// </summary>
internal static class ExportCommand
{
    public static Command Create(IServiceProvider services) =>
        new(
            "export", "Writes the register, matters arising, or what the store has about a person, into a file.")
        {
            Actions(services), Matters(services), PersonCommands.Export(services),
        };

    private static Command Actions(IServiceProvider services)
    {
        var format = new Option<string>(
            "--format") { Description = "The kind of file.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong([.. RegisterFile.Formats]);
        var committee = new Option<string?>(
            "--committee") { Description = "Whose actions; without it those of every committee." };
        var isPublic = new Option<bool>("--public")
        {
            Description = "For the public: offices in place of names where they are known, nothing restricted.",
        };
        var output = new Option<string?>(
            "--out") { Description = "The file to write; actions.csv, .xlsx or .docx in this folder without it." };
        var command = new Command(
            "actions", "Writes the action register into a file.") { format, committee, isPublic, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;

            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            var name = parsed.GetValue(committee);
            var one = name is null ? null : await CommitteeOption.FindAsync(db, name, Console.Error, cancellation);
            if (name is not null && one is null)
                return ExitCode.WrongUsage;

            List<long> ids = one is not null
                ? [one.Id]
                : await db.Committees.Select(c => c.Id).ToListAsync(cancellation);
            var forPublic = parsed.GetValue(isPublic);
            var table = await new ExportActions(db, scope.ServiceProvider.GetRequiredService<TimeProvider>())
                .RunAsync(Caller.ForConsole(ids), new ExportRequest(ids, forPublic), cancellation);
            var kind = parsed.GetRequiredValue(format);
            var file = parsed.GetValue(output) ?? $"actions{(forPublic ? "-public" : "")}.{kind}";
            var said = $"Wrote {Plural.Count(table.Rows.Count, "action")} to {Path.GetFullPath(file)}.";
            if (forPublic)
                said += " The text of an action may contain names; read it before you publish it.";
            return await WriteAsync(file, RegisterFile.Write(table, kind), said, cancellation);
        });
        return command;
    }

    private static Command Matters(IServiceProvider services)
    {
        var committee = new Option<string?>(
            "--committee") { Description = "Whose matters arising, where there is more than one committee." };
        var output = new Option<string>(
            "--out") { Description = "The Word document to write.", DefaultValueFactory = _ => "matters-arising.docx" };
        var command = new Command(
            "matters-arising",
            "Writes the actions of the last meeting, by the minute that each came from, as a Word "
                + "document.") { committee, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;

            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            if (await CommitteeOption.FindAsync(
                db, parsed.GetValue(committee), Console.Error, cancellation) is not { } one)
                return ExitCode.WrongUsage;

            var outcome = await new MattersArising(db, scope.ServiceProvider.GetRequiredService<TimeProvider>())
                .HandleAsync(Caller.ForConsole([one.Id]), new MattersArisingRequest(one.Id, null), cancellation);
            if (outcome is not MattersArisingShown matters)
            {
                await Console.Error.WriteLineAsync(((RegisterRefusal)outcome).Reason);
                return ExitCode.SomeInputUnusable;
            }

            var file = parsed.GetRequiredValue(output);
            return await WriteAsync(
                file, RegisterFile.Write(matters), $"Wrote {Path.GetFullPath(file)}: {matters.Title}.", cancellation);
        });
        return command;
    }

    private static async Task<int> WriteAsync(string file, byte[] content, string said, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllBytesAsync(file, content, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(ConsoleWords.CannotWrite(file));
            return ExitCode.WrongUsage;
        }

        Console.WriteLine(said);
        return ExitCode.Done;
    }
}
