using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Roster;

/// <summary>The reads of restricted items, and the changes of rosters, restrictions and settings.</summary>
internal sealed class ShowAudit(CommitteeDb db)
{
    private const int MaxOnCard = 20;

    /// <summary>The latest first.</summary>
    /// <param name="committeeIds">Null for all, and for what belongs to no committee.</param>
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(IReadOnlyList<long>? committeeIds, DateTimeOffset since,
        int most, CancellationToken cancellation)
    {
        var rows = await db.Audit.IgnoreQueryFilters().AsNoTracking().Include(a => a.Committee)
            .Where(a => a.At >= since
                && (committeeIds == null || (a.CommitteeId != null && (committeeIds.Contains(a.CommitteeId.Value)
                    || (a.Committee!.MergedIntoId != null
                        && committeeIds.Contains(a.Committee.MergedIntoId.Value))))))
            .OrderByDescending(a => a.Id).Take(most).ToListAsync(cancellation);
        var ids = rows.SelectMany(a => new[] { a.ByPersonId, a.AboutPersonId }).OfType<long>().Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
        return [.. rows.Select(
            a => new AuditEntry(a.At, a.Kind.ToString(), a.Committee?.Name,
            a.ByPersonId is { } by ? names.GetValueOrDefault(by) : "console", a.AboutPersonId is { } about
            ? names.GetValueOrDefault(about) : null, a.What))];
    }

    /// <returns>Null for somebody who isn't an officer, and in a group chat.</returns>
    public async Task<AdaptiveCard?> CardAsync(Caller caller, long committeeId, DateTimeOffset since,
        CancellationToken cancellation)
    {
        if (!caller.Scope.RoleIn(committeeId).IsOfficer() || !caller.Scope.IncludesRestricted)
            return null;
        var entries = await ReadAsync([committeeId], since, MaxOnCard, cancellation);
        var body = new List<CardElement> { TextBlock.Title(RosterWords.AuditTitle) };
        body.AddRange(
            entries.Select(
            e => new TextBlock(
            CardText.Escape(
            $"{UkDate.Short(DateOnly.FromDateTime(e.At.UtcDateTime))} {e.At.UtcDateTime:HH:mm} UTC · {e.Words()}")) {
            Spacing = Spacing.Small }));
        if (entries.Count == 0)
            body.Add(new TextBlock(RosterWords.AuditEmpty));
        body.Add(TextBlock.Subtle(RosterWords.AuditNote));
        return new AdaptiveCard { Body = body, FallbackText = $"Audit: {entries.Count} entries." };
    }
}

/// <param name="By">The console where nobody in chat did it.</param>
internal sealed record AuditEntry(DateTimeOffset At, string Kind, string? Committee, string? By, string? About,
    string What)
{
    public string Words() =>
        $"{By ?? "somebody erased"}: {Kind switch { nameof(AuditKind.RestrictedRead) => "was shown", _ => Kind }} "
        + $"{What}{(About is null ? "" : $" ({About})")}";
}
