using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommitteeBot.Import.Samples;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Minutes.Readers.Tools;

namespace CommitteeBot.Benchmarks.Reading;

/// <summary>
/// <c>reading [FILE.pdf…]</c>: megabytes of text a second on one core from text to record; what 500 pages of Word and
/// of PDF take in time and memory; and what a PDF costs from file to record against <c>pdftotext</c> alone, in turns in
/// the same run, for documents of several lengths and for the files named. Rates are of processor time, of this process
/// and of the programs that it runs, which other work on the machine does not change much.
/// </summary>
internal static class ReadingBenchmark
{
    private const int Rounds = 9;

    /// <summary>
    /// A bot runs for days; what is compiled at first is counted apart. A slow machine needs half a minute for it.
    /// </summary>
    private static readonly TimeSpan WarmingUp = TimeSpan.FromSeconds(40);

    public static async Task<int> RunAsync(string[] args)
    {
        var minutes = SampleCommittees.All(new DateOnly(2026, 11, 22)).SelectMany(c => c.Minutes).Select(Text).ToList();
        await TextAsync(minutes);
        await MemoryAsync("Word", LongDocument.Word(minutes, pages: 500));
        await MemoryAsync("PDF", LongPdf.Of(minutes, pages: 500));
        foreach (var pages in (int[])[3, 20, 100, 500])
            await PdfAsync($"{pages} pages", LongPdf.Of(minutes, pages));
        foreach (var file in args)
            await PdfAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file));
        return 0;
    }

    private static async Task TextAsync(List<string> minutes)
    {
        var files = minutes.ConvertAll(m => Encoding.UTF8.GetBytes(m));
        var bytes = files.Sum(f => f.Length);
        var first = await RateAsync(1);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"text to record, first time, with all that is compiled then: {first.Elapsed:F0} ms for "
                    + $"{bytes / 1e3:F0} KB"));
        var warming = Stopwatch.StartNew();
        while (warming.Elapsed < WarmingUp)
            await RateAsync(1);
        var rates = new List<double>();
        var elapsed = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var (rate, wall) = await RateAsync(30);
            rates.Add(rate);
            elapsed.Add(30 * bytes / 1e3 / wall);
        }

        Print("text to record, a second of processor time", rates, "MB");
        Print("text to record, a second by the clock", elapsed, "MB");

        async Task<(double Rate, double Elapsed)> RateAsync(int times)
        {
            var before = ProcessorTime();
            var watch = Stopwatch.StartNew();
            for (var time = 0; time < times; time++)
                foreach (var file in files)
                    MinutesParser.Parse(
                        (await DocumentReader.ReadAsync(file, CancellationToken.None)).Document!, "sample");
            return (times * bytes / 1e3 / Math.Max(1, ProcessorTime() - before), watch.Elapsed.TotalMilliseconds);
        }
    }

    private static async Task MemoryAsync(string kind, byte[] file)
    {
        GC.Collect();
        var before = Environment.WorkingSet;
        long most = 0;
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            using var done = new CancellationTokenSource();
            var watching = Task.Run(async () =>
            {
                while (!done.IsCancellationRequested)
                {
                    most = Math.Max(most, Environment.WorkingSet);
                    await Task.Delay(5);
                }
            });
            var watch = Stopwatch.StartNew();
            var read = await DocumentReader.ReadAsync(file, CancellationToken.None);
            var record = MinutesParser.Parse(read.Document!, "long");
            times.Add(watch.Elapsed.TotalMilliseconds);
            await done.CancelAsync();
            await watching;
            if (round == 0)
                Console.WriteLine(
                    $"500 pages of {kind}: {file.Length / 1e6:F1} MB, {read.Document!.Lines.Count:N0} lines, "
                        + $"{record.Items.Count:N0} items");
        }

        Print($"500 pages of {kind}", times, "ms");
        Console.WriteLine(
            $"memory of the process: {before / 1e6:F0} MB before, at most {most / 1e6:F0} MB while reading");
    }

    private static async Task PdfAsync(string what, byte[] file)
    {
        var alone = new List<double>();
        var whole = new List<double>();
        double toolTime = 0, wholeTime = 0;
        for (var round = -Rounds; round < Rounds * 3; round++)
        {
            var before = ProcessorTime();
            var watch = Stopwatch.StartNew();
            await ChildProcess.RunAsync(
                new Tool("pdftotext", "poppler-utils"), ["-layout", "-enc", "UTF-8", "-", "-"], file, ToolLimits.Text,
                CancellationToken.None);
            var (tool, between) = (watch.Elapsed.TotalMilliseconds, ProcessorTime());
            watch.Restart();
            MinutesParser.Parse((await DocumentReader.ReadAsync(file, CancellationToken.None)).Document!, "pdf");
            if (round < 0)
                continue;
            alone.Add(tool);
            whole.Add(watch.Elapsed.TotalMilliseconds);
            toolTime += between - before;
            wholeTime += ProcessorTime() - between;
        }

        Print($"{what}: pdftotext alone", alone, "ms");
        Print($"{what}: PDF to record", whole, "ms");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: ratio of the medians {Median(whole) / Median(alone):F2}, of all processor time "
                    + $"{wholeTime / toolTime:F2}"));
    }

    /// <summary>In milliseconds, of this process and of those that it has run, as the system counts it.</summary>
    private static double ProcessorTime()
    {
        if (!File.Exists("/proc/self/stat"))
            return Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
        var stat = File.ReadAllText("/proc/self/stat");
        var ticks = stat[(stat.LastIndexOf(')') + 2)..]
            .Split(' ').Skip(11).Take(4).Sum(t => double.Parse(t, CultureInfo.InvariantCulture));
        return ticks * 10;
    }

    private static string Text(SampleMinutes minutes)
    {
        using var reader = new StreamReader(minutes.Open());
        return reader.ReadToEnd();
    }

    private static double Median(List<double> values) => Figures.Percentile([.. values.Order()], 0.5);

    private static void Print(string what, List<double> values, string unit) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: median {Median(values):F1} {unit}, from {values.Min():F1} to {values.Max():F1} "
                    + $"({values.Count} rounds)"));
}
