using CommitteeBot.Committees;
using CommitteeBot.Committees.Plans;

namespace CommitteeBot.Tests.Committees.Plans;

public sealed class ComparePlanTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly PlanPlace Place = new("plan", ["open", "going", "done", "closed"]);
    private static readonly TaskContent Content = TaskContent.Of(new ActionReference("CPM", 12), "Write to the forum", ["A"], null);

    /// <summary>The state when both agreed, the register's now, Planner's percentage now, and what comes of it.</summary>
    [Theory]
    [InlineData("Open", "Open", 0, "")]
    [InlineData("Open", "Open", 50, "takes InProgress")]
    [InlineData("Open", "Open", 100, "takes Done")]
    [InlineData("InProgress", "InProgress", 0, "takes Open")]
    [InlineData("Done", "Done", 0, "takes Open")]
    [InlineData("Done", "Done", 50, "takes InProgress")]
    [InlineData("Closed", "Closed", 0, "overrules NotStarted")]
    [InlineData("Closed", "Closed", 100, "")]
    [InlineData("Open", "Done", 0, "gives Done")]
    [InlineData("Open", "InProgress", 0, "gives InProgress")]
    [InlineData("Done", "Open", 100, "gives Open")]
    [InlineData("Done", "Closed", 100, "gives Closed")]
    [InlineData("Open", "Done", 50, "overrules InProgress")]
    [InlineData("InProgress", "Open", 100, "overrules Completed")]
    [InlineData("InProgress", "Open", 100, "takes Done", true)]
    [InlineData("Open", "Closed", 50, "overrules InProgress")]
    [InlineData("Open", "Withdrawn", 0, "deletes")]
    [InlineData("Open", "Withdrawn", 100, "deletes")]
    [InlineData("Open", "Proposed", 0, "deletes")]
    public void Who_spoke_last_counts_for_progress_and_the_register_where_that_cannot_be_told(
        string agreed, string register, int percent, string comes, bool isLater = false)
    {
        var (before, now) = (Enum.Parse<ActionState>(agreed), Enum.Parse<ActionState>(register));
        var task = Task(before) with
        {
            Progress = TaskProgressRules.FromPercent(percent), CompletedAt = percent < 100 ? null : Nine.AddHours(isLater ? 1 : -1),
        };

        Assert.Equal(comes, Said(Run([Action(before) with { State = now }], [task])));
    }

    [Fact]
    public void A_task_that_is_dragged_into_a_bucket_of_ours_means_its_state_and_one_of_theirs_means_nothing()
    {
        var task = Task(ActionState.Open);

        Assert.Equal("takes Done", Said(Run([Action(ActionState.Open)], [task with { Bucket = "done" }])));
        Assert.Equal("agrees", Said(Run([Action(ActionState.Open)], [task with { Bucket = "urgent" }])));
        Assert.Equal("done", Assert.IsType<PlanStep.Adjust>(Assert.Single(
            Run([Action(ActionState.Done)], [Task(ActionState.Done) with { Bucket = "closed" }]))).Bucket);
    }

    [Fact]
    public void Words_owner_and_date_are_the_registers_and_what_was_said_is_noted_once()
    {
        var renamed = Task(ActionState.Open) with { Content = Content with { Title = "Buy flowers" } };
        var noted = Action(ActionState.Open) with { Base = Base(ActionState.Open) with { Sent = renamed.Content.Fingerprint } };

        Assert.Equal("notes", Said(Run([Action(ActionState.Open)], [renamed])));
        Assert.Equal("gives Open", Said(Run([noted], [renamed])));
    }

    [Theory]
    [InlineData(100, true, "takes Done")]
    [InlineData(0, true, "deletes")]
    [InlineData(100, false, "deletes")]
    public void What_was_said_of_a_task_that_is_to_go_is_taken_first_unless_the_action_is_restricted(
        int percent, bool isHeard, string comes)
    {
        var leaving = Action(ActionState.Open) with { IsKeptIn = true, IsHeard = isHeard };
        var task = Task(ActionState.Open) with { Progress = TaskProgressRules.FromPercent(percent) };

        Assert.Equal(comes, Said(Run([leaving], [task])));
    }

    [Fact]
    public void What_may_not_be_shown_is_taken_out_even_if_nobody_kept_its_task()
    {
        var kept = Action(ActionState.Open) with { IsKeptIn = true };

        Assert.Equal("deletes", Said(Run([kept], [Task(ActionState.Open)])));
        Assert.Equal("deletes", Said(Run([kept with { Base = null }], [Task(ActionState.Open) with { IsOurs = true }])));
        Assert.Equal("", Said(Run([kept with { Base = null }], [Task(ActionState.Open)])));
        Assert.Equal("", Said(Run([kept with { Base = null }], [])));
    }

    [Fact]
    public void A_task_whose_id_was_lost_is_found_by_its_reference_and_a_second_one_of_ours_goes()
    {
        var fresh = Action(ActionState.Open) with { Base = null };
        var (one, two) = (Task(ActionState.Open) with { IsOurs = true }, Task(ActionState.Open) with { Id = "u", IsOurs = true });

        Assert.Equal("adopts t", Said(Run([fresh], [one])));
        Assert.Equal("adopts t, deletes", Said(Run([fresh], [one, two])));
        Assert.Equal("deletes", Said(Run([Action(ActionState.Open)], [one, two])));
        Assert.Equal("", Said(Run([Action(ActionState.Open)], [one, two with { IsOurs = false }])));
        Assert.True(Adopted(fresh, one with { CreatedAt = Nine.AddHours(1) }).IsNewer);
        Assert.False(Adopted(fresh, one with { CreatedAt = Nine.AddHours(-1) }).IsNewer);
        Assert.Equal("creates", Said(Run([fresh], [one with { IsOurs = false, Content = Content with { Title = "CPM-120 · x" } }])));
    }

    [Fact]
    public void A_deleted_task_comes_again_while_its_action_is_open()
    {
        Assert.Equal("loses", Said(Run([Action(ActionState.Open)], [])));
        Assert.Equal("forgets", Said(Run([Action(ActionState.Done)], [])));
        Assert.Equal("", Said(Run([Action(ActionState.Done) with { Base = null }], [])));
        Assert.Equal("creates", Said(Run([Action(ActionState.Open) with { Base = Base(ActionState.Open) with { Plan = "old" } }], [])));
    }

    [Fact]
    public void What_was_refused_is_not_asked_again_at_once()
    {
        var refused = Base(ActionState.Open) with { Task = null, IsRefused = true };

        Assert.Equal("", Said(Run([Action(ActionState.Open) with { Base = refused }], [])));
        Assert.Equal("creates", Said(Run([Action(ActionState.Open) with { Base = refused with { IsRefused = false } }], [])));
    }

    [Fact]
    public void A_missing_link_is_put_in() => Assert.Equal("gives Open", Said(
        ComparePlan.Run(Place, [Action(ActionState.Open)], [Task(ActionState.Open)], isLinked: true)));

    [Fact]
    public void A_title_begins_with_the_reference_and_is_no_longer_than_Planner_takes()
    {
        var content = TaskContent.Of(new ActionReference("CPM", 12), new string('x', 300), [], null);

        Assert.Equal(255, content.Title.Length);
        Assert.Equal(new ActionReference("CPM", 12), content.Reference);
        Assert.Null((content with { Title = "CPM-12 flowers" }).Reference);
        Assert.Equal("https://teams.microsoft.com/l/chat/0/0?users=28:id&message=CPM-12",
            ActionLink.To("id", new ActionReference("CPM", 12)));
    }

    [Fact]
    public void A_place_is_read_as_it_was_written()
    {
        Assert.Equal(Place.ToString(), PlanPlace.TryRead(Place.ToString())!.ToString());
        Assert.Null(PlanPlace.TryRead("plan\nopen"));
        Assert.Null(PlanPlace.TryRead(null));
    }

    private static IReadOnlyList<PlanStep> Run(IReadOnlyList<MirroredAction> actions, IReadOnlyList<PlanTask> tasks) =>
        ComparePlan.Run(Place, actions, tasks, isLinked: false);

    private static PlanStep.Adopt Adopted(MirroredAction action, PlanTask task) =>
        Assert.IsType<PlanStep.Adopt>(Assert.Single(Run([action], [task])));

    private static MirroredAction Action(ActionState state) =>
        new(1, new ActionReference("CPM", 12), state, Nine, Content, Version: 1) { Base = Base(state) };

    private static MirrorBase Base(ActionState state) => new(
        "plan", "t", state, TaskProgressRules.ProgressOf(state), Place.BucketOf(state), Content.Fingerprint, Version: 1);

    private static PlanTask Task(ActionState state) =>
        new("t", "1", Content, TaskProgressRules.ProgressOf(state), Place.BucketOf(state));

    private static string Said(IReadOnlyList<PlanStep> steps) => string.Join(", ", steps.Select(s => s switch
    {
        PlanStep.Take { To: { } to } => $"takes {to}",
        PlanStep.Take { Overruled: { } progress } => $"overrules {progress}",
        PlanStep.Take => "notes",
        PlanStep.Adjust change => $"gives {change.Action.State}",
        PlanStep.Create => "creates",
        PlanStep.Adopt adopt => $"adopts {adopt.Task.Id}",
        PlanStep.Delete => "deletes",
        PlanStep.Lose => "loses",
        PlanStep.Forget => "forgets",
        _ => "agrees",
    }));
}
