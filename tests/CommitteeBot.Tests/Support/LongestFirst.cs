using CommitteeBot.Tests.Answers.Meaning;
using CommitteeBot.Tests.CommandLine;
using CommitteeBot.Tests.Conversations;
using CommitteeBot.Tests.Hosting;
using CommitteeBot.Tests.Minutes.Readers;
using CommitteeBot.Tests.Outbox;
using CommitteeBot.Tests.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Tests.Trust;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace CommitteeBot.Tests.Support;

/// <summary>
/// The classes that take longest come first; one that began last would run on when all others have ended.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(NothingLeaksTests), nameof(NothingLeaksAmongStrangersTests), nameof(NothingLeaksAmongMembersTests),
        nameof(SuddenEndTests), nameof(RenderedMinutesTests), nameof(ConsoleTests), nameof(ManyRecipientsTests),
        nameof(StoreWatchTests), nameof(CalendarFeedReaderTests), nameof(OutboxSenderTests), nameof(NoOracleTests),
        nameof(SuddenDeathTests), nameof(FaultSweepTests), nameof(ImportJobWorkerTests), nameof(TeamsModeMarkTests),
        nameof(WriteMeaningTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Array.FindIndex(
            Long, name => c.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) is >= 0 and var place
            ? place : Long.Length)];
}
