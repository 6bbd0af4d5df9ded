using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Answers;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// Notes who was shown something restricted: which item and when, never its text. The reply carries what it names, so
/// no command has to think of it.
/// </summary>
internal sealed class RestrictedReadAudit(CommitteeDb db)
{
    public async Task RecordAsync(Turn turn, TurnResult result, CancellationToken cancellation)
    {
        if (turn.Caller.Scope.RestrictedCommitteeIds.Count == 0)
            return;

        var shown = new HashSet<(long? Committee, string What)>();
        if (result.Reply is { } reply)
        {
            shown.UnionWith(reply.RestrictedSources.Select(s => (turn.CommitteeId, s)));
            shown.UnionWith(await ActionsAsync(turn, reply, cancellation));
        }

        shown.UnionWith(await PassageAsync(turn, cancellation));
        foreach (var (committee, what) in shown)
        {
            db.Audit.Add(new AuditRow
            {
                At = turn.Now,
                Kind = AuditKind.RestrictedRead,
                CommitteeId = committee,
                ByPersonId = await PersonAsync(turn, cancellation),
                What = what,
                ActivityId = turn.Activity.Id,
            });
        }
    }

    /// <summary>Somebody who speaks for the first time needs a number now.</summary>
    private async Task<long?> PersonAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Speaker.Person.Id == 0)
        {
            await db.BeginWriteAsync(cancellation);
            await db.FlushAsync(cancellation);
        }

        return turn.Speaker.Person.Id;
    }

    private async Task<IEnumerable<(long?, string)>> ActionsAsync(
        Turn turn, Reply reply, CancellationToken cancellation)
    {
        var named = new HashSet<ActionReference>();
        foreach (var name in reply.NamedActions)
        {
            if (ActionReference.TryParse(name, out var action))
                named.Add(action);
        }

        // Of the actions that this unit of work has loaded it knows whether they are restricted.
        if (named.Count > 0)
        {
            named.ExceptWith(db.ChangeTracker.Entries<ActionRow>().Select(e => e.Entity)
                .Where(a => a is { IsRestricted: false, Committee: not null })
                .Select(a => a.Reference));
        }

        if (named.Count == 0)
            return [];

        var numbers = named.Select(n => n.Number).Distinct().ToList();
        var rows = await db.RestrictedActions.AsNoTracking().Include(a => a.Committee)
            .Where(a => numbers.Contains(a.EarlierNumber ?? a.Number)).ToListAsync(cancellation);
        return rows.Where(a => named.Contains(a.Reference))
            .Select(a => ((long?)a.CommitteeId, $"action {a.Reference}"));
    }

    private async Task<IEnumerable<(long?, string)>> PassageAsync(Turn turn, CancellationToken cancellation)
    {
        var data = AdaptiveCardInvokeValue.From(turn.Activity)?.Action?.Data ?? turn.Activity.Value;
        if (data is not { ValueKind: JsonValueKind.Object } given
            || CardData.Number(JsonObject.Create(given)!, AnswerVerbs.PassageKey) is not { } id)
            return [];
        var passages = await db.RestrictedPassages.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new { p.Meeting!.CommitteeId, p.Meeting.Date, p.Item!.Number, p.Item.Title })
            .ToListAsync(cancellation);
        return passages.Select(p => (
            (long?)p.CommitteeId, $"item {p.Number ?? p.Title}{(p.Date is { } day ? $" of {UkDate.Long(day)}" : "")}"));
    }
}
