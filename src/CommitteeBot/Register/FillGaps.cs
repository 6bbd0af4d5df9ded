using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Owner">The id of an <see cref="OwnerChoice"/>; null leaves the action without one.</param>
/// <param name="Due">As <c>yyyy-MM-dd</c>; null leaves it without.</param>
internal sealed record FilledGap(ActionReference Action, string? Owner, string? Due);

internal sealed record FillGapsRequest(IReadOnlyList<FilledGap> Gaps, string? ActivityId);

/// <summary>Saves what was filled in on <see cref="GapForm"/>; what was left empty stays as it was.</summary>
internal sealed class FillGaps(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, FillGapsRequest request, CancellationToken cancellation)
    {
        var changed = new List<ActionReference>();
        List<RegisterOutcome> stopped = [];
        foreach (var gap in request.Gaps)
        {
            var outcomes = new[] { await OwnerAsync(caller, gap, request.ActivityId, cancellation),
                await DueAsync(caller, gap, request.ActivityId, cancellation) };
            if (outcomes.OfType<ActionChanged>().Any())
                changed.Add(gap.Action);
            stopped.AddRange(outcomes.Where(o => o is RegisterRefusal or DueDateUnclear).OfType<RegisterOutcome>());
        }

        if (changed.Count == 0)
            return stopped.Count > 0 ? stopped[0] : await NothingAsync(caller, request, cancellation);
        if (request.Gaps is [var only])
            return new ActionChanged(await ViewAsync(caller, only.Action, cancellation), ChangeWords.Updated(only.Action));
        List<ActionView> views = [];
        foreach (var action in changed)
            views.Add(await ViewAsync(caller, action, cancellation));
        var said = stopped.Select(Why).Distinct().Prepend(GapWords.Filled(changed.Count));
        return new ActionsChanged(views, string.Join(' ', said)) { Press = request.ActivityId };
    }

    private static string Why(RegisterOutcome stopped) => stopped switch
    {
        RegisterRefusal refused => refused.Reason,
        DueDateUnclear unclear => $"{unclear.Action.Reference}: {DueDateWords.Question(unclear.Due)}",
        _ => throw new ArgumentOutOfRangeException(nameof(stopped)),
    };

    private async Task<RegisterOutcome?> OwnerAsync(
        Caller caller, FilledGap gap, string? activityId, CancellationToken cancellation) =>
        gap.Owner is { Length: > 0 } choice
            ? await new AssignAction(db, time).HandleAsync(
                caller, new AssignRequest(gap.Action, null, activityId) { ChoiceId = choice }, cancellation)
            : null;

    private async Task<RegisterOutcome?> DueAsync(
        Caller caller, FilledGap gap, string? activityId, CancellationToken cancellation)
    {
        if (gap.Due is not { Length: > 0 } written
            || !DateOnly.TryParseExact(
                written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return null;
        var opened = await access.OpenForReadingAsync(caller, gap.Action, ActionCommand.View, cancellation);
        return opened.Action is { } action
            ? await new MoveDue(db, time).HandleAsync(
                caller,
                new MoveDueRequest(
                    gap.Action, DueDateParser.Parse(written, access.Today(action.Committee!)), Clear: false, null,
                    activityId),
                cancellation)
            : opened.Refused;
    }

    private async Task<RegisterOutcome> NothingAsync(
        Caller caller, FillGapsRequest request, CancellationToken cancellation)
    {
        if (request.Gaps is not [var only])
            return new RegisterRefusal(GapWords.NothingFilledIn);
        return await new ShowAction(db, time).HandleAsync(caller, only.Action, cancellation) switch
        {
            ActionShown shown => shown with { Message = GapWords.NothingFilledIn },
            var refused => refused,
        };
    }

    private async Task<ActionView> ViewAsync(Caller caller, ActionReference action, CancellationToken cancellation) =>
        await access.ViewAsync(caller, (await access.FindAsync(caller, action, cancellation))!, cancellation);
}
