namespace CommitteeBot.Store;

/// <summary>What one tenant has used of the language model in one month.</summary>
internal sealed class ModelUseRow
{
    public long Id { get; set; }

    /// <summary>Empty for the console and local mode.</summary>
    public required string TenantId { get; set; }

    /// <summary>As in <c>2026-11</c>.</summary>
    public required string Month { get; set; }

    public long Calls { get; set; }
    public long Tokens { get; set; }
}
