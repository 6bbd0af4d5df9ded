namespace CommitteeBot.Store;

/// <summary>What a check of the whole store asks of each product.</summary>
internal abstract partial class CommitteeDb
{
    /// <summary>
    /// From here on everything is read as it is at this moment, however long that takes, and nothing can be written.
    /// Nobody else waits for it.
    /// </summary>
    public abstract Task BeginLookAsync(CancellationToken cancellation);

    public abstract Task EndLookAsync();

    /// <summary>What the product itself finds wrong with its files, in its own words.</summary>
    public abstract Task<IReadOnlyList<string>> DamageAsync(CancellationToken cancellation);

    /// <summary>The columns that refer to rows, as the schema declares them.</summary>
    public abstract Task<IReadOnlyList<SchemaReference>> ReferencesAsync(CancellationToken cancellation);

    /// <summary>Those of these passages that a search for their own word doesn't find.</summary>
    public abstract Task<IReadOnlyList<long>> PassagesNotFoundAsync(
        IReadOnlyList<WordOfRow> words, CancellationToken cancellation);

    /// <summary>Those of these actions that a search for their own word doesn't find.</summary>
    public abstract Task<IReadOnlyList<long>> ActionsNotFoundAsync(
        IReadOnlyList<WordOfRow> words, CancellationToken cancellation);

    /// <summary>
    /// Entries of the text index whose passage or action is gone, or whose passage has another openness.
    /// </summary>
    public abstract Task<long> StrayIndexEntriesAsync(CancellationToken cancellation);
}

/// <param name="Column">Of <paramref name="Table"/>; it names <paramref name="Key"/> of the other.</param>
internal sealed record SchemaReference(string Table, string Column, string Other, string Key);

/// <param name="Word">As it is printed there.</param>
internal readonly record struct WordOfRow(long Id, string Word);
