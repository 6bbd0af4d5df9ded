namespace CommitteeBot.Understanding.Actions;

/// <summary>A line about an action that it does not number: "that last one is item 4", "scrap the water one".</summary>
/// <param name="Command">The command, with <see cref="Reference"/> for the action and <see cref="Owner"/> for its
/// owner.</param>
/// <param name="Subject">What the action is about; null for the one that was spoken of last.</param>
internal sealed record FollowOn(string Command, string? Subject)
{
    /// <summary>True where it may be said of anything: "forget it".</summary>
    public bool IsDoubtful { get; init; }

    public const string Reference = "{action}";
    public const string Owner = "{owner}";

    /// <summary>True where only what was logged in this call can be meant.</summary>
    public bool IsOfCall { get; init; }

    /// <summary>True where it only shows the action.</summary>
    public bool Shows => Command.StartsWith("show", StringComparison.Ordinal);

    /// <summary>The command for this action.</summary>
    public string For(string reference, string? owner) => Command
        .Replace(Reference, reference, StringComparison.Ordinal)
        .Replace(Owner, owner is null ? "" : $"{owner} and ", StringComparison.Ordinal);
}
