using System.Text.Json;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.CommandLine;

/// <summary>
/// The commands of the console as a person or a script runs them, on one store after another command.
/// </summary>
public sealed class ConsoleTests : IDisposable
{
    private const string Minutes = """
        Harbour Oversight Board

        Minutes of the meeting held on Tuesday 3 March 2026 at 2.00pm in the Custom House

        Present:
        Cllr Anna Reed (Chair)
        Tom Hale, Harbour Master (HM)

        1. Apologies
        There were no apologies.

        2. Dredging
        The Harbour Master reported that 4,200 cubic metres had been taken out of the north channel.

        ACTION: HM to circulate the dredging timetable by 20 March 2026.

        Date of next meeting: 9 June 2026
        """;

    private readonly string folder = StoreFolder.Create();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_folder_with_one_bad_file_is_taken_in_but_for_that_file()
    {
        await File.WriteAllTextAsync(In("march.txt"), Minutes);
        await File.WriteAllTextAsync(In("empty.txt"), "");

        var run = await ConsoleRun.RunProcessAsync(In("store.db"), "import", folder, "--accept");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Harbour Oversight Board, 3 March 2026", run.Out, StringComparison.Ordinal);
        Assert.Contains("empty.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "4,200 cubic metres", (await RunAsync(0, "ask", "how much was dredged from the north channel?")).Out,
            StringComparison.Ordinal);
        Assert.Matches(
            "couldn't find that|not certain", (await RunAsync(0, "ask", "what did the helicopter cost?")).Out);
    }

