using ActivityProtocol.Schema;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>Finds the people that a message mentions in the store, and stores those who are new.</summary>
internal sealed class MentionResolver(CommitteeDb db)
{
    public async Task<IReadOnlyList<MentionedPerson>> ResolveAsync(Activity activity, CancellationToken cancellation)
    {
        var people = new List<MentionedPerson>();
        foreach (var account in Mention.People(activity).Where(a => !string.IsNullOrWhiteSpace(a.Name)))
        {
            var directory = account.EntraObjectId;
            // A person may mention themselves in their first message; then this turn knows them and the store doesn't
            // yet.
            var person = db.People.Local.FirstOrDefault(
                p => directory != null ? p.AadObjectId == directory : p.TeamsId == account.Id)
                ?? await db.People.FirstOrDefaultAsync(
                    p => directory != null ? p.AadObjectId == directory : p.TeamsId == account.Id, cancellation);
            if (person is null)
            {
                person = new PersonRow { Name = account.Name!, AadObjectId = directory, TeamsId = account.Id };
                db.People.Add(person);

                // The action refers to the person by id.
                await db.BeginWriteAsync(cancellation);
                await db.FlushAsync(cancellation);
            }

            people.Add(new MentionedPerson(account.Name!, person.Id));
        }

        return people;
    }

    /// <summary>The person mentioned by this name, as <c>@Name</c> or as it is.</summary>
    public async Task<MentionedPerson?> FindAsync(Activity activity, string name, CancellationToken cancellation)
    {
        var wanted = name.TrimStart('@').Trim();
        return (await ResolveAsync(activity, cancellation))
            .FirstOrDefault(m => m.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }
}
