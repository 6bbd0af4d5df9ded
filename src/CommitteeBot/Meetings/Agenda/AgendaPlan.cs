using CommitteeBot.Committees;
using CommitteeBot.Language;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>An entry of an agenda.</summary>
/// <param name="Key">
/// Its origin: <c>standing:…</c>, <c>future:…</c>, <c>deferred:…</c> or one that an officer wrote.
/// </param>
/// <param name="Restricted">The ground on which it is private; null for a public item.</param>
/// <param name="Why">Its origin in words; null if it needs none.</param>
internal sealed record AgendaEntry(string Key, string Title, string? Restricted, string? Why = null);

/// <summary>An officer's edit of an entry.</summary>
/// <param name="IsWritten">True for the officer's own entry; others exist as long as their origin.</param>
internal sealed record AgendaMark(string Key, int Place, string Title, bool IsWritten, bool IsRemoved,
    string? Restricted);

/// <summary>
/// Composes an agenda from standing items, items from earlier minutes and an officer's edits. Private items come last.
/// </summary>
internal static class AgendaPlan
{
    public static IReadOnlyList<AgendaEntry> Build(IReadOnlyList<AgendaEntry> standing,
        IReadOnlyList<AgendaEntry> deferred, IReadOnlyList<AgendaEntry> future, IReadOnlyList<AgendaMark> marks)
    {
        var entries = Unedited(standing, deferred, future);
        if (marks.Count > 0)
            entries = Edited(entries, marks);
        return [.. entries.Where(e => e.Restricted is null), .. entries.Where(e => e.Restricted is not null)];
    }

    private static List<AgendaEntry> Unedited(IReadOnlyList<AgendaEntry> standing, IReadOnlyList<AgendaEntry> deferred,
        IReadOnlyList<AgendaEntry> future)
    {
        var entries = standing.ToList();
        var closing = entries.FindIndex(e => AgendaTitles.IsClosing(e.Title));
        var at = closing < 0 ? entries.Count : closing;
        foreach (var entry in deferred.Concat(future))
        {
            // The minutes may name one subject twice, and a standing item needs no reminder.
            if (entries.Exists(e => TextSimilarity.IsSame(e.Title, entry.Title)))
                continue;
            entries.Insert(at++, entry);
        }

        return entries;
    }

    private static List<AgendaEntry> Edited(List<AgendaEntry> made, IReadOnlyList<AgendaMark> marks)
    {
        var byKey = made.ToDictionary(e => e.Key);
        var result = marks.Where(m => !m.IsRemoved && (m.IsWritten || byKey.ContainsKey(m.Key))).OrderBy(m => m.Place)
            .Select(m => new AgendaEntry(m.Key, m.Title, m.Restricted, byKey.GetValueOrDefault(m.Key)?.Why)).ToList();
        var marked = marks.Select(m => m.Key).ToHashSet();
        for (var i = 0; i < made.Count; i++)
        {
            // A new entry goes after the one that it would have followed.
            if (marked.Contains(made[i].Key))
                continue;
            var before = made.Take(i).Reverse().Select(e => result.FindIndex(r => r.Key == e.Key)).Where(p => p >= 0)
                .Select(p => (int?)p).FirstOrDefault();
            result.Insert(before + 1 ?? 0, made[i]);
        }

        return result;
    }
}
