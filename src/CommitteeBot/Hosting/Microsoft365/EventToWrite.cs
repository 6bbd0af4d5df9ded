using System.Security.Cryptography;
using System.Text;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>An event whose agenda isn't the one that was written into it.</summary>
/// <param name="Sent">The fingerprint of the one that was; null where none was.</param>
internal sealed record EventToWrite(long Entry, string EventId, string? Sent, IReadOnlyList<string> Lines)
{
    /// <summary>True where something of what was written into it may have become private.</summary>
    public bool HasClosed { get; init; }

    public string Fingerprint { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines))))[..16];
}
