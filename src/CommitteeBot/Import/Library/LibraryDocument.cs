using CommitteeBot.Minutes;

namespace CommitteeBot.Import.Library;

/// <summary>Minutes that lie in a library, read and not yet taken in.</summary>
/// <param name="Hash">SHA-256 of the content.</param>
/// <param name="HeldBackBy">The word of its name or label by which an officer has to look at it first.</param>
internal sealed record LibraryDocument(MinutesRecord Record, string Hash, long CommitteeId, string? HeldBackBy)
{
    /// <summary>True where the library hides it from people for whom its folder is open.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Of a hidden file: the accounts that may open it.</summary>
    public Func<string?, bool> MayOpen { get; init; } = _ => true;
}
