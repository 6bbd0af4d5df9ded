using System.CommandLine;
using CommitteeBot.Import;
using Spectre.Console;

namespace CommitteeBot.CommandLine;

/// <summary><c>import PATH… [--committee NAME] [--accept | --history] [--json]</c></summary>
internal static class ImportCommand
{
    public static Command Create(IServiceProvider services)
    {
        var paths = new Argument<string[]>(
            "PATH") { Description =
            "Files, folders and zip files of minutes (.txt .md .html .docx .pdf .doc .odt .rtf).", Arity = ArgumentArity.OneOrMore };
        var committee = new Option<string?>(
            "--committee") { Description = "Whose minutes they are, where the documents do not say." };
        var accept = new Option<bool>(
            "--accept") { Description = "Open the actions at once; otherwise they wait as proposals." };
        var history = new Option<bool>(
            "--history") { Description = "A back catalogue: actions become part of the record, closed." };
        var json = new Option<bool>("--json") { Description = "Print one record a document." };
        var command = new Command(
            "import", "Reads minutes into the store.") { paths, committee, accept, history, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(accept) && parsed.GetValue(history))
            {
                await Console.Error.WriteLineAsync("Use either --accept or --history, not both.");
                return ExitCode.WrongUsage;
            }

            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;

            var intake = parsed.GetValue(accept)
                ? ActionIntake.Accept : parsed.GetValue(history) ? ActionIntake.History : ActionIntake.Propose;
            var files = DocumentFile.Find(parsed.GetRequiredValue(paths)).ToList();
            var report = new ImportReport(ConsoleOutput.Create(), parsed.GetValue(json));
            var outcomes = services.GetRequiredService<ImportFiles>()
                .RunAsync(files, parsed.GetValue(committee), intake, "console import", cancellation);
            var allUsed = await report.WriteAsync(outcomes, files.Count, cancellation);
            if (!parsed.GetValue(json) && files.Count >= ImportReport.ManyFiles)
                await ReviewReport.WriteAsync(services, cancellation);
            return allUsed ? ExitCode.Done : ExitCode.SomeInputUnusable;
        });
        return command;
    }
}
