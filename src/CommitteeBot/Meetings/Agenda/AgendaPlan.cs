using CommitteeBot.Committees;
using CommitteeBot.Language;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>An entry of an agenda.</summary>
/// <param name="Key">
/// Where it comes from: <c>standing:…</c>, <c>future:…</c>, <c>deferred:…</c> or one that an officer wrote.
/// </param>
/// <param name="Restricted">The ground on which it is to be taken in private; null for an open item.</param>
/// <param name="Why">Where it comes from, in words; null for what needs none.</param>
internal sealed record AgendaEntry(string Key, string Title, string? Restricted, string? Why = null);

/// <summary>What an officer has done with an entry.</summary>
/// <param name="IsWritten">The officer's own; the others are there as long as what they come from.</param>
internal sealed record AgendaMark(string Key, int Place, string Title, bool IsWritten, bool IsRemoved,
    string? Restricted);

/// <summary>
/// Puts an agenda together: standing items, what earlier minutes put down for it, and what an officer has made of them.
/// Private items come last.
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
            // What has come since the officer edited stands after the one that it would have followed.
            if (marked.Contains(made[i].Key))
                continue;
            var before = made.Take(i).Reverse().Select(e => result.FindIndex(r => r.Key == e.Key)).Where(p => p >= 0)
                .Select(p => (int?)p).FirstOrDefault();
            result.Insert(before + 1 ?? 0, made[i]);
        }

        return result;
    }
}
