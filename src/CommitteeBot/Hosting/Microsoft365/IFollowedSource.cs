using CommitteeBot.Graph;
using CommitteeBot.Store;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>A kind of thing that is followed in Microsoft 365.</summary>
internal interface IFollowedSource
{
    /// <summary>What of this kind the settings name.</summary>
    IEnumerable<FollowedKey> Keys { get; }

    /// <summary>Asks Microsoft 365, outside of any transaction.</summary>
    /// <returns>What is then to be written, inside one.</returns>
    /// <exception cref="GraphException">There was no answer.</exception>
    Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation);
}

/// <param name="Key">As <see cref="FollowedSourceRow.Key"/>.</param>
/// <param name="Of">The committees that it concerns, as the settings name them.</param>
/// <param name="What">In words, such as <c>the group</c>.</param>
internal sealed record FollowedKey(string Key, IReadOnlyList<string> Of, string What)
{
    /// <summary>What is done with it.</summary>
    public string Verb { get; init; } = "read";
}

/// <param name="source">Tracked; its next time and its mark are set here.</param>
internal delegate Task WriteFollowed(CommitteeDb db, FollowedSourceRow source, CancellationToken cancellation);
