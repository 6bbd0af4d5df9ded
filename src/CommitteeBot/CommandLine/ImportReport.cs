using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes;
using Spectre.Console;

namespace CommitteeBot.CommandLine;

/// <summary>Reports for each file what was found, or why it could not be used, with a summary at the end.</summary>
internal sealed class ImportReport(IAnsiConsole console, bool json)
{
    /// <summary>From so many files on, what was said of each has scrolled away.</summary>
    public const int ManyFiles = 5;

    private readonly List<FileOutcome> failed = [];
    private readonly List<(string Committee, MinutesRecord Record)> found = [];
    private readonly List<string> records = [];
    private int imported;

    /// <summary>The review that follows lists the meetings with history.</summary>
    private bool isLarge;
    private int known;

    /// <returns>True when every file could be used.</returns>
    public async Task<bool> WriteAsync(
        IAsyncEnumerable<FileOutcome> outcomes, int files, CancellationToken cancellation)
    {
        isLarge = files >= ManyFiles;
        if (isLarge && !json && console.Profile.Capabilities.Interactive)
            await console.Progress().HideCompleted(true).StartAsync(
                progress => WriteAllAsync(outcomes, progress.AddTask("Reading", maxValue: files), cancellation));
        else
            await WriteAllAsync(outcomes, null, cancellation);

        if (json)
            console.Profile.Out.Writer.WriteLine($"[{string.Join(",\n", records)}]");
        else
            Summarise(files);
        return failed.Count == 0;
    }

    private async Task WriteAllAsync(
        IAsyncEnumerable<FileOutcome> outcomes, ProgressTask? progress, CancellationToken cancellation)
    {
        await foreach (var outcome in outcomes.WithCancellation(cancellation))
        {
            Write(outcome);
            progress?.Increment(outcome.Outcome is ImportOutcome.KeptAsHistory ? 0 : 1);
        }
    }

    /// <summary>
    /// After a folder of files a table by committee; what could not be used is named once more, since it has scrolled
    /// away.
    /// </summary>
    private void Summarise(int files)
    {
        if (files >= ManyFiles && found.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns(
                "Committee", "Meetings", "Items", "Actions", "Warnings");
            foreach (var committee in found.GroupBy(f => f.Committee)
                .OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase))
            {
                table.AddRow(
                    [Markup.Escape(committee.Key),
                    .. new[] { committee.Count(), committee.Sum(f => f.Record.Items.Count), committee
                    .Sum(f => f.Record.Actions.Count), committee.Sum(f => f.Record.Warnings.Count) }
                    .Select(n => n.ToString("N0", CultureInfo.InvariantCulture))]);
            }

            console.Write(table);
            foreach (var file in failed)
                console.MarkupLineInterpolated(
                    $"[red]{Path.GetFileName(file.File)}[/]  {((ImportOutcome.Unusable)file.Outcome).Reason}");
        }

        console.MarkupLineInterpolated($"{ConsoleWords.Files(files, imported, known, failed.Count)}");
    }

    private void Write(FileOutcome file)
    {
        var name = Path.GetFileName(file.File);
        if (file.Outcome is ImportOutcome.KeptAsHistory history)
        {
            if (!json && !isLarge)
                console.MarkupLineInterpolated($"[bold]{name}[/]  {history.Said}");
            return;
        }

        if (json && file.Record is { } record)
            records.Add(RecordJson.Write(record));

        switch (file.Outcome)
        {
            case ImportOutcome.Imported done:
                imported++;
                found.Add((done.Committee.Name, file.Record!));
                if (!json)
                    Found(name, file.Record!, done);
                break;
            case ImportOutcome.AlreadyThere:
                known++;
                if (!json)
                    console.MarkupLineInterpolated($"[grey]{name}[/]  already here, nothing changed");
                break;
            case ImportOutcome.Superseded newer:
                known++;
                if (!json)
                    console.MarkupLineInterpolated($"[grey]{name}[/]  {ConsoleWords.Superseded(newer.FileName)}");
                break;
            case ImportOutcome.Unusable refused:
                failed.Add(file);
                Console.Error.WriteLine($"{name}: {refused.Reason}");
                break;
        }
    }

    private void Found(string name, MinutesRecord record, ImportOutcome.Imported done)
    {
        var date = done.Meeting.Date is { } day ? UkDate.Long(day) : "no date found";
        var note = done.ReplacedEarlier ? " (replaces the earlier version)" : "";
        console.MarkupLineInterpolated($"[bold]{name}[/]  {done.Committee.Name}, {date}{note}");
        string[] counts =
        [
            Plural.Count(record.Attendance.Count, "person", "people"),
            Plural.Count(record.Items.Count, "item"),
            Plural.Count(record.Actions.Count, "action"),
            Plural.Count(record.Decisions.Count, "decision"),
            Plural.Count(record.Reports.Count, "report"),
            Plural.Count(record.Warnings.Count, "warning"),
        ];
        console.MarkupLineInterpolated($"    {string.Join(", ", counts)}");
        foreach (var warning in record.Warnings)
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"    [yellow]line {warning.Line}[/]: {warning.Text}");
        foreach (var change in done.Changes)
            console.MarkupLineInterpolated($"    {change}");
    }

}
