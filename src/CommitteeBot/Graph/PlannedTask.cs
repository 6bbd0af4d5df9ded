using CommitteeBot.Committees.Plans;
using Microsoft.Graph.Models;

namespace CommitteeBot.Graph;

/// <summary>A task in the words of Planner.</summary>
internal static class PlannedTask
{
    /// <summary>Last in the list of whoever gets it.</summary>
    private const string Anywhere = " !";

    /// <summary>A due date is a moment in Planner: at noon it is the same day in every zone of a committee.</summary>
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    /// <param name="app">The bot's own id.</param>
    public static PlanTask From(PlannerTask task, string? app) => new(
        task.Id!, task.AdditionalData.TryGetValue("@odata.etag", out var tag) ? $"{tag}" : "",
        new TaskContent(
            task.Title ?? "",
            [.. (task.Assignments?.AdditionalData.Keys ?? []).Where(k => !k.StartsWith('@')).Select(k => k.ToLowerInvariant())
                .Order(StringComparer.Ordinal)],
            task.DueDateTime is { } due ? DateOnly.FromDateTime(due.UtcDateTime) : null),
        TaskProgressRules.FromPercent(task.PercentComplete ?? 0), task.BucketId)
    {
        CreatedAt = task.CreatedDateTime, CompletedAt = task.CompletedDateTime,
        CompletedBy = task.CompletedBy?.User?.Id?.ToLowerInvariant(),
        IsOurs = app is not null && string.Equals(task.CreatedBy?.Application?.Id, app, StringComparison.OrdinalIgnoreCase),
        HasLink = task.ReferenceCount > 0,
    };

    /// <param name="before">Whose it was.</param>
    public static PlannerTask Body(
        TaskContent content, TaskProgress progress, string bucket, IReadOnlyList<string> before)
    {
        var assignments = new Dictionary<string, object>();
        foreach (var account in content.Accounts.Except(before))
            assignments[account] = new PlannerAssignment { OdataType = "#microsoft.graph.plannerAssignment", OrderHint = Anywhere };
        foreach (var account in before.Except(content.Accounts))
            assignments[account] = null!;
        var task = new PlannerTask
        {
            Title = content.Title, PercentComplete = TaskProgressRules.ToPercent(progress), BucketId = bucket,
            DueDateTime = content.Due is { } due
                ? new DateTimeOffset(due.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + Noon
                : null,
        };
        if (assignments.Count > 0)
            task.Assignments = new PlannerAssignments { AdditionalData = assignments };
        return task;
    }

    /// <summary>https://learn.microsoft.com/graph/api/resources/plannerexternalreferences: a name can't have these.</summary>
    public static PlannerTaskDetails Link(string address, string title) => new()
    {
        PreviewType = PlannerPreviewType.NoPreview,
        References = new PlannerExternalReferences
        {
            AdditionalData = new Dictionary<string, object>
            {
                [address.Replace("%", "%25", StringComparison.Ordinal).Replace(".", "%2E", StringComparison.Ordinal)
                    .Replace(":", "%3A", StringComparison.Ordinal).Replace("@", "%40", StringComparison.Ordinal)
                    .Replace("#", "%23", StringComparison.Ordinal)] = new PlannerExternalReference
                {
                    OdataType = "#microsoft.graph.plannerExternalReference", Alias = title, Type = "Other",
                },
            },
        },
    };
}
