using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// Finds the person behind an activity and what they are to each committee. People are known by the directory's object
/// id, never by a name, which anybody can choose.
/// </summary>
internal sealed class CallerResolver(CommitteeDb db, EntitlementReader entitlements)
{
    private static readonly Func<CommitteeDb, string, CancellationToken, Task<PersonRow?>> ByDirectoryId =
        EF.CompileAsyncQuery(
        (CommitteeDb db, string directory, CancellationToken _) =>
            db.People.AsNoTracking().FirstOrDefault(p => p.AadObjectId == directory));

    public async Task<Speaker> ResolveAsync(Activity activity, CancellationToken cancellation)
    {
        var person = await PersonAsync(activity.From, cancellation);
        var entitlement = await entitlements.ReadAsync(
            TenantOf(activity), [person.Id], seesRestricted: true, cancellation);
        long? id = person.Id == 0 ? null : person.Id;
        var own = ReadScope.From(entitlement.Roles[0]);
        var caller = new Caller(
            id, person.Name, own, GroupChat.Includes(activity)) { Scope = entitlement.Scope };
        return new Speaker(person, caller, entitlement.Committees);
    }

    public static string? TenantOf(Activity activity) =>
        activity.Conversation?.TenantId ?? TeamsChannelData.From(activity).TenantId;

    private async Task<PersonRow> PersonAsync(ChannelAccount? from, CancellationToken cancellation)
    {
        var person = from switch
        {
            { AadObjectId: { Length: > 0 } directory } => await KnownAsync(directory, cancellation),
            { Id: { Length: > 0 } id } =>
                await db.People.FirstOrDefaultAsync(p => p.TeamsId == id && p.AadObjectId == null, cancellation),
            _ => null,
        };
        if (person is null)
        {
            person = new PersonRow { Name = CleanName(from?.Name), AadObjectId = from?.AadObjectId };
            db.People.Add(person);
        }

        person.TeamsId = from?.Id ?? person.TeamsId;

        // Officers maintain the names on a roster, and actions and minutes know people by them.
        if (!string.IsNullOrWhiteSpace(from?.Name)
            && person.Name != CleanName(from.Name)
            && !await db.Memberships.AnyAsync(m => m.PersonId == person.Id && person.Id != 0, cancellation))
            person.Name = CleanName(from.Name);
        return person;
    }

    /// <summary>A copy of this turn's own, which it may change.</summary>
    private async Task<PersonRow?> KnownAsync(string directory, CancellationToken cancellation) =>
        await db.KeptAsync("person", directory, c => ByDirectoryId(db, directory, c), cancellation) is { } known
            ? db.People.Local.FindEntry(known.Id)?.Entity ?? db.People.Attach(known.Copy()).Entity
            : null;

    /// <summary>
    /// Clients send any name: invisible characters are removed and the length is limited to what fits a card.
    /// </summary>
    private static string CleanName(string? name)
    {
        var clean = TextCleaner.OneLine(name ?? "");
        return clean.Length switch
        {
            0 => "somebody",
            > 100 => clean[..100],
            _ => clean,
        };
    }
}

internal sealed record Speaker(PersonRow Person, Caller Caller, IReadOnlyList<CommitteeRow> Committees)
{
    /// <summary>
    /// The committees that the reply may be about: the person's own, and in a group chat only those of everybody there.
    /// </summary>
    public IReadOnlyList<CommitteeRow> Reach => [.. Committees.Where(c => Caller.CommitteeIds.Contains(c.Id))];
}
