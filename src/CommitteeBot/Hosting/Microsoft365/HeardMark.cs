using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>What has been heard of the calls of the last days, each by its meeting and a fingerprint.</summary>
internal sealed record HeardMark(IReadOnlySet<string> Lines)
{
    public static HeardMark Read(string? mark) =>
        new((mark ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet());

    public bool Has(long meeting, string id) => Lines.Contains(Line(meeting, id));

    /// <param name="waiting">What is of other meetings is past.</param>
    public string With(IEnumerable<(long Meeting, string Id)> heard, IEnumerable<long> waiting)
    {
        var kept = waiting.Select(Prefix).ToHashSet();
        return string.Join('\n', Lines.Where(l => kept.Contains(l[..(l.IndexOf('/', StringComparison.Ordinal) + 1)]))
            .Union(heard.Select(h => Line(h.Meeting, h.Id))).Order(StringComparer.Ordinal));
    }

    private static string Line(long meeting, string id) =>
        Prefix(meeting) + Fingerprint(id);

    public static string Fingerprint(string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..16];

    private static string Prefix(long meeting) => string.Create(CultureInfo.InvariantCulture, $"{meeting}/");
}
