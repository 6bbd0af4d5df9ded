using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CommitteeBot.Benchmarks.Register;
using CommitteeBot.Benchmarks.Retrieval;
using CommitteeBot.Store;
using CommitteeBot.Store.Copying;

namespace CommitteeBot.Benchmarks.Copying;

/// <summary>
/// <c>copy [PASSAGES] [ACTIONS]</c>: a generated store is copied from a file to a server and back, and all three are
/// asked
/// the same questions and lists. Needs a server, see <see cref="PostgresOption"/>.
/// </summary>
internal static class CopyBenchmark
{
    public const string AnswersMeasure = "copy-answers";
    private const int Asked = 500;

    public static async Task<int> RunAsync(string[] args)
    {
        if (!PostgresOption.IsSet)
        {
            await Console.Error.WriteLineAsync("Name a server in COMMITTEEBOT_POSTGRES.");
            return 2;
        }

        var passages = Number(args, 0, 1_000_000);
        var actions = Number(args, 1, 100_000);
        await using var file = await TemporaryStore.OpenAsync(isFile: true);
        var server = PostgresOption.CreateStore();
        var folder = Directory.CreateTempSubdirectory("committeebot-copy-").FullName;
        try
        {
            var back = new StoreSettings(StoreProvider.Sqlite, $"Data Source={Path.Combine(folder, "back.db")}");
            var watch = Stopwatch.StartNew();
            await GrowthBenchmark.FillAsync(file, passages, new Random(20260811), withMeaning: false);
            await RegisterBenchmark.FillAsync(file, actions);
            Console.WriteLine(
                $"{passages:N0} passages and {actions:N0} actions made in {watch.Elapsed.TotalSeconds:F0} s, "
                    + $"{new FileInfo(file.Settings.File!).Length / 1048576:N0} MB");
            await CopyAsync("SQLite to PostgreSQL", file.Settings, server);
            Console.WriteLine($"the database has {PostgresOption.Bytes(server) / 1048576:N0} MB");
            await CopyAsync("PostgreSQL to SQLite", server, back);
            return await CompareAsync(file.Settings, server, back) ? 0 : 1;
        }
        finally
        {
            PostgresOption.Drop(server);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Number(string[] args, int at, int usual) =>
        args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : usual;

    private static async Task CopyAsync(string what, StoreSettings from, StoreSettings to)
    {
        if (await new StoreUpgrade(to).RunAsync(CancellationToken.None) is { } fault)
            throw new InvalidOperationException(fault);
        var copy = new CopyStore(from, to);
        var watch = Stopwatch.StartNew();
        long rows = 0;
        await foreach (var table in copy.RunAsync(new Progress<long>(), TimeProvider.System, CancellationToken.None))
            rows += table.Rows;
        var copied = watch.Elapsed;
        var differing = await copy.CompareAsync(CancellationToken.None);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {rows:N0} rows in {copied.TotalSeconds:F0} s, compared in {(watch.Elapsed - copied).TotalSeconds:F0} s, "
                + $"{(differing.Count == 0 ? "the same" : string.Join(", ", differing))}; peak memory "
                + $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB"));
    }

    /// <summary>The other half of the measure, in a process of its own: queries are compiled for one product.</summary>
    public static async Task<int> AnswerAsync(string[] args)
    {
        var store = new StoreSettings(Enum.Parse<StoreProvider>(args[0]), args[1]);
        Console.WriteLine(
            JsonSerializer.Serialize(await AskedOfStore.AnswersAsync(store, AskedOfStore.Make(Asked))));
        return 0;
    }

    private static async Task<List<string>> AnswersAsync(StoreSettings store)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [typeof(CopyBenchmark).Assembly.Location, AnswersMeasure, $"{store.Provider}", store.ConnectionString])
        {
            RedirectStandardOutput = true,
        })!;
        var answers = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonSerializer.Deserialize<List<string>>(answers)!;
    }

    private static async Task<bool> CompareAsync(StoreSettings file, StoreSettings server, StoreSettings back)
    {
        var (first, other, last) = (await AnswersAsync(file), await AnswersAsync(server), await AnswersAsync(back));
        var there = first.Zip(other).Count(p => p.First == p.Second);
        var again = first.Zip(last).Count(p => p.First == p.Second);
        Console.WriteLine($"the same, byte by byte: {there} of {Asked} in PostgreSQL, {again} of {Asked} in the copy back");
        return again == Asked;
    }
}
