using CommitteeBot.Pointing;
using CommitteeBot.Tests.Pointing;

namespace CommitteeBot.Benchmarks.Pointing;

/// <summary>
/// <c>pointing right|anywhere|hostile [--gold FILE] [--port N] [--wait MS]</c>: a scripted model on loopback, to
/// which a
/// bot is put with <c>Answers:Model:Endpoint</c>. Runs until it is ended, and says then what it was asked.
/// </summary>
internal static class PointingBenchmark
{
    private const int Seed = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        var gold = Option(args, "--gold") is { } file
            ? await GoldQuestion.ReadAsync(file)
            : new Dictionary<string, GoldQuestion>();
        var wait = int.Parse(Option(args, "--wait") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var random = new Random(Seed);
        Func<AskedOfModel, string> answer = args.FirstOrDefault() switch
        {
            "right" => asked => PointingModels.Right(asked, gold),
            "anywhere" => asked => { lock (random) return PointingModels.Anywhere(asked, random); },
            _ => PointingModels.Hostile,
        };
        await using var model = await ScriptedModel.StartAsync($"http://127.0.0.1:{Option(args, "--port") ?? "0"}");
        var pointed = new System.Collections.Concurrent.ConcurrentBag<int>();
        model.Script = async (asked, context) =>
        {
            var reply = answer(asked);
            if (PointReplyReader.Read(reply, asked.Purposes.Count, asked.Sentences.Count)
                is { Verdict: PointVerdict.Answer } read)
                pointed.Add(read.Sentences[0] + 1);
            await Task.Delay(wait);
            await ScriptedModel.ReplyAsync(context, reply);
        };
        Console.WriteLine($"A scripted model answers at {model.Address}; end it with Ctrl-C.");
        var end = new TaskCompletionSource();
        Console.CancelKeyPress += (_, e) => { e.Cancel = true; end.TrySetResult(); };
        using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM, context => { context.Cancel = true; end.TrySetResult(); });
        await end.Task;
        var questions = model.Asked.Where(a => a.Purposes.Count == 0).DistinctBy(a => a.Typed).ToList();
        var answerable = questions.Where(q => gold.TryGetValue(q.Typed, out var known) && known.IsAnswerable).ToList();
        var held = answerable.Count(q => model.Asked.Where(a => a.Typed == q.Typed).Any(
            a => PointingModels.Right(a, gold).Contains("\"answer\"", StringComparison.Ordinal)));
        Console.WriteLine(
            $"{model.Asked.Count} calls about {questions.Count} questions, {pointed.Count} answered (the places pointed at: "
            + $"{string.Join(' ', pointed.Order())}); of {answerable.Count} answerable "
            + $"ones the sentences sent held the answer to {held}; {Characters(model):0} characters a call on average.");
        return 0;
    }

    private static double Characters(ScriptedModel model) =>
        model.Asked.Count == 0 ? 0 : model.Asked.Average(a => a.Everything.Length);

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
}
