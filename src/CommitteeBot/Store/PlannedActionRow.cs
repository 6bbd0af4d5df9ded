using CommitteeBot.Committees;
using CommitteeBot.Committees.Plans;

namespace CommitteeBot.Store;

/// <summary>The task of Planner or To Do that shows an action, and what both had when they last agreed.</summary>
internal sealed class PlannedActionRow
{
    /// <summary>How <see cref="Source"/> begins for a plan of a committee, and for somebody's own To Do.</summary>
    public const string OfPlan = "plan/";
    public const string ToDo = "todo/";

    public long Id { get; set; }
    public long ActionId { get; set; }
    public ActionRow? Action { get; set; }

    /// <summary>The plan, as <see cref="FollowedSourceRow.Key"/>.</summary>
    public required string Source { get; set; }

    /// <summary>The plan's id in Planner: a plan that was made anew has another.</summary>
    public required string Plan { get; set; }

    /// <summary>Null where Planner has refused it.</summary>
    public string? Task { get; set; }
    public ActionState State { get; set; }
    public TaskProgress Progress { get; set; }
    public string? Bucket { get; set; }

    /// <summary>The fingerprint of title, owners and date.</summary>
    public required string Sent { get; set; }

    /// <summary>The action's version that it shows.</summary>
    public int Version { get; set; }

    /// <summary>When Planner refused just this version.</summary>
    public DateTimeOffset? RefusedAt { get; set; }
}
