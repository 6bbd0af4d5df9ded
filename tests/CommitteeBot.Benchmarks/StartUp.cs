using System.Diagnostics;
using System.Globalization;

namespace CommitteeBot.Benchmarks;

/// <summary>
/// <c>startup [RUNS]</c>: from the start of the process until <c>/health/ready</c> answers 200, once on an empty store,
/// which the first start fills, and once on a filled one; then the first turn. The processor time beside them is what a
/// busy machine does not change much.
/// </summary>
internal static class StartUp
{
    public static async Task<int> RunAsync(string[] args)
    {
        var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7;
        await using var teams = await LoopbackTeams.StartAsync();
        await MeasureAsync("empty store", runs, teams, template: null);

        var template = Directory.CreateTempSubdirectory("committeebot-bench-").FullName;
        var (first, _) = await BotProcess.StartAsync();
        first.CopyStoreTo(template);
        await first.DisposeAsync();
        await MeasureAsync("filled store", runs, teams, template);
        Directory.Delete(template, recursive: true);
        return 0;
    }

    private static async Task MeasureAsync(string what, int runs, LoopbackTeams teams, string? template)
    {
        var (ready, processor, turn) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run <= runs; run++)
        {
            var folder = Directory.CreateTempSubdirectory("committeebot-bench-").FullName;
            foreach (var file in template is null ? [] : Directory.GetFiles(template))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var (bot, toReady) = await BotProcess.StartAsync(folder);
            var used = bot.ProcessorTime;
            var watch = Stopwatch.StartNew();
            await teams.SayAsync(bot.Address, "actions", person: 1);
            var toAnswer = watch.Elapsed;
            await bot.DisposeAsync();
            if (run == 0)
                continue; // The first run finds nothing of the program in the system's memory.
            ready.Add(toReady.TotalMilliseconds);
            processor.Add(used.TotalMilliseconds);
            turn.Add(toAnswer.TotalMilliseconds);
        }

        Console.WriteLine(
            $"{what,-12}  to ready: {Said(ready)}   processor: {Said(processor)}   first turn: {Said(turn)}   ({runs} "
                + "runs after one warm-up)");
    }

    private static string Said(List<double> times)
    {
        times.Sort();
        return $"min {times[0]:F0}, median {Figures.Percentile(times, 0.5):F0}, max {times[^1]:F0} ms";
    }
}
