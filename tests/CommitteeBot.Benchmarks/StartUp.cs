namespace CommitteeBot.Benchmarks;

/// <summary><c>startup [RUNS]</c>: from the start of the process until <c>/health/ready</c> answers 200; the first start fills the store, the others find it full.</summary>
internal static class StartUp
{
    public static async Task<int> RunAsync(string[] args)
    {
        var runs = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 7;
        await MeasureAsync("empty store ", runs, keepStore: false);
        await MeasureAsync("filled store", runs, keepStore: true);
        return 0;
    }

    private static async Task MeasureAsync(string what, int runs, bool keepStore)
    {
        var times = new List<double>();
        var template = keepStore ? Directory.CreateTempSubdirectory("committeebot-bench-").FullName : null;
        if (template is not null)
        {
            var (first, _) = await BotProcess.StartAsync();
            first.CopyStoreTo(template);
            await first.DisposeAsync();
        }

        for (var run = 0; run <= runs; run++)
        {
            var folder = Directory.CreateTempSubdirectory("committeebot-bench-").FullName;
            foreach (var file in template is null ? [] : Directory.GetFiles(template))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var (bot, toReady) = await BotProcess.StartAsync(folder);
            await bot.DisposeAsync();
            if (run > 0)
                times.Add(toReady.TotalMilliseconds);
        }

        if (template is not null)
            Directory.Delete(template, recursive: true);
        times.Sort();
        Console.WriteLine($"{what}  to ready: min {times[0]:F0} ms, median {Figures.Percentile(times, 0.5):F0} ms, max {times[^1]:F0} ms  ({runs} runs after one warm-up)");
    }
}
