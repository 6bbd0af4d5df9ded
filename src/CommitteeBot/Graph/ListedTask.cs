using System.Globalization;
using CommitteeBot.Committees.Plans;
using Microsoft.Graph.Models;
using TaskStatus = Microsoft.Graph.Models.TaskStatus;

namespace CommitteeBot.Graph;

/// <summary>A task in the words of To Do.</summary>
internal static class ListedTask
{
    private const string Utc = "UTC";

    /// <summary>
    /// Stands in the link of each task that the bot has made; To Do tells of no other mark, nor who made a task.
    /// </summary>
    private const string Maker = "Committee Bot";

    /// <param name="account">Whose list it is; nobody else ticks anything in it.</param>
    public static PlanTask From(TodoTask task, string account)
    {
        var content = new TaskContent(task.Title ?? "", [],
            EventTime.TryRead(task.DueDateTime?.DateTime, task.DueDateTime?.TimeZone, isDay: true) is { } due
                ? DateOnly.FromDateTime(due.Local)
                : null);
        var progress = task.Status switch
        {
            TaskStatus.Completed => TaskProgress.Completed,
            TaskStatus.InProgress => TaskProgress.InProgress,
            _ => TaskProgress.NotStarted,
        };
        return new PlanTask(
            task.Id!, task.AdditionalData.TryGetValue("@odata.etag", out var tag) ? $"{tag}" : "", content, progress,
            Bucket: "")
        {
            CreatedAt = task.CreatedDateTime, CompletedAt = task.LastModifiedDateTime,
            CompletedBy = account.ToLowerInvariant(),
            IsOurs = task.LinkedResources?.Exists(l => l.ApplicationName == Maker) == true,
            HasLink = true,
        };
    }

    /// <param name="address">Leads back to the action; null where there is no chat to lead to.</param>
    public static LinkedResource Link(string words, string? address) =>
        new() { ApplicationName = Maker, DisplayName = words, ExternalId = words, WebUrl = address };

    public static TodoTask Body(TaskContent content, TaskProgress progress) => new()
    {
        Title = content.Title,
        Status = progress switch
        {
            TaskProgress.Completed => TaskStatus.Completed,
            TaskProgress.InProgress => TaskStatus.InProgress,
            _ => TaskStatus.NotStarted,
        },
        DueDateTime = content.Due is { } due
            ? new DateTimeTimeZone
                { DateTime = $"{due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00", TimeZone = Utc }
            : null,
    };
}
