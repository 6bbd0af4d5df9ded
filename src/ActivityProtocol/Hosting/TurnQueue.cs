using ActivityProtocol.Schema;

namespace ActivityProtocol.Hosting;

/// <summary>
/// Lets a person have two turns at a time; the rest of what they send waits, in order. Whoever sends a hundred messages
/// at once waits for
/// their own, and nobody else does.
/// </summary>
internal sealed class TurnQueue
{
    /// <summary>Two, so that a button still works while a long answer is being found.</summary>
    public const int MaxRunning = 2;

    /// <summary>Nobody types faster than this. More would only hold memory, and is answered 429.</summary>
    public const int MaxWaiting = 100;

    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);

    /// <summary>
    /// The person whose turn it is: by the directory's object id, which a chat on another device has too, else by the
    /// channel's own id. What nobody
    /// sends (a meeting that ended) counts for its conversation.
    /// </summary>
    public static string KeyFrom(Activity activity) =>
        activity.From?.EntraObjectId ?? activity.From?.Id ?? activity.Conversation?.Id ?? "";

    /// <summary>
    /// Waits for a place. Waiting isn't cancelled when the channel hangs up: it may not deliver again, and a second
    /// delivery finds the work done.
    /// </summary>
    /// <param name="person">Whose turn it is; see <see cref="KeyFrom"/>.</param>
    /// <returns>To be disposed of when the turn is over; null where too many wait already.</returns>
    public async Task<IDisposable?> EnterAsync(string person)
    {
        Task wait;
        lock (lines)
        {
            if (!lines.TryGetValue(person, out var line)) lines[person] = line = new Line();
            if (line.Running < MaxRunning)
            {
                line.Running++;
                return new Place(this, person);
            }

            if (line.Waiting.Count >= MaxWaiting) return null;
            var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            line.Waiting.Enqueue(next);
            wait = next.Task;
        }

        await wait;
        return new Place(this, person);
    }

    private void Leave(string person)
    {
        lock (lines)
        {
            var line = lines[person];
            // The place passes on to whoever has waited longest.
            if (line.Waiting.TryDequeue(out var next)) next.SetResult();
            else if (--line.Running == 0) lines.Remove(person);
        }
    }

    private sealed class Line
    {
        public int Running { get; set; }
        public Queue<TaskCompletionSource> Waiting { get; } = new();
    }

    private sealed class Place(TurnQueue queue, string person) : IDisposable
    {
        private TurnQueue? queue = queue;

        public void Dispose() => Interlocked.Exchange(ref queue, null)?.Leave(person);
    }
}
