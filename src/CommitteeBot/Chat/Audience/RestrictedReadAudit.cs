using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ActivityProtocol.Schema;
using CommitteeBot.Answers;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>Writes down who was shown something restricted: which item and when, never what it says. It reads the reply, so no command has to think of it.</summary>
internal sealed partial class RestrictedReadAudit(CommitteeDb db)
{
    public async Task RecordAsync(Turn turn, TurnResult result, CancellationToken cancellation)
    {
        if (turn.Caller.Scope.RestrictedCommitteeIds.Count == 0)
            return;

        var shown = new HashSet<(long? Committee, string What)>();
        if (result is TurnResult.MessageReply said)
            shown.UnionWith(said.Reply.RestrictedSources.Select(s => (turn.CommitteeId, s)));
        shown.UnionWith(await ActionsAsync(turn, result, cancellation));
        shown.UnionWith(await PassageAsync(turn, cancellation));
        foreach (var (committee, what) in shown)
        {
            db.Audit.Add(new AuditRow
            {
                At = turn.Now, Kind = AuditKind.RestrictedRead, CommitteeId = committee, ByPersonId = await PersonAsync(turn, cancellation), What = what, ActivityId = turn.Activity.Id,
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

    private async Task<IEnumerable<(long?, string)>> ActionsAsync(Turn turn, TurnResult result, CancellationToken cancellation)
    {
        var text = result switch
        {
            TurnResult.MessageReply said => JsonSerializer.Serialize(ReplyActivity.Create(turn.Activity, said.Reply), ProtocolJson.Default.Activity),
            TurnResult.InvokeReply { Body: { } body } => body.GetRawText(),
            _ => "",
        };
        var named = Reference().Matches(text).Select(m => (Prefix: m.Groups["prefix"].Value, Number: int.Parse(m.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))).ToHashSet();

        // Of what this unit of work has in its hands it knows whether it is restricted.
        if (named.Count > 0)
            named.ExceptWith(db.ChangeTracker.Entries<ActionRow>().Select(e => e.Entity).Where(a => a is { IsRestricted: false, Committee: not null }).Select(a => (a.Committee!.Prefix, a.Number)));
        if (named.Count == 0)
            return [];

        var numbers = named.Select(n => n.Number).Distinct().ToList();
        var rows = await db.RestrictedActions.AsNoTracking().Where(a => numbers.Contains(a.Number))
            .Select(a => new { a.CommitteeId, a.Committee!.Prefix, a.Number }).ToListAsync(cancellation);
        return rows.Where(a => named.Contains((a.Prefix, a.Number))).Select(a => ((long?)a.CommitteeId, $"action {a.Prefix}-{a.Number}"));
    }

    private async Task<IEnumerable<(long?, string)>> PassageAsync(Turn turn, CancellationToken cancellation)
    {
        var data = AdaptiveCardInvokeValue.From(turn.Activity)?.Action?.Data ?? turn.Activity.Value;
        if (data is not { ValueKind: JsonValueKind.Object } given || CardData.Number(JsonObject.Create(given)!, AnswerVerbs.PassageKey) is not { } id)
            return [];
        var passages = await db.RestrictedPassages.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new { p.Meeting!.CommitteeId, p.Meeting.Date, p.Item!.Number, p.Item.Title }).ToListAsync(cancellation);
        return passages.Select(p => ((long?)p.CommitteeId, $"item {p.Number ?? p.Title}{(p.Date is { } day ? $" of {UkDate.Long(day)}" : "")}"));
    }

    [GeneratedRegex(@"(?<![\w-])(?<prefix>[A-Z]{2,5})-(?<number>\d{1,7})(?![\w-])")]
    private static partial Regex Reference();
}
