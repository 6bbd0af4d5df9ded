using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine;

/// <summary>Prints what of the imported minutes needs a person, and the proposals by meeting.</summary>
internal static class ReviewReport
{
    private const int MaxRows = 20;

    /// <summary>After a large import.</summary>
    public static async Task WriteAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var all = Caller.ForConsole((await CommitteeOption.AllAsync(db, cancellation)).Select(c => c.Id));
        Console.WriteLine();
        Write(await new ReadArchive(db).RunAsync(all, cancellation));
        Console.WriteLine(ConsoleWords.HowToReview);
    }

    public static void Write(ArchiveReview review)
    {
        foreach (var matters in review.Matters.GroupBy(m => m.Kind))
        {
            Console.WriteLine($"{ArchiveWords.Heading(matters.Key, matters.Count())}. {ArchiveWords.Explain(matters.Key)}");
            foreach (var matter in matters.Take(MaxRows))
                Console.WriteLine($"    {matter.Title}: {matter.Detail}");
            WriteMore(matters.Count());
        }

        if (review.Waiting.Count > 0)
            Console.WriteLine(ArchiveWords.Meetings(review.Waiting.Count));
        foreach (var meeting in review.Waiting.Take(MaxRows))
            Console.WriteLine($"    {meeting.Name}: {ArchiveWords.Waiting(meeting.Count)}");
        WriteMore(review.Waiting.Count);
        Console.WriteLine(ArchiveWords.Waits(review));
    }

    private static void WriteMore(int count)
    {
        if (count > MaxRows)
            Console.WriteLine($"    … and {count - MaxRows:N0} more");
    }
}
