using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Rules;

/// <summary>An officer reads or changes how a committee's cards are sent.</summary>
internal sealed class ChangeDigestRules(CommitteeDb db, TimeProvider clock)
{
    public async Task<DigestOutcome> ShowAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        if (caller.RoleIn(committeeId) < CommitteeRole.Member)
            return DigestOutcome.OfficersOnly(committee.Name);
        var row = await db.DigestRules.AsNoTracking().SingleOrDefaultAsync(r => r.CommitteeId == committeeId, cancellation);
        return DigestOutcome.FromCard(DigestRulesCard.Create(committee, row?.Rules ?? DigestRules.Default, await WishAsync(caller, committeeId, cancellation), said: null));
    }

    /// <param name="change">From the rules as they are to the rules as they are to be.</param>
    public async Task<DigestOutcome> HandleAsync(Caller caller, long committeeId, Func<DigestRules, DigestRules> change, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        if (caller.RoleIn(committeeId) < CommitteeRole.Officer)
            return DigestOutcome.OfficersOnly(committee.Name);

        var row = await db.DigestRules.SingleOrDefaultAsync(r => r.CommitteeId == committeeId, cancellation);
        var rules = change(row?.Rules ?? DigestRules.Default);
        if (rules.Moments.Count is 0 or > DigestRules.MaxMoments)
            return new($"I could not read when; nothing was changed. Type for example **digest 5 working days before and 1 day before at 8:00**, with at most {DigestRules.MaxMoments} days, each at most {DigestMoment.MaxDays} before the meeting.");
        if (rules.Moments.FirstOrDefault(m => rules.Quiet.IsQuiet(m.At)) is { Days: > 0 } late)
            return new($"{UkDate.Time(late.At)} is within the quiet hours ({Hours(rules.Quiet)}), so nothing was changed. Choose another time, or change them first: **digest quiet hours 20:00 to 7:00**.");

        if (row is null)
        {
            row = new DigestRulesRow { CommitteeId = committeeId, Moments = "", ChangedBy = caller.Name };
            db.DigestRules.Add(row);
        }

        row.Apply(rules);
        (row.ChangedAt, row.ChangedBy) = (clock.GetUtcNow(), caller.Name);
        return DigestOutcome.FromCard(DigestRulesCard.Create(committee, rules, await WishAsync(caller, committeeId, cancellation), "Changed."));
    }

    public static string Hours(QuietHours quiet) => $"{UkDate.Time(quiet.From)}–{UkDate.Time(quiet.To)}";

    private async Task<DigestPreference> WishAsync(Caller caller, long committeeId, CancellationToken cancellation) =>
        (await db.DigestWishes.AsNoTracking().SingleOrDefaultAsync(w => w.CommitteeId == committeeId && w.PersonId == caller.PersonId, cancellation))?.Wish ?? DigestPreference.All;
}
