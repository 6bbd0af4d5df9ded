using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// The committee that a document names, where it is one of the sender's; else the one that the chat is about. Chat
/// founds no
/// committees.
/// </summary>
internal sealed class CommitteeOfDocument(CommitteeDb db)
{
    /// <param name="hint">The committee that the chat is about.</param>
    /// <param name="mine">Those that the sender may send documents of.</param>
    public async Task<(CommitteeRow? Committee, string? Refusal)> FindAsync(
        MinutesRecord record, long? hint, IReadOnlyList<long> mine, CancellationToken cancellation)
    {
        var all = await db.Committees.ToListAsync(cancellation);
        if (record.Committee is { } name
            && CommitteeFinder.Find(all, name) is { } named)
        {
            return mine.Contains(named.Id)
                ? (named, null)
                : (null, ImportWords.OtherCommittee(named.Name));
        }

        return all.Find(c => c.Id == hint && mine.Contains(c.Id)) is { } meant
            ? (meant, null)
            : (null, ImportWords.NoCommitteeOfYours);
    }
}
