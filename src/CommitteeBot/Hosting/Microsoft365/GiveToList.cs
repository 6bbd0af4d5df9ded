using ActivityProtocol.Auth;
using CommitteeBot.Committees.Plans;
using CommitteeBot.Graph;
using CommitteeBot.Register.Plans;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Writes into somebody's To Do what the register has, one task after the other.</summary>
internal sealed partial class GiveToList(ToDoTasks tasks, BotSettings bot, ILogger<GiveToList> logger)
{
    private const int MostAtOnce = 50;

    public async Task<GivenToPlan> RunAsync(
        string account, PlanPlace list, IReadOnlyList<PlanStep> steps, CancellationToken cancellation)
    {
        var (done, refused) = (steps.Where(s => s is PlanStep.Agree or PlanStep.Forget).ToList(),
            new List<RefusedTask>());
        var waiting = steps.Where(s => s is PlanStep.Create or PlanStep.Adjust or PlanStep.Delete)
            .OrderBy(s => s is PlanStep.Delete ? 0 : 1).ToList();
        var hasMet = false;
        foreach (var step in waiting.Take(MostAtOnce))
        {
            try
            {
                done.Add(await GiveAsync(account, list.Plan, step, cancellation));
            }
            catch (GraphException e) when (e.Fault is GraphFault.ChangedMeanwhile or GraphFault.NotFound)
            {
                hasMet = true; // It is read again, and whoever changed it has their say.
            }
            catch (GraphException e) when (e.Fault == GraphFault.Rejected && step is PlanStep.Create or PlanStep.Adjust)
            {
                Refused(step is PlanStep.Create create ? create.Action.Id : ((PlanStep.Adjust)step).Action.Id, e.Fault);
                refused.Add(new RefusedTask(step, IsLimit: false));
            }
            catch (GraphException) when (done.Count > 0)
            {
                // What was done is written down; the next round meets the failure first.
                return new GivenToPlan(list, done, refused, HasMet: true, IsUnfinished: false);
            }
        }

        return new GivenToPlan(list, done, refused, hasMet, IsUnfinished: waiting.Count > MostAtOnce);
    }

    private async Task<PlanStep> GiveAsync(string account, string list, PlanStep step, CancellationToken cancellation)
    {
        switch (step)
        {
            case PlanStep.Create { Action: var action }:
                var progress = TaskProgressRules.ProgressOf(action.State);
                var link = ListedTask.Link(PlanWords.LinkTitle(action.Reference),
                    bot.AppId is { } app ? ActionLink.To(app, action.Reference) : null);
                var id = await tasks.CreateAsync(account, list, action.Content, progress, link, cancellation);
                return new PlanStep.Agree(action, new PlanTask(id, "", action.Content, progress, ""));
            case PlanStep.Adjust { Action: var action, Task: var task }:
                var how = TaskProgressRules.ProgressOf(action.State);
                await tasks.ChangeAsync(account, list, task, action.Content, how, cancellation);
                return new PlanStep.Agree(action, task with { Content = action.Content, Progress = how });
            default:
                var gone = (PlanStep.Delete)step;
                try
                {
                    await tasks.DeleteAsync(account, list, gone.Task, cancellation);
                }
                catch (GraphException e) when (e.Fault == GraphFault.NotFound)
                {
                    // As wanted.
                }

                return gone;
        }
    }

    [LoggerMessage(141, LogLevel.Warning, "To Do refused the task of action {Action} ({Fault}).")]
    private partial void Refused(long action, GraphFault fault);
}
