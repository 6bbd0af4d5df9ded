namespace CommitteeBot.Register;

/// <summary>The form for logging an action from a message, with its values and its problems.</summary>
internal sealed record LogForm(long CommitteeId)
{
    /// <summary>The committees to choose from.</summary>
    public required IReadOnlyList<LogFormCommittee> Committees { get; init; }

    public string? Text { get; init; }
    public string? Owner { get; init; }

    /// <summary>As <c>yyyy-MM-dd</c>.</summary>
    public string? Due { get; init; }

    public string? Item { get; init; }

    /// <summary>The message that it is made from: its id, and the link that opens it.</summary>
    public string? MessageId { get; init; }
    public string? SourceUrl { get; init; }

    /// <summary>A note about the form, or the reason why it is shown again.</summary>
    public string? Notice { get; init; }

    /// <summary>The people whom <see cref="Owner"/> may mean; empty where that is clear.</summary>
    public IReadOnlyList<OwnerChoice> OwnerChoices { get; init; } = [];

    /// <summary>The action that it looks like.</summary>
    public ActionView? LooksLike { get; init; }
}

internal sealed record LogFormCommittee(long Id, string Name);
