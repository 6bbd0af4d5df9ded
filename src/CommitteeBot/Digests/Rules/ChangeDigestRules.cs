using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Rules;

/// <summary>Shows an officer when a committee's cards are sent and to whom, and changes it.</summary>
internal sealed class ChangeDigestRules(CommitteeDb db, TimeProvider clock)
{
    public async Task<DigestOutcome> ShowAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        if (!caller.IsMember(committeeId))
            return DigestOutcome.OfficersOnly(committee.Name);
        var row = await db.DigestRules.AsNoTracking()
            .SingleOrDefaultAsync(r => r.CommitteeId == committeeId, cancellation);
        return DigestOutcome.FromCard(
            DigestRulesCard.Create(committee, row?.Rules ?? DigestRules.Default,
            await WishAsync(caller, committeeId, cancellation), said: null));
    }

    /// <param name="change">Makes the new rules from the current ones.</param>
    public async Task<DigestOutcome> HandleAsync(Caller caller, long committeeId,
        Func<DigestRules, DigestRules> change, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        if (!caller.IsOfficer(committeeId))
            return DigestOutcome.OfficersOnly(committee.Name);

        var row = await db.DigestRules.SingleOrDefaultAsync(r => r.CommitteeId == committeeId, cancellation);
        var before = row?.Rules ?? DigestRules.Default;
        var rules = change(before);
        if (rules.Moments.Count is 0 or > DigestRules.MaxMoments)
            return new(DigestRulesWords.TimesUnread);
        if (rules.Moments.FirstOrDefault(m => rules.Quiet.IsQuiet(m.At)) is { Days: > 0 } late)
            return new(DigestRulesWords.IsQuiet(late.At, DigestRulesWords.Hours(rules.Quiet)));

        if (row is null)
        {
            row = new DigestRulesRow { CommitteeId = committeeId, Moments = "", ChangedBy = caller.Name };
            db.DigestRules.Add(row);
        }

        row.Apply(rules);
        (row.ChangedAt, row.ChangedBy) = (clock.GetUtcNow(), caller.Name);
        if (rules.Quiet != before.Quiet)
            await WakeAsync(committeeId, cancellation);
        return DigestOutcome.FromCard(
            DigestRulesCard.Create(committee, rules, await WishAsync(caller, committeeId, cancellation),
            DigestRulesWords.Saved));
    }

    /// <summary>
    /// What waits for the end of quiet hours as they were is looked at again, and waits for their new end if it is
    /// quiet
    /// still. What waits because Teams refused it has a reason, and goes on waiting.
    /// </summary>
    private async Task WakeAsync(long committeeId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await db.FlushAsync(cancellation);
        await db.Outbox
            .Where(o => o.CommitteeId == committeeId && o.State == MessageState.Waiting && o.DueAt > now && o.Reason == null
                && (o.Kind == MessageKind.ChairDigest || o.Kind == MessageKind.ChatDigest || o.Kind == MessageKind.OwnerDigest
                    || o.Kind == MessageKind.OfficerDigest || o.Kind == MessageKind.MeetingChanged))
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.DueAt, now), cancellation);
    }

    private async Task<DigestPreference> WishAsync(Caller caller, long committeeId, CancellationToken cancellation) =>
        (await db.DigestWishes.AsNoTracking()
            .SingleOrDefaultAsync(w => w.CommitteeId == committeeId && w.PersonId == caller.PersonId,
            cancellation))?.Wish ?? DigestPreference.All;
}
