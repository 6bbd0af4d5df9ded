using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;
using CommitteeBot.Understanding.AskBack;
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
    private const int MaxTitle = 60;

    /// <returns>Null where the line is about none of the committee's actions.</returns>
    public async Task<Intent?> FindAsync(
        Turn turn, CommandContext context, long committeeId, LineKind kind, CancellationToken cancellation)
    {
        var said = LineWithParts.Read(turn.Text, kind, context).Where(p => p.Label == PartLabel.Subject).Select(p => p.Text);
        return await FindAsync(turn, string.Join(' ', said.DefaultIfEmpty(turn.Text)), committeeId, kind, cancellation);
    }

    /// <param name="subject">What the action is about, as somebody says it.</param>
    public Task<Intent?> FindAsync(Turn turn, string subject, long committeeId, CancellationToken cancellation) =>
        FindAsync(turn, subject, committeeId, LineKind.One, cancellation);

    private async Task<Intent?> FindAsync(
        Turn turn, string subject, long committeeId, LineKind kind, CancellationToken cancellation)
    {
        var withClosed = kind is LineKind.Reopen or LineKind.One or LineKind.History;
        var read = await db.ActionsFor(turn.Caller.Scope)
            .Where(a => a.CommitteeId == committeeId && (a.State == ActionState.Open || a.State == ActionState.InProgress
                || a.State == ActionState.Done || (withClosed && a.State == ActionState.Closed)))
            .OrderByDescending(a => a.Id).Take(MaxLooked)
            .Select(a => new { a.EarlierPrefix, a.EarlierNumber, a.Committee!.Prefix, a.Number, a.Text, a.ItemTitle, a.State })
            .ToListAsync(cancellation);
        var actions = read.ConvertAll(a => (
            Reference: new ActionReference(a.EarlierPrefix ?? a.Prefix, a.EarlierNumber ?? a.Number), a.Text, a.ItemTitle, a.State));
        var found = SubjectMatch.Find(subject, actions.ConvertAll(a => $"{a.Text} {a.ItemTitle}"))
            .Select(at => actions[at]).ToList();
        if (found.Exists(a => a.State != ActionState.Closed) && kind != LineKind.Reopen)
            found.RemoveAll(a => a.State == ActionState.Closed);
        var verb = kind == LineKind.History ? "history" : "show";
        return found switch
        {
            [] => null,
            [var one] => kind == LineKind.History ? new ShowHistoryIntent([one.Reference]) : new ShowActionIntent([one.Reference]),
            _ => new AskBackIntent([.. found.Take(MaxOffered).Select(a => new LikelyCommand(
                $"{a.Reference} – {(a.Text.Length <= MaxTitle ? a.Text : a.Text[..MaxTitle] + "…")}", $"{verb} {a.Reference}"))]),
        };
    }
}
