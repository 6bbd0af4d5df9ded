namespace CommitteeBot.Store;

/// <summary>Why the store can't be used at the moment, or can only be read.</summary>
internal enum StoreFault
{
    /// <summary>The file isn't there any more.</summary>
    Missing,

    /// <summary>Another file has taken its place. What the program still has open isn't the store.</summary>
    Replaced,

    /// <summary>The file, or the disk that it's on, can't be written to.</summary>
    ReadOnly,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>The content of the file is damaged.</summary>
    Corrupt,

    /// <summary>The disk doesn't answer, or answers with errors.</summary>
    Unreachable,
}

/// <summary>The store can't be used: nothing of the unit of work is saved.</summary>
internal sealed class StoreUnavailableException(StoreFault fault) : Exception($"The store can't be used: {fault}.")
{
    public StoreFault Fault { get; } = fault;
}
