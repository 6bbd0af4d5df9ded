namespace CommitteeBot.Store;

/// <summary>
/// A file or folder of a library that is followed. It is known by its id, whatever it is called and wherever it lies.
/// </summary>
internal sealed class FollowedFileRow
{
    public long Id { get; set; }

    /// <summary>The library, as <see cref="FollowedSourceRow.Key"/>.</summary>
    public required string Source { get; set; }
    public required string ItemId { get; set; }
    public string? ParentId { get; set; }
    public required string Name { get; set; }
    public bool IsFolder { get; set; }

    /// <summary>Changes with the content alone.</summary>
    public string? ContentTag { get; set; }
    public long Size { get; set; }

    /// <summary>Where a person opens it.</summary>
    public string? WebUrl { get; set; }
    public FollowedFileState State { get; set; }

    /// <summary>The content that was read; another one is read again.</summary>
    public string? ReadTag { get; set; }

    /// <summary>When it was last asked who may open it.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>The meeting whose minutes it holds.</summary>
    public long? MeetingId { get; set; }
}

internal enum FollowedFileState
{
    /// <summary>A folder, or a file that isn't read.</summary>
    Listed,

    /// <summary>To be looked at: it is new, or something about it has changed.</summary>
    Waiting,

    /// <summary>As it was when it was looked at.</summary>
    Read,

    /// <summary>Deleted, or moved out of the folder.</summary>
    Gone,
}
