using ActivityProtocol.Auth;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Plans;
using CommitteeBot.Graph;
using CommitteeBot.Register.Plans;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Writes into Planner what the register has, one task after the other, for as long as a claim allows.</summary>
internal sealed partial class GiveToPlan(
    PlannerPlans plans, PlannerTasks tasks, BotSettings bot, TimeProvider clock, ILogger<GiveToPlan> logger)
{
    private const int MostAtOnce = 50;
    private static readonly TimeSpan MostTime = SourceClaims.Term / 2;

    /// <summary>Where the bot has no id of its own, there is no chat to link to.</summary>
    public bool HasLinks => bot.AppId is not null;

    public async Task<GivenToPlan> RunAsync(PlanPlace place, IReadOnlyList<PlanStep> steps, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + MostTime;
        var (done, refused) = (steps.Where(s => s is PlanStep.Agree or PlanStep.Forget).ToList(), new List<RefusedTask>());
        var waiting = steps.Where(s => s is PlanStep.Create or PlanStep.Adjust or PlanStep.Delete)
            .OrderBy(s => s is PlanStep.Delete ? 0 : 1).ToList();
        if (waiting.Count > 0)
            place = await plans.WithBucketsAsync(place.Plan, place, PlanWords.Bucket, cancellation);
        var (hasMet, tried) = (false, 0);
        foreach (var step in waiting.TakeWhile(_ => tried < MostAtOnce && clock.GetUtcNow() < until))
        {
            tried++;
            try
            {
                done.Add(await GiveAsync(place, step, cancellation));
            }
            catch (GraphException e) when (e.Fault is GraphFault.ChangedMeanwhile or GraphFault.NotFound)
            {
                hasMet = true; // It is read again, and whoever changed it has their say.
            }
            catch (GraphException e) when (e.Fault is GraphFault.Rejected or GraphFault.LimitReached && ActionOf(step) is not null)
            {
                Refused(ActionOf(step)!.Id, e.Fault);
                refused.Add(new RefusedTask(step, e.Fault == GraphFault.LimitReached));
            }
            catch (GraphException e) when (tried > 1)
            {
                // What was done is written down; the next round meets the failure first.
                Stopped(e.Fault, tried);
                return new GivenToPlan(place, done, refused, HasMet: true, IsUnfinished: false);
            }
        }

        return new GivenToPlan(place, done, refused, hasMet, IsUnfinished: tried < waiting.Count);
    }

    private async Task<PlanStep> GiveAsync(PlanPlace place, PlanStep step, CancellationToken cancellation)
    {
        switch (step)
        {
            case PlanStep.Create { Action: var action }:
                var progress = TaskProgressRules.ProgressOf(action.State);
                var bucket = place.BucketOf(action.State);
                var id = await tasks.CreateAsync(place, action.Content, progress, bucket, cancellation);
                var made = new PlanTask(id, "", action.Content, progress, bucket);
                return await TryLinkAsync(action, made, cancellation);
            case PlanStep.Adjust { Action: var action, Task: var task } change:
                var to = place.StateOf(change.Bucket) is null ? change.Bucket : place.BucketOf(action.State);
                var how = TaskProgressRules.ProgressOf(action.State);
                if (task.Content.Fingerprint != action.Content.Fingerprint || task.Progress != how || task.Bucket != to)
                    await tasks.ChangeAsync(task, action.Content, how, to, cancellation);
                var changed = task with { Content = action.Content, Progress = how, Bucket = to };
                return task.HasLink ? new PlanStep.Agree(action, changed) : await TryLinkAsync(action, changed, cancellation);
            default:
                var gone = (PlanStep.Delete)step;
                try
                {
                    await tasks.DeleteAsync(gone.Task, cancellation);
                }
                catch (GraphException e) when (e.Fault == GraphFault.NotFound)
                {
                    // As wanted.
                }

                return gone;
        }
    }

    /// <summary>A link that isn't there yet is put in by a later round.</summary>
    private async Task<PlanStep> TryLinkAsync(MirroredAction action, PlanTask task, CancellationToken cancellation)
    {
        if (bot.AppId is not { } app)
            return new PlanStep.Agree(action, task);
        try
        {
            await tasks.LinkAsync(
                task.Id, ActionLink.To(app, action.Reference), PlanWords.LinkTitle(action.Reference), cancellation);
        }
        catch (GraphException e)
        {
            NotLinked(action.Id, e.Fault);
        }

        return new PlanStep.Agree(action, task);
    }

    private static MirroredAction? ActionOf(PlanStep step) => step switch
    {
        PlanStep.Create create => create.Action,
        PlanStep.Adjust change => change.Action,
        _ => null,
    };

    [LoggerMessage(120, LogLevel.Warning, "Planner refused the task of action {Action} ({Fault}).")]
    private partial void Refused(long action, GraphFault fault);

    [LoggerMessage(121, LogLevel.Warning, "Writing to Planner stopped at {Fault}, at task {Task} of the round.")]
    private partial void Stopped(GraphFault fault, int task);

    [LoggerMessage(122, LogLevel.Information, "The task of action {Action} has no link yet ({Fault}).")]
    private partial void NotLinked(long action, GraphFault fault);
}

/// <param name="Done">Each with the task as it is now.</param>
/// <param name="HasMet">True where something is to be read again soon.</param>
/// <param name="IsUnfinished">True where more is to be given at once.</param>
internal sealed record GivenToPlan(
    PlanPlace Place, IReadOnlyList<PlanStep> Done, IReadOnlyList<RefusedTask> Refused, bool HasMet, bool IsUnfinished);

internal sealed record RefusedTask(PlanStep Step, bool IsLimit);
