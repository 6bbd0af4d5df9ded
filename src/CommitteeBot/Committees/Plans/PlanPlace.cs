namespace CommitteeBot.Committees.Plans;

/// <summary>A plan, and its bucket for each state of an action.</summary>
internal sealed record PlanPlace(string Plan, IReadOnlyList<string> Buckets)
{
    /// <summary>In the order of the buckets on the board.</summary>
    public static readonly IReadOnlyList<ActionState> States =
        [ActionState.Open, ActionState.InProgress, ActionState.Done, ActionState.Closed];

    /// <summary>A list of To Do, which has no buckets.</summary>
    public static PlanPlace OfList(string list) => new(list, [.. States.Select(_ => "")]);

    public string BucketOf(ActionState state) => Buckets[Math.Max(0, States.ToList().IndexOf(state))];

    /// <summary>Null for a bucket that people have made for themselves.</summary>
    public ActionState? StateOf(string? bucket) =>
        Buckets.ToList().IndexOf(bucket ?? "") is >= 0 and var at ? States[at] : null;

    public static PlanPlace? TryRead(string? mark) =>
        mark?.Split('\n') is [var plan, .. var buckets] && buckets.Length == States.Count ? new PlanPlace(plan, buckets) : null;

    public override string ToString() => $"{Plan}\n{string.Join('\n', Buckets)}";
}
