namespace CommitteeBot.Store.Checking;

/// <summary>Reads the whole store, as it is at one moment, and says what is wrong with it. Writes nothing.</summary>
internal sealed class CheckStore(StoreSettings settings)
{
    private static readonly (string Name, Func<CommitteeDb, CancellationToken, Task<CheckedPart>> Check)[] Parts =
    [
        ("the files of the store", CheckFiles),
        ("references between tables", CheckReferences.RunAsync),
        ("the text index", CheckTextIndex.RunAsync),
        ("embeddings", CheckEmbeddings.RunAsync),
        ("histories of actions", CheckHistories.RunAsync),
        ("numbers of actions", CheckNumbers.RunAsync),
    ];

    /// <returns>Each part as it is done.</returns>
    public async IAsyncEnumerable<(string Name, CheckedPart Found)> RunAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = settings.Engine.Open(settings);
        await db.BeginLookAsync(cancellation);
        try
        {
            foreach (var (name, check) in Parts)
                yield return (name, await check(db, cancellation));
        }
        finally
        {
            await db.EndLookAsync();
        }
    }

    private static async Task<CheckedPart> CheckFiles(CommitteeDb db, CancellationToken cancellation) =>
        new(0, [.. (await db.DamageAsync(cancellation)).Select(CheckWords.Damage)]);
}

/// <param name="Looked">How many rows were looked at.</param>
/// <param name="Faults">A sentence for each.</param>
internal sealed record CheckedPart(long Looked, IReadOnlyList<string> Faults)
{
    /// <summary>What is not as it will be, and no fault.</summary>
    public string? Remark { get; init; }
}
