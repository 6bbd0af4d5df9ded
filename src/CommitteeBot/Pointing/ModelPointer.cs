namespace CommitteeBot.Pointing;

/// <summary>
/// Puts numbered lists to the model and reads the numbers that come back. Whatever goes wrong there, the caller gets
/// null in time and goes on as without a model.
/// </summary>
internal sealed partial class ModelPointer(
    ModelSettings settings, ModelEndpoint endpoint, PointCache cache, TokenBudget budget, TimeProvider clock,
    ILogger<ModelPointer> logger)
{
    private readonly ModelBreaker breaker = new();
    private readonly CallRate rate = new(settings.CallsAMinute);
    private string? monthToldOf;

    public ModelSettings Settings => settings;

    /// <param name="limit">What the caller waits at most.</param>
    /// <returns>Null where there is no usable reply.</returns>
    public async Task<PointReply?> AskAsync(
        string tenant, PointRequest request, TimeSpan limit, CancellationToken cancellation)
    {
        var prompt = PointPrompt.Write(request, settings.LargestPrompt);
        if (cache.Find(prompt) is { } known)
            return known;
        if (!breaker.Allows(clock.GetUtcNow()) || !await MayAskAsync(tenant, cancellation))
            return null;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(limit);
        var began = clock.GetTimestamp();
        try
        {
            var reply = await endpoint.AskAsync(prompt, timeout.Token).WaitAsync(timeout.Token);
            await SpendAsync(tenant, reply.Tokens, cancellation);
            var read = PointReplyReader.Read(
                reply.Text, request.Handlers.Count, prompt.Sentences, request.Task == PointTask.FindCommitments
                ? PointRequest.MaxSentences
                : PointReply.MaxChosen);
            if (read is null)
            {
                Failed(ModelFault.OtherForm, null, began);
                return null;
            }

            if (breaker.Succeeded())
                AnswersAgain();
            PointMeasures.Record(clock.GetElapsedTime(began), read.Verdict.ToString().ToLowerInvariant());
            cache.Keep(prompt, read);
            return read;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && ModelFaultReader.Read(e) is { } fault)
        {
            Failed(fault, ModelFaultReader.RetryAfter(e, clock.GetUtcNow()), began);
            return null;
        }
    }

    private async Task<bool> MayAskAsync(string tenant, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!rate.TryTake(tenant, now))
            return false;
        if (await budget.UsedAsync(tenant, now, cancellation) < settings.TokensAMonth)
            return true;
        var month = $"{tenant} {now.Year}-{now.Month}";
        if (Interlocked.Exchange(ref monthToldOf, month) != month)
            AllUsed(settings.TokensAMonth);
        return false;
    }

    /// <summary>A store that takes nothing for the moment must not cost the answer.</summary>
    private async Task SpendAsync(string tenant, long tokens, CancellationToken cancellation)
    {
        PointMeasures.Spent(tokens);
        try
        {
            await budget.AddAsync(tenant, clock.GetUtcNow(), tokens, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NotCounted(tokens, e.GetType().Name);
        }
    }

    private void Failed(ModelFault fault, TimeSpan? retryAfter, long began)
    {
        PointMeasures.Record(clock.GetElapsedTime(began), fault.ToString());
        if (breaker.Failed(clock.GetUtcNow(), retryAfter))
            LeftAlone(fault, ModelWords.Of(fault, settings));
    }

    [LoggerMessage(
        100, LogLevel.Warning,
        "The language model is left alone for a while ({Fault}), and questions are answered without it. {Reason}")]
    private partial void LeftAlone(ModelFault fault, string reason);

    [LoggerMessage(101, LogLevel.Information, "The language model answers again.")]
    private partial void AnswersAgain();

    [LoggerMessage(
        102, LogLevel.Warning,
        "The {Tokens} tokens that a tenant may use this month are used up; it is answered without the model until it ends.")]
    private partial void AllUsed(long tokens);

    [LoggerMessage(103, LogLevel.Warning, "{Tokens} tokens of the language model could not be counted ({Fault}).")]
    private partial void NotCounted(long tokens, string fault);
}
