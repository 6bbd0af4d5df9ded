using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommitteeBot.Benchmarks.Retrieval;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Benchmarks.Register;

/// <summary>
/// <c>lock [MEGABYTES]</c>: how long others wait who log actions while a document of that size is imported, and while
/// the file itself is kept for a job.
/// </summary>
internal static class WriteLockBenchmark
{
    private const int ParagraphsOfItem = 300;

    public static async Task<int> RunAsync(string[] args)
    {
        var megabytes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 50;
        await using var store = await TemporaryStore.OpenAsync();
        var caller = await AddClerkAsync(store);
        var content = Encoding.UTF8.GetBytes(Minutes(megabytes * 1_000_000));
        var watch = Stopwatch.StartNew();
        var record = MinutesParser.Parse(
            (await DocumentReader.ReadAsync(content, default)).Document!, "long.txt");
        Console.WriteLine(
            $"read {content.Length / 1e6:F0} MB in {watch.Elapsed.TotalSeconds:F1} s: {record.Passages.Count} passages "
                + $"of {record.Items.Count} items");
        await LogWhileAsync("nothing else", store, caller, () => Task.Delay(2000));
        await LogWhileAsync("a file is kept for a job", store, caller, () => KeepAsync(store, content));
        await LogWhileAsync("its minutes are imported", store, caller, () => ImportAsync(store, record));
        return 0;
    }

    private static async Task<Caller> AddClerkAsync(TemporaryStore store)
    {
        await using var db = store.Context();
        var clerk = new PersonRow { Name = "Cara Dunn" };
        db.People.Add(clerk);
        db.Memberships.Add(new MembershipRow { CommitteeId = 1, Person = clerk, Role = CommitteeRole.Officer });
        await db.SaveChangesAsync();
        return new Caller(
            clerk.Id, clerk.Name, ReadScope.From(new Dictionary<long, CommitteeRole> { [1] = CommitteeRole.Officer }),
            IsGroupChat: false);
    }

    private static async Task ImportAsync(TemporaryStore store, MinutesRecord record)
    {
        await using var db = store.Context();
        await db.StayConnectedAsync(default);
        var outcome = await new ImportMinutes(db, TimeProvider.System).RunAsync(
            new ImportRequest(record, "hash", "Measured", ActionIntake.Propose, "Clerk"), default);
        if (outcome is not ImportOutcome.Imported)
            throw new InvalidOperationException($"The document was not imported: {outcome}");
    }

    private static async Task KeepAsync(TemporaryStore store, byte[] content)
    {
        await using var db = store.Context();
        await db.StayConnectedAsync(default);
        db.Jobs.Add(
            new JobRow { Key = "job", FileName = "long.txt", Content = content, CreatedAt = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync();
    }

    private static async Task LogWhileAsync(string what, TemporaryStore store, Caller caller, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        var working = Task.Run(work);
        var waits = new List<double>();
        do
        {
            var started = Stopwatch.GetTimestamp();
            await using (var db = store.Context())
            {
                await db.StayConnectedAsync(default);
                await new LogAction(db, TimeProvider.System).HandleAsync(caller, Request(), default);
                await db.SaveChangesAsync();
            }

            waits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(5);
        }
        while (!working.IsCompleted);
        await working;
        var seconds = watch.Elapsed.TotalSeconds;
        var times = waits.ToArray();
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"while {what,-26} {seconds,6:0.0} s  {times.Length,5} actions  p50 {Figures.Percentile(times, .5):0.0} ms  "
                + $"p99 {Figures.Percentile(times, .99):0.0} ms  longest {times[^1]:0.0} ms"));
    }

    private static LogActionRequest Request() => new(
        1,
        [new NewAction(
            $"send paper {Guid.NewGuid():N} to the members", "Clerk",
            DueDateParser.Find("by 3 December 2027", new DateOnly(2026, 11, 25)), null)],
        $"activity-{Guid.NewGuid():N}");

    private static string Minutes(int length)
    {
        var text = new StringBuilder(
            "MEASURED COMMITTEE\n\nMinutes of the meeting held on Thursday 8 October 2026 at 2pm in the Town Hall\n\n"
                + "Present: Councillor Ann Hill (Chair), Councillor Bo Park\n\n");
        var words = "ferry lamp quay boat crane rope tide pier harbour member report rate month figure budget".Split(' ');
        for (var paragraph = 0; text.Length < length; paragraph++)
        {
            if (paragraph % ParagraphsOfItem == 0)
            {
                var item = paragraph / ParagraphsOfItem;
                text.Append(
                    CultureInfo.InvariantCulture, $"{1 + item}. Matter of the {words[item % words.Length]}\n\n");
            }

            for (var sentence = 0; sentence < 8; sentence++)
            {
                var (thing, place) = (
                    words[(paragraph + (sentence * 7)) % words.Length],
                    words[paragraph * (sentence + 3) % words.Length]);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"Members heard that the {thing} had cost {paragraph} pounds in area {sentence * paragraph} of the "
                        + $"{place}. ");
            }

            text.Append("\n\n");
        }

        return text.ToString();
    }
}
