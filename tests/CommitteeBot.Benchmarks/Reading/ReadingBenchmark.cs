using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommitteeBot.Import.Samples;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Minutes.Readers.Tools;

namespace CommitteeBot.Benchmarks.Reading;

/// <summary>
/// <c>reading [FILE.pdf]</c>: megabytes of text a second on one core from text to record; what a Word document of 500 pages takes in time and
/// memory; and, for a PDF that is named, its cost against <c>pdftotext</c> alone in the same run.
/// </summary>
internal static class ReadingBenchmark
{
    private const int Rounds = 9;

    public static async Task<int> RunAsync(string[] args)
    {
        var minutes = SampleCommittees.All(new DateOnly(2026, 11, 22)).SelectMany(c => c.Minutes).Select(Text).ToList();
        await TextAsync(minutes);
        await WordAsync(minutes);
        if (args.Length > 0)
            await PdfAsync(await File.ReadAllBytesAsync(args[0]));
        return 0;
    }

    private static async Task TextAsync(List<string> minutes)
    {
        var files = minutes.ConvertAll(m => Encoding.UTF8.GetBytes(m));
        var bytes = files.Sum(f => f.Length);
        var rates = new List<double>();
        for (var round = 0; round < Rounds * 4; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var file in files)
                MinutesParser.Parse((await DocumentReader.ReadAsync(file, CancellationToken.None)).Document!, "sample");
            rates.Add(bytes / 1e6 / watch.Elapsed.TotalSeconds);
        }

        Print("text to record", rates[(Rounds * 2)..], "MB/s");
    }

    private static async Task WordAsync(List<string> minutes)
    {
        var file = LongDocument.Word(minutes, pages: 500);
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
                Console.WriteLine($"500 pages of Word: {file.Length / 1e6:F1} MB, {read.Document!.Lines.Count:N0} lines, {record.Items.Count:N0} items");
        }

        Print("500 pages of Word", times, "ms");
        Console.WriteLine($"memory of the process: {before / 1e6:F0} MB before, at most {most / 1e6:F0} MB while reading");
    }

    private static async Task PdfAsync(byte[] file)
    {
        var alone = new List<double>();
        var whole = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await ChildProcess.RunAsync(new Tool("pdftotext", "poppler-utils"), ["-layout", "-enc", "UTF-8", "-", "-"], file, ToolLimits.Text, CancellationToken.None);
            var tool = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            MinutesParser.Parse((await DocumentReader.ReadAsync(file, CancellationToken.None)).Document!, "pdf");
            if (round == 0)
                continue;
            alone.Add(tool);
            whole.Add(watch.Elapsed.TotalMilliseconds);
        }

        Print("pdftotext alone", alone, "ms");
        Print("PDF to record", whole, "ms");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio of the medians: {Median(whole) / Median(alone):F2}"));
    }

    private static string Text(SampleMinutes minutes)
    {
        using var reader = new StreamReader(minutes.Open());
        return reader.ReadToEnd();
    }

    private static double Median(List<double> values) => Figures.Percentile([.. values.Order()], 0.5);

    private static void Print(string what, List<double> values, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {Median(values):F1} {unit}, from {values.Min():F1} to {values.Max():F1} ({values.Count} rounds)"));
}