    [Fact]
    public async Task A_page_that_only_speaks_of_minutes_becomes_no_committee()
    {
        await File.WriteAllTextAsync(
            In("readme.md"),
            "# Minutes of the harbour council\n\nThis folder has the minutes of 3 March 2026 and of later meetings.\n");

        Assert.Contains(
            "This doesn't look like minutes", (await RunAsync(1, "import", In("readme.md"))).Error,
            StringComparison.Ordinal);
        Assert.Contains("no committees yet", (await RunAsync(2, "roster", "list")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parse_prints_one_record_and_stores_nothing()
    {
        await File.WriteAllTextAsync(In("march.txt"), Minutes);

        using var record = JsonDocument.Parse((await RunAsync(0, "parse", In("march.txt"), "--json")).Out);

        Assert.Contains("2026-03-03", record.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("no committees yet", (await RunAsync(2, "roster", "list")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_goes_out_as_a_file_and_a_log_comes_in_after_a_dry_run()
    {
        await ImportAsync();
        Assert.Contains(
            "1 action", (await RunAsync(0, "export", "actions", "--format", "csv", "--out", In("out.csv"))).Out,
            StringComparison.Ordinal);
        Assert.Contains("dredging timetable", await File.ReadAllTextAsync(In("out.csv")), StringComparison.Ordinal);
        await File.WriteAllTextAsync(In("log.csv"), "Action,Owner,Due\nRepair the slipway gate,Tom Hale,2026-05-01\n");

        await RunAsync(0, "import-actions", In("log.csv"), "--committee", "Harbour Oversight Board", "--dry-run");
        Assert.DoesNotContain("slipway gate", await ExportedAsync(), StringComparison.Ordinal);
        await RunAsync(0, "import-actions", In("log.csv"), "--committee", "Harbour Oversight Board");
        Assert.Contains("slipway gate", await ExportedAsync(), StringComparison.Ordinal);
    }

    /// <summary>
    /// All of it is one unit of work, and so long that SQLite cannot keep what would take it back in memory.
    /// </summary>
    [Fact]
    public async Task A_log_of_two_thousand_lines_comes_in_whole()
    {
        await ImportAsync();
        await File.WriteAllLinesAsync(
            In("long.csv"),
            [
                "Action,Owner,Due",
                .. Enumerable.Range(1, 2000).Select(
                    n => $"Repair slipway gate {n} and report how it held in the winter,Tom Hale,2027-05-01"),
            ]);

        await RunAsync(0, "import-actions", In("long.csv"), "--committee", "Harbour Oversight Board");

        Assert.Equal(
            2000,
            (await ExportedAsync())
                .Split('\n').Count(line => line.Contains("Repair slipway gate", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_first_officer_comes_onto_the_roster_here_and_each_change_is_in_the_audit()
    {
        await ImportAsync();
        Assert.Contains("roster add", (await RunAsync(0, "roster", "list")).Out, StringComparison.Ordinal);

        await RunAsync(
            0, "roster", "add", "--person", "Olive Clerk", "--role", "Officer", "--aad",
            "11111111-2222-3333-4444-555555555555");

        Assert.Contains("Olive Clerk\tofficer", (await RunAsync(0, "roster", "list")).Out, StringComparison.Ordinal);
        await RunAsync(0, "roster", "remove", "--person", "Olive Clerk");
        Assert.Contains("roster add", (await RunAsync(0, "roster", "list")).Out, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync(0, "audit")).Out.Split("Olive Clerk").Length - 1);
    }

    [Fact]
    public async Task A_hold_forbids_an_erasure_until_it_is_ended()
    {
        await ImportAsync();
        await RunAsync(0, "roster", "add", "--person", "Dee Collins", "--role", "member");
        Assert.Contains("There are no holds", (await RunAsync(0, "hold", "list")).Out, StringComparison.Ordinal);
        await RunAsync(0, "hold", "add", "--reason", "request 7/26", "--person", "Dee Collins");
        Assert.Contains("request 7/26", (await RunAsync(0, "hold", "list")).Out, StringComparison.Ordinal);

        Assert.Contains(
            "hold", (await RunAsync(1, "erase", "person", "Dee Collins")).Error, StringComparison.OrdinalIgnoreCase);
        await RunAsync(0, "hold", "remove", "1");
        Assert.Contains(
            "would be erased", (await RunAsync(0, "erase", "person", "Dee Collins", "--dry-run")).Out,
            StringComparison.Ordinal);
        Assert.Contains("Dee Collins", (await RunAsync(0, "roster", "list")).Out, StringComparison.Ordinal);
        await RunAsync(0, "erase", "person", "Dee Collins");
        Assert.DoesNotContain("Dee Collins", (await RunAsync(0, "roster", "list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_store_has_about_a_person_is_written_and_that_is_in_the_audit()
    {
        await ImportAsync();
        await RunAsync(0, "export", "person", "Tom", "Hale", "--out", In("tom.json"));

        Assert.Contains("dredging timetable", await File.ReadAllTextAsync(In("tom.json")), StringComparison.Ordinal);
        Assert.Contains("was exported", (await RunAsync(0, "audit")).Out, StringComparison.Ordinal);
        Assert.Contains("past their period", (await RunAsync(0, "retention")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("impart", "impart")]
    [InlineData("import", "import")]
    [InlineData("export actions --format pdf", "csv")]
    [InlineData("roster add --person X --role boss", "officer")]
    [InlineData("audit --since yesterday", "2026-11-01")]
    [InlineData("erase person Nobody Known", "Nobody Known")]
    [InlineData("hold remove 99", "hold list")]
    [InlineData("export actions --committee Elsewhere", "Elsewhere")]
    public async Task A_wrong_use_ends_with_2_and_says_what_to_write(string command, string said) =>
        Assert.Contains(said, (await RunAsync(2, command.Split(' '))).Error, StringComparison.OrdinalIgnoreCase);

    private string In(string file) => Path.Combine(folder, file);

    private async Task ImportAsync()
    {
        await File.WriteAllTextAsync(In("march.txt"), Minutes);
        await RunAsync(0, "import", In("march.txt"), "--accept");
    }

    private async Task<string> ExportedAsync()
    {
        await RunAsync(0, "export", "actions", "--out", In("now.csv"));
        return await File.ReadAllTextAsync(In("now.csv"));
    }

    private async Task<ConsoleRun> RunAsync(int expected, params string[] command)
    {
        var run = await ConsoleRun.RunAsync(In("store.db"), command);
        Assert.True(
            run.ExitCode == expected,
            $"{string.Join(' ', command)} ended with {run.ExitCode}, not {expected}.\n{run.Out}\n{run.Error}");
        return run;
    }
}
