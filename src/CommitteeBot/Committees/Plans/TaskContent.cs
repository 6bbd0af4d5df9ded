using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommitteeBot.Committees.Plans;

/// <summary>What the register says of a task: its words, whose it is and by when.</summary>
internal sealed record TaskContent(string Title, IReadOnlyList<string> Accounts, DateOnly? Due)
{
    /// <summary>Planner takes no longer title.</summary>
    private const int MaxTitle = 255;

    /// <summary>Planner assigns a task to no more people.</summary>
    private const int MaxAccounts = 10;

    private const string Between = " · ";

    /// <summary>The reference comes first: by it a task is found again whose id was lost.</summary>
    public static TaskContent Of(ActionReference reference, string text, IEnumerable<string> accounts, DateOnly? due)
    {
        var title = $"{reference}{Between}{text.ReplaceLineEndings(" ").Trim()}";
        return new TaskContent(
            title.Length <= MaxTitle ? title : string.Concat(title.AsSpan(0, MaxTitle - 1).TrimEnd(), "…"),
            [.. accounts.Select(a => a.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal).Take(MaxAccounts)], due);
    }

    /// <summary>The action that the title begins with; null for a task that somebody made in Planner.</summary>
    public ActionReference? Reference =>
        Title.IndexOf(Between, StringComparison.Ordinal) is > 0 and var end
            && ActionReference.TryParse(Title[..end], out var reference) ? reference : null;

    /// <summary>Tells whether somebody has changed it, without keeping it twice.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Title.Trim()}\n{string.Join(',', Accounts)}\n{Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")))[..16];
}
