namespace CommitteeBot.Store;

/// <summary>Work that takes longer than a turn may: a file that somebody sent, kept until it has been read.</summary>
internal sealed class JobRow
{
    public long Id { get; set; }

    /// <summary>The message that asked for it; unique, so that a second delivery asks for nothing more.</summary>
    public required string Key { get; set; }

    public required string FileName { get; set; }

    /// <summary>The file as it came; null once the work is over.</summary>
    public byte[]? Content { get; set; }

    /// <summary>
    /// The activity that brought it, in JSON: who sent it and where the result goes; null once the work is over.
    /// </summary>
    public string? Activity { get; set; }

    public JobState State { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>The claim on the job and its expiry: a process that has died doesn't renew it.</summary>
    public string? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}

internal enum JobState
{
    Waiting,
    Running,
    Done,

    /// <summary>Given up after several attempts; the sender has been told.</summary>
    Failed,
}
