using ActivityProtocol.Auth;
using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>
/// Finds the person behind an activity and what they are to each committee. People are known by the directory's object id, never by a name,
/// which anybody can choose.
/// </summary>
internal sealed class WhoIsSpeaking(CommitteeDb db, IConfiguration configuration, BotSettings settings, TimeProvider clock)
{
    public async Task<Speaker> FindAsync(Activity activity, CancellationToken cancellation)
    {
        var person = await PersonAsync(activity.From, cancellation);
        // Not tracked: a command reads its committee again within the transaction, and must see the number that the last writer left.
        var committees = await db.Committees.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellation);
        var memberships = await db.Memberships.Where(m => m.PersonId == person.Id && person.Id != 0).ToListAsync(cancellation);
        var roles = new Dictionary<long, CommitteeRole>();
        foreach (var committee in committees)
        {
            var today = CommitteeDay.Of(clock.GetUtcNow(), committee.Zone);
            var membership = memberships.Find(m => m.CommitteeId == committee.Id && (m.LeftOn is null || m.LeftOn > today));
            var role = membership?.Role ?? (settings.Mode == BotMode.Local && memberships.Count == 0 ? LocalCaller.Role(configuration) : CommitteeRole.None);
            if (role != CommitteeRole.None)
                roles[committee.Id] = role;
        }

        return new Speaker(person, new Caller(person.Id == 0 ? null : person.Id, person.Name, roles, InCompany.Of(activity)), committees);
    }

    private async Task<PersonRow> PersonAsync(ChannelAccount? from, CancellationToken cancellation)
    {
        var person = from switch
        {
            { AadObjectId: { Length: > 0 } directory } => await db.People.FirstOrDefaultAsync(p => p.AadObjectId == directory, cancellation),
            { Id: { Length: > 0 } id } => await db.People.FirstOrDefaultAsync(p => p.TeamsId == id && p.AadObjectId == null, cancellation),
            _ => null,
        };
        if (person is null)
        {
            person = new PersonRow { Name = Shown(from?.Name), AadObjectId = from?.AadObjectId };
            db.People.Add(person);
        }

        person.TeamsId = from?.Id ?? person.TeamsId;
        if (!string.IsNullOrWhiteSpace(from?.Name))
            person.Name = Shown(from.Name);
        return person;
    }

    /// <summary>A name is what a client sends: without characters that nobody sees, and of a length that fits a card.</summary>
    private static string Shown(string? name)
    {
        var clean = PlainText.OneLine(name ?? "");
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
    /// <summary>The committees that this person may see.</summary>
    public IReadOnlyList<CommitteeRow> Reach { get; } = [.. Committees.Where(c => Caller.Roles.ContainsKey(c.Id))];
}
