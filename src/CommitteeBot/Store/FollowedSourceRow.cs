namespace CommitteeBot.Store;

/// <summary>
/// Something outside that is read again and again, such as the group of a committee. Which there are is in the
/// settings; this is how far each has been read, and by which node.
/// </summary>
internal sealed class FollowedSourceRow
{
    public long Id { get; set; }

    /// <summary>The kind and the id of what is read, such as <c>people/group/…</c>; unique.</summary>
    public required string Key { get; set; }

    /// <summary>Where the next question for changes begins; null where everything is to be read.</summary>
    public string? Mark { get; set; }

    /// <summary>Not to be read again before.</summary>
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>The kind of the last failure; null where the last reading succeeded.</summary>
    public string? Fault { get; set; }
    public DateTimeOffset? FaultSince { get; set; }
    public int Failures { get; set; }

    /// <summary>When people were told of the failure; they are told once, and once that it is over.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>The node that reads it, and until when it has the right to write what it read.</summary>
    public string? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }
}
