using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Versions;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Import.Versions;

/// <summary>Minutes of one board and day, in wordings that are versions of each other or are not.</summary>
internal static class VersionWorld
{
    private const string Head =
        "HARBOUR OVERSIGHT BOARD\nMinutes of the meeting held on 5 October 2026\nPresent: Ann Hill (Chair), Ben Lowe, Cath Dunn\n";

    public const string Slipway =
        Head + "1. Slipway\nThe board heard that the slipway had lost eleven planks in the storm and that the diver had seen "
        + "worse below the waterline.\nACTION: Ben Lowe to price new planks for the slipway.\n2. Gates\nThe gates stay shut "
        + "at night from the first of November until the end of March, as in the years before.\n";

    public static string Moorings { get; } =
        Head + "1. Moorings\nNine boats were still without a number, and their owners had been written to twice without an "
        + "answer.\nACTION: Cath Dunn to tow unnumbered boats.\n2. Kiosk\nThe tenant of the kiosk gave notice; the harbour "
        + "master would advertise it before the season.\n";

    public static string Amended { get; } = Slipway.Replace("eleven", "twelve", StringComparison.Ordinal);

    public static async Task<ImportOutcome> ImportAsync(
        this ImportWorld world, string file, string text, string? status = null)
    {
        var document = new DocumentText(
            (status is null ? text : text.Replace("Minutes of", status + " minutes of", StringComparison.Ordinal))
            .Split('\n'), null, "text");
        await using var db = world.Store.Open();
        return await new ImportMinutes(db, world.Time).RunAsync(
            new ImportRequest(
                MinutesParser.Parse(document, file), $"{file} {text} {status}", null, ActionIntake.Propose, "officer"),
            CancellationToken.None);
    }

    public static Task<ArchiveOutcome> ChangeAsync(this ImportWorld world, Func<ChangeVersion, Task<ArchiveOutcome>> press) =>
        world.TurnAsync(db => press(new ChangeVersion(db, world.Time)));

    /// <summary>Each meeting's file, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<string>> InUseAsync(this ImportWorld world)
    {
        await using var db = world.Store.Open();
        return await db.Documents.OrderBy(d => d.MeetingId).Select(d => d.FileName).ToListAsync();
    }

    public static async Task<IReadOnlyList<ReviewMatter>> MattersAsync(this ImportWorld world)
    {
        await using var db = world.Store.Open();
        return [.. (await new ReadArchive(db).RunAsync(world.Officer, CancellationToken.None)).Matters
            .Where(m => m.Kind is MatterKind.Twice or MatterKind.Replaced)];
    }
}
