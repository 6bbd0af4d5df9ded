using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommitteeBot.Graph;

/// <summary>A subscription to changes, with the secret by which a notice of it is known.</summary>
internal sealed record GraphSubscription(string Id, string Secret, DateTimeOffset ExpiresAt)
{
    private const int SecretBytes = 32;

    public static string NewSecret() => RandomNumberGenerator.GetHexString(SecretBytes * 2, lowercase: true);

    /// <summary>In the same time whatever is wrong with it.</summary>
    public bool IsSecret(string? said) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said ?? ""), Encoding.UTF8.GetBytes(Secret));

    public static GraphSubscription? TryRead(string? mark) =>
        mark?.Split('\n') is [var id, var secret, var expires]
            && DateTimeOffset.TryParse(expires, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new GraphSubscription(id, secret, at)
            : null;

    /// <summary>As it is stored, and never in a log.</summary>
    public string ToMark() => $"{Id}\n{Secret}\n{ExpiresAt.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)}Z";

    public override string ToString() => Id;
}
