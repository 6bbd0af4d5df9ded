using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.CommandLine;

/// <summary>A folder of old minutes is imported and checked on the console.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    private readonly string folder = StoreFolder.Create();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_back_catalogue_comes_in_as_history_but_for_its_latest_meeting()
    {
        var imported = await ImportAsync();
        Assert.Contains("3 meetings with actions kept as history", imported, StringComparison.Ordinal);
        Assert.Contains("Proposed actions by meeting (2 meetings)", imported, StringComparison.Ordinal);
        Assert.Contains("1 document without a date", imported, StringComparison.Ordinal);

        var listed = (await RunAsync(0, "review")).Out;
        Assert.Contains("Pier Board, 4 June 2018: 1 proposal", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("Pier Board, 7 May 2018: 1 proposal", listed, StringComparison.Ordinal);

        Assert.Contains(
            "1 action of Pier Board, 7 May 2018 proposed again",
            (await RunAsync(0, "review", "propose", "--meeting", "2018-05-07")).Out, StringComparison.Ordinal);
        Assert.Contains("of 3 meetings?", (await RunAsync(0, "review", "accept")).Out, StringComparison.Ordinal);
        Assert.Contains(
            "1 action of Pier Board, 4 June 2018 accepted",
            (await RunAsync(0, "review", "accept", "--meeting", "2018-06-04")).Out, StringComparison.Ordinal);
        Assert.Contains("1 action put back", (await RunAsync(0, "review", "undo")).Out, StringComparison.Ordinal);
        Assert.Contains(
            "1 earlier meeting kept as history", (await RunAsync(0, "review", "history")).Out, StringComparison.Ordinal);
        Assert.Contains(
            "2 proposals of 2 meetings rejected",
            (await RunAsync(0, "review", "reject", "--yes")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_get_a_date_and_remarks_are_checked()
    {
        await ImportAsync();
        await RunAsync(0, "review", "date", "undated.txt", "2017-01-16");
        Assert.DoesNotContain("without a date", (await RunAsync(0, "review")).Out, StringComparison.Ordinal);
        await RunAsync(2, "review", "date", "undated.txt", "16 January");
        await RunAsync(0, "review", "checked", "History");
        Assert.DoesNotContain("kept as history", (await RunAsync(0, "review")).Out, StringComparison.Ordinal);
        await RunAsync(0, "review", "undo");
        Assert.Contains("kept as history", (await RunAsync(0, "review")).Out, StringComparison.Ordinal);
    }

    private async Task<string> ImportAsync()
    {
        Directory.CreateDirectory(In("old"));
        string[] days = ["", "5 February 2018", "5 March 2018", "7 May 2018", "4 June 2018"];
        foreach (var (place, day) in days.Index())
            await File.WriteAllTextAsync(
                Path.Combine(In("old"), day.Length == 0 ? "undated.txt" : $"{9 - place}.txt"),
                $"""
                Pier Board

                Minutes of the meeting {(day.Length == 0 ? "" : $"held on {day} ")}in the Custom House

                Present:
                Cllr Anna Reed (Chair)
                Tom Hale, Clerk

                1. Apologies
                There were no apologies.

                2. Works
                The works on the pier were discussed, and the members walked along it.

                ACTION: Clerk to mend the part of the pier with the number {place} on it.
                """);
        return (await RunAsync(0, "import", In("old"))).Out;
    }

    private string In(string file) => Path.Combine(folder, file);

    private async Task<ConsoleRun> RunAsync(int exitCode, params string[] command)
    {
        var run = await ConsoleRun.RunAsync(In("store.db"), command);
        Assert.True(exitCode == run.ExitCode, $"{run.ExitCode}: {run.Out}{run.Error}");
        return run;
    }
}
