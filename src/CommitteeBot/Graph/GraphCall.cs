namespace CommitteeBot.Graph;

/// <summary>A kind of call, and which permissions allow it, the least of them first.</summary>
/// <param name="Template">Such as <c>GET /groups/{id}/members</c>.</param>
/// <param name="Source">The page of Microsoft's documentation that lists the permissions.</param>
internal sealed record GraphCall(GraphFeature Feature, string Template, IReadOnlyList<string> Allowed, string Source)
{
    private static readonly HashSet<string> Collections =
    [
        "groups", "teams", "users", "drives", "sites", "items", "plans", "tasks", "buckets", "subscriptions", "events",
        "lists", "onlineMeetings", "transcripts", "aiInsights",
    ];

    /// <summary>Permissions that a single team gives to the app; they stand in no token.</summary>
    public bool IsGivenByTheTeam => Allowed[0].EndsWith(".Group", StringComparison.Ordinal);

    /// <summary>Each segment that stands after a collection is an id.</summary>
    internal static string TemplateOf(string path)
    {
        if (path.StartsWith("/sites/", StringComparison.Ordinal) && path.Contains(":/", StringComparison.Ordinal))
            return "/sites/{id}";
        if (path.IndexOf("/root:/", StringComparison.Ordinal) is > 0)
            return "/drives/{id}/root:/{path}";
        var segments = path.Trim('/').Split('/');
        for (var at = 1; at < segments.Length; at++)
        {
            if (Collections.Contains(segments[at - 1]) && !segments[at].Contains("delta", StringComparison.Ordinal))
                segments[at] = "{id}";
        }

        return "/" + string.Join('/', segments).Replace("microsoft.graph.delta()", "delta", StringComparison.Ordinal)
            .Replace("delta()", "delta", StringComparison.Ordinal);
    }
}
