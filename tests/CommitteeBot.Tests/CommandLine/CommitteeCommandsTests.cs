using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.CommandLine;

/// <summary>Two committees for one body, as an import may make them, put right on the console.</summary>
public sealed class CommitteeCommandsTests : IDisposable
{
    private readonly string folder = StoreFolder.Create();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_merge_asks_first_and_files_headed_with_the_old_name_follow_it()
    {
        await ImportAsync("Quay Oversight Cttee", "3 March 2026");
        await ImportAsync("Quay Oversight Board", "7 April 2026");

        var asked = await RunAsync(0, "merge", "Quay Oversight Cttee", "into", "Quay Oversight Board");
        Assert.Contains("1 meeting, 1 action, 0 members move.", asked.Out, StringComparison.Ordinal);
        Assert.Contains("--yes", asked.Out, StringComparison.Ordinal);
        var done = await RunAsync(0, "merge", "quay oversight cttee", "into", "QOB", "--yes");
        Assert.Contains("is now part of the Quay Oversight Board", done.Out, StringComparison.Ordinal);

        Assert.Contains(
            "Quay Oversight Board, 5 May 2026", await ImportAsync("QUAY OVERSIGHT CTTEE", "5 May 2026"),
            StringComparison.Ordinal);
        var again = await RunAsync(2, "merge", "Quay Oversight Cttee", "into", "QOB", "--yes");
        Assert.Contains("nothing to merge", again.Error, StringComparison.Ordinal);
        await RunAsync(0, "export", "actions", "--committee", "QOB", "--format", "csv", "--out", In("out.csv"));
        Assert.Contains("QOC-1", await File.ReadAllTextAsync(In("out.csv")), StringComparison.Ordinal);

        // Its initials are the prefix of the committee that was merged, and that is on cards.
        Assert.Contains(
            "Quay Outer Council, 2 June 2026", await ImportAsync("Quay Outer Council", "2 June 2026"),
            StringComparison.Ordinal);

        Assert.Contains("two committees again", (await RunAsync(0, "undo", "QOB")).Out, StringComparison.Ordinal);
        Assert.Contains(
            "has not been renamed or merged", (await RunAsync(2, "undo", "QOB")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rename_keeps_the_prefix_and_the_old_name_still_finds_it()
    {
        await ImportAsync("Quay Oversigth Board", "3 March 2026");

        Assert.Contains(
            "is now called Quay Oversight Board",
            (await RunAsync(0, "rename", "Quay Oversigth Board", "to", "Quay Oversight Board")).Out,
            StringComparison.Ordinal);
        Assert.Contains(
            "Quay Oversight Board, 7 April 2026", await ImportAsync("Quay Oversigth Board", "7 April 2026"),
            StringComparison.Ordinal);
        await RunAsync(0, "roster", "list", "--committee", "Quay Oversigth Board");
        var unknown = await RunAsync(2, "rename", "Kway Oversight Board", "to", "Any Board");
        Assert.Contains("Did you mean Quay Oversight Board?", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("too short", (await RunAsync(2, "rename", "QOB", "to", "Q")).Error, StringComparison.Ordinal);
        await RunAsync(2, "rename", "QOB", "into", "Any Board");
    }

    [Fact]
    public async Task Minutes_of_a_day_on_which_both_met_replace_their_own_earlier_version_only()
    {
        await ImportAsync("Quay Oversight Cttee", "3 March 2026", "cttee.txt");
        await ImportAsync("Quay Oversight Board", "3 March 2026", "board.txt", "The pontoon was painted.");
        var done = await RunAsync(0, "merge", "Quay Oversight Cttee", "into", "QOB", "--yes");
        Assert.Contains("Both have a meeting on 3 March 2026", done.Out, StringComparison.Ordinal);

        await ImportAsync("Quay Oversight Board", "3 March 2026", "board.txt", "The pontoon was scraped.");
        var (old, kept, changed) = (
            await AskAsync("was the pontoon painted?"), await AskAsync("how much was dredged?"),
            await AskAsync("was the pontoon scraped?"));
        Assert.DoesNotContain("was painted", old, StringComparison.Ordinal);
        Assert.Contains("4,200 cubic metres", kept, StringComparison.Ordinal);
        Assert.Contains("scraped", changed, StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(string question) => (await RunAsync(0, "ask", question)).Out;

    private async Task<string> ImportAsync(string committee, string day, string file = "", string more = "")
    {
        var path = In(file.Length > 0 ? file : $"{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(
            path,
            $"""
            {committee}

            Minutes of the meeting held on {day} at 2.00pm in the Custom House

            Present:
            Cllr Anna Reed (Chair)
            Tom Hale, Harbour Master (HM)

            1. Apologies
            There were no apologies.

            2. Dredging
            {(more.Length > 0 ? more : "The Harbour Master reported that 4,200 cubic metres had been dredged.")}

            ACTION: HM to circulate the dredging timetable by 20 June 2026.
            """);
        return (await RunAsync(0, "import", path, "--accept")).Out;
    }

    private string In(string file) => Path.Combine(folder, file);

    private async Task<ConsoleRun> RunAsync(int exitCode, params string[] command)
    {
        var run = await ConsoleRun.RunAsync(In("store.db"), command);
        Assert.True(exitCode == run.ExitCode, $"{run.ExitCode}: {run.Out}{run.Error}");
        return run;
    }
}
