using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes.Readers;

/// <summary>Tables in files of several makes give the rows that were put into them; see Tables/README.md.</summary>
public sealed class TableFilesTests
{
    [Theory]
    [InlineData("merged-head.pdf")]
    [InlineData("merged-head.docx")]
    [InlineData("short-dates.pdf")]
    [InlineData("sub-items.pdf")]
    [InlineData("two-pages.pdf")]
    [InlineData("as-above.html")]
    public async Task Each_row_is_an_action_with_its_owner_and_its_day(string file)
    {
        var record = await ReadAsync(file);
        Assert.Equal(Rows(file, cells: 3), record.Actions.Select(a => (string[])
            [Task(a), a.Owner ?? "", a.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""]));
    }

    [Theory]
    [InlineData("ticks.docx")]
    public async Task Each_tick_says_who_was_there(string file)
    {
        var record = await ReadAsync(file);
        Assert.Equal(
            Rows(file, cells: 2).Where(r => r[1] != "Absent"),
            record.Attendance.Select(p => (string[])
                [p.Name, p.Presence == Presence.Present ? "Present" : "Apologies"]));
    }

    /// <summary>Without the due date that the reader puts behind it in brackets.</summary>
    private static string Task(MinutesAction action) =>
        action.Text.EndsWith($" ({action.DueText})", StringComparison.Ordinal)
            ? action.Text[..^(action.DueText!.Length + 3)]
            : action.Text;

    private static async Task<MinutesRecord> ReadAsync(string file)
    {
        if (file.EndsWith(".pdf", StringComparison.Ordinal))
            Rendering.Needs("pdftohtml", "poppler-utils");
        var read = await DocumentReader.ReadAsync(
            await File.ReadAllBytesAsync(Path(file)), TestContext.Current.CancellationToken);
        return MinutesParser.Parse(read.Document!, file);
    }

    private static IEnumerable<string[]> Rows(string file, int cells) =>
        File.ReadLines(Path(System.IO.Path.ChangeExtension(file, ".rows.txt")))
            .Select(line => line.Split('|')).Where(row => row.Length == cells);

    private static string Path(string file) =>
        System.IO.Path.Combine(AppContext.BaseDirectory, "Minutes", "Readers", "Tables", file);
}
