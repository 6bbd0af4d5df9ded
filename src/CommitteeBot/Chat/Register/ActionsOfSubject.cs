using System.Globalization;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Kinds;
using CommitteeBot.Understanding.Parts;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Register;

/// <summary>
/// Shows the action that a line names by its subject, with its buttons: it is never changed on its subject alone.
/// </summary>
internal sealed class ActionsOfSubject(CommitteeDb db)
{
    private const int MaxLooked = 2000;
    private const int MaxOffered = 4;
    private const int MaxAside = 1;
    private const int MaxTitle = 60;

    /// <summary>
    /// Of this turn, which may look for each of a line's parts; in a group chat it is read for several readers.
    /// </summary>
    private readonly Dictionary<(ReadScope Scope, long Committee, bool WithClosed), List<Named>> read = [];

    /// <returns>Null where the line is about none of the committee's actions.</returns>
    public async Task<Intent?> FindAsync(
        Turn turn, CommandContext context, long committeeId, LineKind kind, CancellationToken cancellation)
    {
        var said = LineWithParts.Read(turn.Text, kind, context).Where(p => p.Label == PartLabel.Subject)
            .Select(p => p.Text);
        var subject = string.Join(' ', said.DefaultIfEmpty(turn.Text));
        return Shown(await MeantAsync(turn, subject, context, committeeId, kind, cancellation), kind);
    }

    /// <param name="subject">What the action is about, as somebody says it.</param>
    public async Task<Intent?> FindAsync(Turn turn, string subject, long committeeId, CancellationToken cancellation) =>
        Shown(
            await MeantAsync(turn, subject, LineContext.Of(turn), committeeId, LineKind.One, cancellation),
            LineKind.One);

    /// <summary>
    /// What may be shown of those that a line may be about, named by their words and their owners' names.
    /// </summary>
    public async Task<IReadOnlyList<LikelyCommand>> OfferAsync(
        Turn turn, CommandContext context, long committeeId, LineKind kind, CancellationToken cancellation)
    {
        var subject = LineWithParts.Read(turn.Text, kind, context).Find(p => p.Label == PartLabel.Subject)?.Text;
        var found = subject is null ? [] : await MeantAsync(turn, subject, context, committeeId, kind, cancellation);
        if (found.Count == 0)
            found = await MeantAsync(turn, turn.Text, context, committeeId, LineKind.One, cancellation);
        return [.. found.Take(MaxAside).Select(a => Show(a, "show"))];
    }

    /// <summary>
    /// What to ask about something that is to be put down, and is there already in nearly the same words: "the winter
    /// report is due on 31 March" may set a day of one that is there.
    /// </summary>
    public async Task<AskBackIntent?> RepeatedAsync(
        Turn turn, CapturedAction action, CommandContext context, long committeeId, CancellationToken cancellation)
    {
        var actions = (await ReadAsync(turn, committeeId, withClosed: false, cancellation))
            .FindAll(a => a.State != ActionState.Done && MayBeSame(action.Owner, a.Owner, turn, context));
        if (SubjectMatch.Repeated(
            action.Text, actions.ConvertAll(a => $"{a.Words} {OwnersNames(a.Owner, context)}")) is not { } at)
            return null;
        var same = actions[at];
        List<LikelyCommand> offered = [Show(same, "show"), LikelyCommands.Named(LineKind.Log, $"action {turn.Text}")];
        if (action.Due is { IsValid: true, Date: { } day })
            offered.Insert(0, LikelyCommands.Named(
                LineKind.Due, $"due {same.Reference} by {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"));
        return new AskBackIntent(offered);
    }

    /// <summary>The same person, or none is named; what somebody else is to do is another action.</summary>
    private static bool MayBeSame(string? named, string? owner, Turn turn, CommandContext context) =>
        named is null || owner is null
            || (PersonMatcher.Find(named == "me" ? turn.Speaker.Person.Name : named, context.Roster) is [var one]
                && PersonMatcher.Find(owner, context.Roster) is [var other] && one == other);

    /// <summary>Whether any word of the line is one of the register's.</summary>
    public async Task<bool> AreNamedAsync(Turn turn, long committeeId, CancellationToken cancellation) =>
        SubjectMatch.Shares(
            turn.Text, (await ReadAsync(turn, committeeId, withClosed: false, cancellation)).ConvertAll(a => a.Words));

    private async Task<List<Named>> MeantAsync(
        Turn turn, string subject, CommandContext context, long committeeId, LineKind kind,
        CancellationToken cancellation)
    {
        var withClosed = kind is LineKind.Reopen or LineKind.One or LineKind.History;
        var actions = await ReadAsync(turn, committeeId, withClosed, cancellation);
        // "The letter Rosalind promised"; but who is to have it is no name of it.
        var texts = actions.ConvertAll(
            a => kind == LineKind.Assign ? a.Words : $"{a.Words} {OwnersNames(a.Owner, context)}");
        var found = SubjectMatch.Find(subject, texts).Select(at => actions[at]).ToList();
        if (found.Exists(a => a.State != ActionState.Closed) && kind != LineKind.Reopen)
            found.RemoveAll(a => a.State == ActionState.Closed);
        return found;
    }

    private async Task<List<Named>> ReadAsync(
        Turn turn, long committeeId, bool withClosed, CancellationToken cancellation)
    {
        if (read.TryGetValue((turn.Caller.Scope, committeeId, withClosed), out var known))
            return known;
        var rows = await db.ActionsFor(turn.Caller.Scope)
            .Where(a => a.CommitteeId == committeeId && (a.State == ActionState.Open
                || a.State == ActionState.InProgress
                || a.State == ActionState.Done || (withClosed && a.State == ActionState.Closed)))
            .OrderByDescending(a => a.Id).Take(MaxLooked)
            .Select(a => new
            {
                a.EarlierPrefix, a.EarlierNumber, a.Committee!.Prefix, a.Number, a.Text, a.ItemTitle, a.Owner, a.State,
            })
            .ToListAsync(cancellation);
        return read[(turn.Caller.Scope, committeeId, withClosed)] = rows.ConvertAll(a => new Named(
            new ActionReference(a.EarlierPrefix ?? a.Prefix, a.EarlierNumber ?? a.Number), a.Text, a.ItemTitle, a.Owner,
            a.State));
    }

    /// <summary>As printed, and as the committee knows them.</summary>
    private static string OwnersNames(string? owner, CommandContext context) =>
        owner is null ? "" : PersonMatcher.Find(owner, context.Roster) is [var one] ? $"{owner} {one.Name}" : owner;

    private static Intent? Shown(List<Named> found, LineKind kind) => found switch
    {
        [] => null,
        [var one] when kind == LineKind.History => new ShowHistoryIntent([one.Reference]),
        [var one] => new ShowActionIntent([one.Reference]),
        _ => new AskBackIntent([
            .. found.Take(MaxOffered).Select(a => Show(a, kind == LineKind.History ? "history" : "show"))]),
    };

    private static LikelyCommand Show(Named action, string verb) => new(
        $"{action.Reference} – {(action.Text.Length <= MaxTitle ? action.Text : action.Text[..MaxTitle] + "…")}",
        $"{verb} {action.Reference}");

    private sealed record Named(
        ActionReference Reference, string Text, string? ItemTitle, string? Owner, ActionState State)
    {
        public string Words => $"{Text} {ItemTitle}";
    }
}
