using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace CommitteeBot.Register;

/// <summary>Everything that has happened to an action: who, when, what from, what to, and why.</summary>
internal sealed class ActionHistory(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, ActionReference reference, CancellationToken cancellation)
    {
        var opened = await ledger.OpenAsync(caller, reference, ActionCommand.View, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        var events = await db.ActionEvents.AsNoTracking().Where(e => e.ActionId == action.Id).OrderBy(e => e.Id).ToListAsync(cancellation);
        var takenBack = events.Where(e => e.UndoesEventId is not null).Select(e => e.UndoesEventId!.Value).ToHashSet();
        var zone = DateTimeZoneProviders.Tzdb[action.Committee!.Zone];
        var lines = events.Select(e => new HistoryLine(
            e.At.ToInstant().InZone(zone).ToDateTimeUnspecified(), e.By, Describe(e), takenBack.Contains(e.Id)));
        return new HistoryShown(await new ActionViewBuilder(db, ledger).CreateAsync(caller, action, cancellation), [.. lines]);
    }

    public static string Describe(ActionEventRow change)
    {
        var what = change.Change switch
        {
            ActionChange.Logged => "logged it",
            ActionChange.State => $"{State(change.From)} → {State(change.To)}",
            ActionChange.Owner => $"owner: {change.From ?? "nobody"} → {change.To ?? "nobody"}",
            ActionChange.Due => $"due: {Day(change.From)} → {Day(change.To)}",
            ActionChange.Text => $"text was: {change.From}",
            ActionChange.Item => $"item: {change.From ?? "none"} → {change.To ?? "none"}",
            ActionChange.Committee => $"committee: {change.From} → {change.To}",
            ActionChange.Undone => $"took back: {change.From}",
            _ => "noted",
        };
        return string.IsNullOrEmpty(change.Note) ? what : $"{what}: {change.Note}";
    }

    private static string State(string? name) => Enum.TryParse<ActionState>(name, out var state) ? ActionLifecycle.StateName(state) : name ?? "none";

    private static string Day(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? UkDate.Short(date) : "no date";
}
