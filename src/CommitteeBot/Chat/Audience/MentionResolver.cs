using ActivityProtocol.Schema;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>The people whom a message mentions, as the store knows them; somebody new becomes known by it.</summary>
internal sealed class MentionResolver(CommitteeDb db)
{
    public async Task<IReadOnlyList<MentionedPerson>> ResolveAsync(Activity activity, CancellationToken cancellation)
    {
        var people = new List<MentionedPerson>();
        foreach (var account in Mention.People(activity).Where(a => !string.IsNullOrWhiteSpace(a.Name)))
        {
            var directory = account.EntraObjectId;
            // Somebody may mention themselves in the first line that they ever write; then they are known to this turn and not yet to the store.
            var person = db.People.Local.FirstOrDefault(p => directory != null ? p.AadObjectId == directory : p.TeamsId == account.Id)
                ?? await db.People.FirstOrDefaultAsync(p => directory != null ? p.AadObjectId == directory : p.TeamsId == account.Id, cancellation);
            if (person is null)
            {
                person = new PersonRow { Name = account.Name!, AadObjectId = directory, TeamsId = account.Id };
                db.People.Add(person);

                // The action needs the person's number.
                await db.BeginWriteAsync(cancellation);
                await db.FlushAsync(cancellation);
            }

            people.Add(new MentionedPerson(account.Name!, person.Id));
        }

        return people;
    }
}
