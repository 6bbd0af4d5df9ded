using System.Collections.Concurrent;

namespace CommitteeBot.Language;

/// <summary>
/// Remembers what a pure function made of a text. The names of a committee are taken apart again for every line; what
/// people type is without bound, so at so many it begins again.
/// </summary>
internal sealed class BoundedMemo<TResult>(Func<string, TResult> make, int max = 4096)
{
    private readonly ConcurrentDictionary<string, TResult> known = new(StringComparer.Ordinal);

    /// <summary>Counted beside it: to count its own entries the dictionary would lock all of them.</summary>
    private int count;

    public TResult Of(string text)
    {
        if (known.TryGetValue(text, out var made))
            return made;
        if (Interlocked.Increment(ref count) > max)
        {
            known.Clear();
            Interlocked.Exchange(ref count, 1);
        }

        return known[text] = make(text);
    }
}
