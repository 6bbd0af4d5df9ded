using CommitteeBot.Import;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.CommandLine;

/// <summary>
/// The committee that <c>--committee</c> names: by its name or by the letters before its actions' numbers.
/// </summary>
internal static class CommitteeOption
{
    /// <param name="name">
    /// Null where the option is missing: that will do where the store has one committee only.
    /// </param>
    /// <returns>Null where it is not clear; then the reason has been written to <paramref name="errors"/>.</returns>
    public static async Task<CommitteeRow?> FindAsync(
        CommitteeDb db, string? name, TextWriter errors, CancellationToken cancellation)
    {
        var committees = await AllAsync(db, cancellation);
        var found = name is null
            ? committees
            : CommitteeFinder.Find(committees, name) is { } one ? [one] : [];
        if (found is [var only])
            return only;

        var known = committees.Count == 0
            ? ConsoleWords.NoCommitteeYet
            : ConsoleWords.KnownCommittees(committees.Select(c => $"{c.Name} ({c.Prefix})"));
        await errors.WriteLineAsync(
            name is null
            ? $"Choose a committee with --committee NAME. {known}"
            : $"{ConsoleWords.NoSuchCommittee(name)} {known}");
        return null;
    }

    public static Task<List<CommitteeRow>> AllAsync(CommitteeDb db, CancellationToken cancellation) =>
        db.Committees.AsNoTracking().OrderBy(c => c.Name).ToListAsync(cancellation);
}
