using System.Security.Cryptography;
using System.Text;
using CommitteeBot.Graph;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>How far a library has been read: where it is, and the mark of its changes.</summary>
internal sealed record LibraryMark(LibraryPlace Place, string Changes)
{
    public static LibraryMark? TryRead(string? mark) => mark?.Split('\n') is [var drive, var folder, var changes]
        ? new LibraryMark(new LibraryPlace(drive, folder), changes)
        : null;

    public override string ToString() => $"{Place.Drive}\n{Place.Folder}\n{Changes}";

    /// <summary>Whether both are in the same library.</summary>
    public static bool AreTogether(string? one, string? other) =>
        TryRead(one) is { } first && TryRead(other) is { } second && first.Place.Drive == second.Place.Drive;

    public static string ListKey(FollowedCommittee committee) => $"library/list/{Fingerprint(committee.Library!)}";

    public static string FilesKey(FollowedCommittee committee) => $"library/files/{Fingerprint(committee.Library!)}";

    private static string Fingerprint(LibraryAddress address) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{address.Host}{address.Site}/{address.Path}".ToLowerInvariant())))[..16];
}
