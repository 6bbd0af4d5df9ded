namespace CommitteeBot.Graph;

/// <summary>
/// Several readings that run beside one another: what they ask at the same time goes out as one call. It is sent as soon as
/// each of them has asked something, so none waits for a time.
/// </summary>
internal sealed class GraphGathering
{
    /// <summary>Microsoft takes no more in one call.</summary>
    public const int Most = 20;

    private static readonly AsyncLocal<GraphGathering?> Flowing = new();

    private readonly Lock gate = new();
    private readonly List<GatheredQuestion> waiting = [];
    private Func<IReadOnlyList<GatheredQuestion>, Task>? send;
    private int busy;

    /// <summary>That of the reading that asks; null where it is alone.</summary>
    public static GraphGathering? Current => Flowing.Value;

    public static async Task<IReadOnlyList<T>> RunAsync<T>(IReadOnlyList<Func<Task<T>>> readings)
    {
        if (readings.Count == 1)
            return [await readings[0]()];
        var gathering = new GraphGathering { busy = readings.Count };
        return await Task.WhenAll(readings.Select(gathering.ReadAsync));
    }

    /// <param name="sendAll">Answers each of the questions, or fails each.</param>
    public Task<HttpResponseMessage> AskAsync(
        HttpRequestMessage request, Func<IReadOnlyList<GatheredQuestion>, Task> sendAll)
    {
        var question = new GatheredQuestion(request);
        lock (gate)
        {
            send = sendAll;
            waiting.Add(question);
            busy--;
        }

        SendIfAllWait();
        return question.Answer.Task;
    }

    /// <summary>What can't go with others, such as a change: nobody waits for it.</summary>
    public async Task<HttpResponseMessage> AloneAsync(Func<Task<HttpResponseMessage>> ask)
    {
        Leave();
        try
        {
            return await ask();
        }
        finally
        {
            lock (gate)
                busy++;
        }
    }

    private async Task<T> ReadAsync<T>(Func<Task<T>> reading)
    {
        await Task.Yield(); // Each flows with a context of its own.
        Flowing.Value = this;
        try
        {
            return await reading();
        }
        finally
        {
            Flowing.Value = null;
            Leave();
        }
    }

    private void Leave()
    {
        lock (gate)
            busy--;
        SendIfAllWait();
    }

    private void SendIfAllWait()
    {
        List<GatheredQuestion> questions;
        lock (gate)
        {
            if (busy > 0 || waiting.Count == 0)
                return;
            questions = [.. waiting];
            waiting.Clear();
            busy += questions.Count;
        }

        foreach (var part in questions.Chunk(Most))
            _ = send!(part);
    }
}

internal sealed record GatheredQuestion(HttpRequestMessage Request)
{
    public TaskCompletionSource<HttpResponseMessage> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
