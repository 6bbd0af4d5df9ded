namespace CommitteeBot.Pointing;

/// <summary>
/// Tries the model once with a question that any model can point at, and says in words what came of it.
/// </summary>
internal sealed class ModelCheck(ModelSettings settings, ModelEndpoint endpoint, TimeProvider clock)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly PointRequest Trial = new(
        PointTask.AnswerQuestion, "When does the library close?", [],
        ["The clerk thanked everybody for coming.", "The library closes at 5 pm on weekdays."]);

    public async Task<(bool Works, string Words)> RunAsync(CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Limit);
        var prompt = PointPrompt.Write(Trial, settings.LargestPrompt);
        var began = clock.GetTimestamp();
        try
        {
            var reply = await endpoint.AskAsync(prompt, timeout.Token).WaitAsync(timeout.Token);
            var took = clock.GetElapsedTime(began);
            return PointReplyReader.Read(reply.Text, 0, prompt.Sentences) switch
            {
                null => (false, ModelWords.Fails(ModelWords.Of(ModelFault.OtherForm, settings))),
                { Sentences: [1, ..] } when took <= settings.Limit => (true, ModelWords.Works(settings, took.TotalSeconds)),
                { Sentences: [1, ..] } => (false, ModelWords.Fails(ModelWords.Of(ModelFault.TooSlow, settings))),
                _ => (false, ModelWords.PointsWrong(settings)),
            };
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && ModelFaultReader.Read(e) is { } fault)
        {
            return (false, ModelWords.Fails(ModelWords.Of(fault, settings)));
        }
    }
}
