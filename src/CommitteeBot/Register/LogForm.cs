namespace CommitteeBot.Register;

/// <summary>The form in which an action is logged from somebody's message, with what it holds and what is to be put right in it.</summary>
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

    /// <summary>What is to be known before it is sent, or why it came back.</summary>
    public string? Notice { get; init; }

    /// <summary>Who may be meant by <see cref="Owner"/>; empty where that is clear.</summary>
    public IReadOnlyList<OwnerChoice> OwnerChoices { get; init; } = [];

    /// <summary>The action that it looks like.</summary>
    public ActionView? LooksLike { get; init; }
}

internal sealed record LogFormCommittee(long Id, string Name);
