using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Benchmarks.Reading;

/// <summary>
/// <c>-- mutated COUNT FILE…</c>: reads damaged copies of documents (bytes flipped or lost, lines cut, doubled,
/// joined or
/// out of order), from file to record. None may fail, and none may take long.
/// </summary>
internal static class MutatedDocuments
{
    private const int Seed = 20260811;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length < 2 || !int.TryParse(args[0], CultureInfo.InvariantCulture, out var count))
        {
            await Console.Error.WriteLineAsync("mutated COUNT FILE…");
            return 2;
        }

        var files = args[1..].Select(f => (Name: Path.GetFileName(f), Bytes: File.ReadAllBytes(f))).ToList();
        var random = new Random(Seed);
        var times = new List<(double Milliseconds, string What)>();
        var (refused, failed) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var (name, bytes) = files[i % files.Count];
            var (damaged, how) = Damage(bytes, random);
            var watch = Stopwatch.StartNew();
            try
            {
                if ((await DocumentReader.ReadAsync(damaged, CancellationToken.None)).Document is { } document)
                    _ = RecordJson.Write(MinutesParser.Parse(document, name));
                else
                    refused++;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failed++;
                Console.WriteLine($"failed: {name}, {how}: {e.GetType().Name} {e.StackTrace?.Split('\n')[0].Trim()}");
            }

            times.Add((watch.Elapsed.TotalMilliseconds, $"{name}, {damaged.Length / 1000} KB, {how}"));
        }

        var sorted = times.OrderByDescending(t => t.Milliseconds).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} damaged documents: {failed} failed, {refused} refused with a sentence, p50 "
                + $"{sorted[sorted.Count / 2].Milliseconds:0.0} ms, p99 {sorted[sorted.Count / 100].Milliseconds:0.0} ms"));
        foreach (var (milliseconds, what) in sorted.Take(5))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest: {milliseconds:0} ms, {what}"));
        return failed == 0 ? 0 : 1;
    }

    private static (byte[] Bytes, string How) Damage(byte[] bytes, Random random)
    {
        var isText = bytes.AsSpan(0, Math.Min(bytes.Length, 4000)).IndexOf((byte)0) < 0 && bytes is not [(byte)'%', (byte)'P', ..];
        return random.Next(isText ? 8 : 3) switch
        {
            0 => (Flipped(bytes, random), "bytes flipped"),
            1 => (bytes[..random.Next(1, bytes.Length)], "end lost"),
            2 => (Without(bytes, random), "a stretch lost"),
            3 => (Lines(bytes, l => [.. l.OrderBy(_ => random.Next())]), "lines out of order"),
            4 => (Lines(bytes, l => [.. l.SelectMany(x => random.Next(4) == 0 ? [x, x] : new[] { x })]), "lines doubled"),
            5 => (Lines(bytes, l => [string.Join(' ', l)]), "in one line"),
            6 => (Lines(bytes, l => [.. l.Select(x => x.Length == 0 ? x : x[..random.Next(x.Length)])]), "lines cut"),
            _ => (Lines(bytes, l => [.. Enumerable.Repeat(l, 6).SelectMany(x => x)]), "six times over"),
        };
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        var copy = bytes.ToArray();
        for (var i = 0; i < Math.Max(1, copy.Length / 200); i++)
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        return copy;
    }

    private static byte[] Without(byte[] bytes, Random random)
    {
        var from = random.Next(bytes.Length);
        return [.. bytes[..from], .. bytes[random.Next(from, bytes.Length)..]];
    }

    private static byte[] Lines(byte[] bytes, Func<string[], string[]> change) =>
        Encoding.UTF8.GetBytes(string.Join('\n', change(Encoding.UTF8.GetString(bytes).Split('\n'))));
}
